import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { buildBundlePage } from './build-bundle-page.mjs'
import { filesIn } from './files.mjs'
import { Failure, run, since, toolsFirst } from './run.mjs'

const web = 'packages/web'
const stamp = join(web, 'build', '.stamp')
/** What the pages are made of: files, and folders with all that lies in them. */
const sources = [
  ...[
    'app',
    'public',
    'workers',
    'package.json',
    'react-router.config.ts',
    'vite.config.ts',
    'build-service-worker.ts',
    'tsconfig.json',
  ].map((name) => join(web, name)),
  'packages/api/src',
  'packages/credentials/src',
  'package-lock.json',
]

/** Builds what browsers get, where its sources changed: the pages, and the page of a verification bundle. */
export async function buildWeb({ quiet = false } = {}) {
  await buildPages(quiet)
  // after the pages: their build begins by emptying the folder
  await buildBundlePage()
}

/** Asked by size and time first, and only then by content. */
async function buildPages(quiet) {
  const files = sources.flatMap(filesIn)
  const look = hash(files.map(({ path, stats }) => `${path} ${stats.size} ${stats.mtimeMs}`))
  const [oldLook, oldContent] = existsSync(stamp) ? readFileSync(stamp, 'utf8').split('\n') : []
  const built = existsSync(join(web, 'build', 'server', 'index.js'))
  if (built && look === oldLook) return
  const content = hash(files.flatMap(({ path }) => [path, readFileSync(path)]))
  if (!built || content !== oldContent) await build(quiet)
  writeFileSync(stamp, `${look}\n${content}\n`)
}

async function build(quiet) {
  const start = performance.now()
  if (!quiet) console.log('Building the pages …')
  let output = ''
  const code = await run(resolve('node_modules/.bin/react-router'), ['build'], {
    cwd: web,
    env: { ...toolsFirst(), NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
    onSpawn: ({ stdout, stderr }) => {
      for (const stream of [stdout, stderr]) stream.on('data', (text) => (output += text))
    },
  })
  if (code !== 0) throw new Failure(`${output}\nThe pages cannot be built.`, code)
  compressFiles()
  if (!quiet) console.log(`  built in ${since(start)}`)
}

/** Beside each text file of the pages lie its Brotli and its gzip forms, which the server sends to who takes them. */
function compressFiles() {
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
  for (const { path, stats } of filesIn(join(web, 'build', 'client'))) {
    if (stats.size < 1000 || !['.js', '.css', '.svg', '.webmanifest'].includes(extname(path))) continue
    const bytes = readFileSync(path)
    writeFileSync(`${path}.br`, brotliCompressSync(bytes, options))
    writeFileSync(`${path}.gz`, gzipSync(bytes))
  }
}

function hash(parts) {
  const sum = createHash('sha256')
  for (const part of parts) sum.update(part).update('\0')
  return sum.digest('hex')
}
