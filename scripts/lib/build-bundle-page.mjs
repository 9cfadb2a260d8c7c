import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesIn } from './files.mjs'

const sourceFolder = 'packages/web/app/bundle-page'
const page = 'packages/web/build/bundle-page.html'
/** What the page is made of: its script reads the library, and texts of the web app. */
const sources = [
  sourceFolder,
  'packages/web/app/features/verification/verdict.ts',
  'packages/web/app/lib/i18n',
  'packages/web/app/tokens.css',
  'packages/credentials/src',
  'package-lock.json',
  'scripts/lib/build-bundle-page.mjs',
]

/**
 * Builds the page that a verification bundle is written into, when its sources changed: one HTML document with script
 * and style inside, and a policy that names both by their hashes and allows nothing else.
 */
export async function buildBundlePage() {
  const newest = Math.max(...sources.flatMap(filesIn).map(({ stats }) => stats.mtimeMs))
  if (existsSync(page) && statSync(page).mtimeMs >= newest) return
  const { script, notices } = await bundleScript()
  const style = ['packages/web/app/tokens.css', join(sourceFolder, 'style.css')]
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')
  const parts = {
    'content="policy"': `content="${policy}"`,
    '/* style */': style,
    '>notices<': `>${notices}<`,
    '/* script */': script,
  }
  let html = readFileSync(join(sourceFolder, 'page.html'), 'utf8')
  for (const [place, text] of Object.entries(parts)) {
    const [before, after, ...more] = html.split(place)
    if (after === undefined || more.length > 0) throw new Error(`The page has not exactly one place for ${place}`)
    html = before + text + after
  }
  mkdirSync('packages/web/build', { recursive: true })
  writeFileSync(page, html)
}

async function bundleScript() {
  const { rolldown } = await import('rolldown')
  const bundle = await rolldown({
    input: join(sourceFolder, 'main.ts'),
    platform: 'browser',
    // a bundle holds text: what reads PDF files is never reached
    external: ['@cantoo/pdf-lib'],
    logLevel: 'warn',
  })
  const { output } = await bundle.generate({ format: 'esm', codeSplitting: false, minify: true, comments: false })
  await bundle.close()
  const [{ code, moduleIds }] = output
  return { script: insideElement(code), notices: insideElement(noticesOf(moduleIds)) }
}

/** The licenses of the packages whose code is in the script: they ask to be passed on with it. */
function noticesOf(moduleIds) {
  const folders = moduleIds.map((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id)?.[0]).filter(Boolean)
  return [...new Set(folders)]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
      const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
      return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : ''}`
    })
    .join('\n\n---\n\n')
}

/** What would end the script element that holds a text, written otherwise. */
const insideElement = (text) => text.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')

const hashOf = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`
