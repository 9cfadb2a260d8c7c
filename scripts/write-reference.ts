/**
 * Writes docs/reference from what the code itself says: settings, API, problems, events, commands. `npm run docs`.
 * With `--check` it writes nothing, and says which pages are not what the code says.
 *
 * @module
 */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { contract, type Endpoint } from '@cairn/api'
import { commands } from '../packages/cli/src/commands/index.ts'
import { allRefusals, CairnError } from '../packages/server/src/kernel/errors.ts'
import { allEvents } from '../packages/server/src/kernel/events.ts'
import { toProblem } from '../packages/server/src/kernel/http/problem.ts'
import { settingsSchema } from '../packages/server/src/kernel/settings.ts'

const folder = 'docs/reference'

await loadDefinitions()
const pages = {
  'settings.md': settings(),
  'api.md': api(),
  'problems.md': problems(),
  'events.md': events(),
  'cli.md': cli(),
}

if (process.argv.includes('--check')) {
  const stale = Object.entries(pages).filter(([name, text]) => text !== read(join(folder, name)))
  for (const [name] of stale) console.error(`${folder}/${name} is not what the code says: npm run docs`)
  process.exit(stale.length > 0 ? 1 : 0)
}
mkdirSync(folder, { recursive: true })
for (const [name, text] of Object.entries(pages)) writeFileSync(join(folder, name), text)
console.log(`${Object.keys(pages).length} pages written to ${folder}`)
process.exit(0)

/** Refusals and events tell of themselves when their module loads. */
async function loadDefinitions(): Promise<void> {
  const files = globSync('packages/server/src/{kernel,modules,app}/**/*.ts', {
    exclude: (path) => /\.test\.ts$/.test(path),
  })
  for (const file of files.sort())
    if (/\bdefine(Errors|Event)\(/.test(readFileSync(file, 'utf8'))) await import(pathToFileURL(resolve(file)).href)
}

function settings(): string {
  const rows = Object.entries(settingsSchema).map(([name, schema]) => {
    const unset = schema.safeParse(undefined)
    const value = unset.success ? unset.data : undefined
    const shown = value === undefined || (Array.isArray(value) && value.length === 0) ? '' : `\`${String(value)}\``
    return [`\`${name}\``, shown, schema.description ?? '']
  })
  return page(
    'Settings',
    'Environment variables. A wrong value stops the start with a sentence that names it.',
    table(['Setting', 'Default', 'What it is'], rows),
  )
}

function api(): string {
  const groups = Object.entries(contract).map(([name, endpoints]) => {
    const rows = (Object.values(endpoints) as Endpoint[]).map(({ method, path, summary, access, problems = [] }) => [
      `\`${method} ${path}\``,
      summary,
      access.replaceAll('_', ' '),
      problems.map((code) => `[\`${code}\`](problems.md#${anchor(code)})`).join(', '),
    ])
    return `## ${name}\n\n${table(['Request', 'What it does', 'For whom', 'Problems of its own'], rows)}`
  })
  return page(
    'API',
    'Every operation of `/api/v1`. A running Cairn shows the bodies and answers at `/docs/api`, and the whole contract as OpenAPI 3.1 at `/api/v1/openapi.json`.',
    ...groups,
  )
}

function problems(): string {
  const known = [...allRefusals].sort(byName).map(([code, definition]) => {
    const { status } = toProblem(new CairnError(code, definition), { path: '/', id: '', publicUrl: 'http://localhost' })
    return `### ${code}\n\n${status} · ${definition.title}.`
  })
  return page(
    'Problems',
    'What a request can be refused with: a problem document (RFC 9457) whose `code` is one of these and never changes.',
    ...known,
  )
}

function events(): string {
  const rows = [...allEvents].sort(byName).map(([name, { summary }]) => [`\`${name}\``, summary])
  return page(
    'Events',
    'What can happen. Each is written with what it changed, and kept.',
    table(['Event', 'What happened'], rows),
  )
}

function cli(): string {
  const all = commands.map(({ usage, summary, options = [] }) => {
    const rows = options.map(({ flags, description }) => [`\`${flags}\``, description])
    return `## cairn ${usage}\n\n${summary}.${rows.length > 0 ? `\n\n${table(['Option', 'What it does'], rows)}` : ''}`
  })
  return page(
    'Commands',
    'Inside the repository: `npx cairn …`. Every command takes `--json`. Exit codes: 0 yes, 1 no, 2 could not tell, 64 wrong usage.',
    ...all,
  )
}

function page(title: string, lead: string, ...parts: string[]): string {
  const note = '<!-- Written by `npm run docs` from the code. Do not edit. -->'
  return `${[note, `# ${title}`, lead, ...parts].join('\n\n')}\n`
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1
}

/** As GitHub and most others make it from a heading. */
function anchor(heading: string): string {
  return heading.toLowerCase().replace(/[^\p{L}\p{N}_ -]/gu, '')
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined // not written yet
  }
}
