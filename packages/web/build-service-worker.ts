import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** The routes that stand around the page which is kept, and the page. */
const ROUTES = ['root', 'features/shell/public-layout', 'features/verification/verify-page']
/** Files that no other file names. */
const BESIDE = ['/favicon.svg']
/** Code, styles, and the letters of our languages; for others a device without a network has its own. */
const KEPT = /\.(js|css)$|\/(inter-latin|noto-sans-arabic-arabic)-wght-/

/** What React Router writes for the browser: where the code of each page lies. */
interface Manifest {
  entry: object
  routes: Record<string, object>
  url: string
}

/**
 * Writes `service-worker.js` into the built client: the service worker with the list of files that the verify page
 * needs. A build that differs in one byte of them has another version, and so another service worker.
 *
 * @param client the folder of the built client
 */
export async function buildServiceWorker(client: string): Promise<void> {
  const files = filesOfPage(client)
  const sum = createHash('sha256')
  for (const file of files) sum.update(file).update(readFileSync(join(client, file)))
  const version = sum.digest('hex').slice(0, 16)
  await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'warn',
    define: { BUILD: JSON.stringify({ version, files }) },
    build: {
      outDir: client,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'es2022',
      rolldownOptions: {
        input: fileURLToPath(new URL('workers/service-worker.ts', import.meta.url)),
        // one classic script: not every browser takes modules as service workers
        output: { format: 'iife', entryFileNames: 'service-worker.js' },
      },
    },
  })
}

/** Every file that the page may ask for, as a path: whatever is named by a file that is named, from its routes on. */
function filesOfPage(client: string): string[] {
  const all = ['assets', 'verify'].flatMap((folder) =>
    readdirSync(join(client, folder))
      .map((name) => `/${folder}/${name}`)
      .filter((file) => KEPT.test(file)),
  )
  const namedIn = (text: string) => all.filter((file) => text.includes(basename(file)))
  const manifest = readManifest(client, all)
  // it names the code of all pages, and is not followed
  const found = new Set([...BESIDE, manifest.url])
  const follow = (names: string[]) => {
    for (const file of names) {
      if (found.has(file)) continue
      found.add(file)
      if (/\.(js|css)$/.test(file)) follow(namedIn(readFileSync(join(client, file), 'utf8')))
    }
  }
  const missing = ROUTES.filter((route) => !manifest.routes[route])
  if (missing.length > 0) throw new Error(`The service worker's page has no route ${missing.join(', ')}`)
  follow(namedIn(JSON.stringify([manifest.entry, ...ROUTES.map((route) => manifest.routes[route])])))
  return [...found].sort()
}

function readManifest(client: string, all: string[]): Manifest {
  const [file, ...others] = all.filter((name) => /^\/assets\/manifest-[\w-]+\.js$/.test(name))
  if (!file || others.length > 0) throw new Error('There must be one manifest of the routes')
  const text = readFileSync(join(client, file), 'utf8')
  return { ...(JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)) as Manifest), url: file }
}
