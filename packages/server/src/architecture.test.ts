import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'

/** Holds the code against the door plates: the comment at the head of each modules/<name>/index.ts. */
const SRC = import.meta.dirname
const PACKAGES = join(SRC, '../..')
const modules = readdirSync(join(SRC, 'modules'))
const read = (file: string) => readFileSync(join(SRC, file), 'utf8')

const line = (plate: string, label: string) => {
  const names = new RegExp(`\\* ${label}: (.+)`).exec(plate)?.[1]?.trim()
  return names === undefined || names === 'nothing' ? [] : names.split(/,\s*/)
}
const plates = new Map(
  modules.map((name) => {
    const door = `modules/${name}/index.ts`
    const text = existsSync(join(SRC, door)) ? read(door) : ''
    const plate = text.startsWith('/**') ? text.slice(0, text.indexOf('*/')) : ''
    return [
      name,
      {
        written: /\* Owns: /.test(plate) && /\* Stands on: /.test(plate),
        owns: line(plate, 'Owns'),
        standsOn: line(plate, 'Stands on'),
      },
    ]
  }),
)

/** A module and all it stands on, directly or not. */
function footprint(name: string, path: string[] = []): string[] {
  if (path.includes(name)) throw new Error(`A circle: ${[...path, name].join(' → ')}`)
  const below = (plates.get(name)?.standsOn ?? []).flatMap((next) => footprint(next, [...path, name]))
  return [...new Set([name, ...below])]
}

const files = globSync('**/*.ts', { cwd: SRC }).filter((file) => !file.endsWith('.test.ts'))
const homeOf = (file: string) => (file.startsWith('modules/') ? file.split('/')[1]! : file.split('/')[0]!)
const imports = files.flatMap((from) =>
  [...read(from).matchAll(/from '(\.[^']+)'/g)].map(([, path]) => ({
    from,
    to: normalize(join(dirname(from), path!)),
  })),
)
const inModules = imports.filter(({ from, to }) => from.startsWith('modules/') && homeOf(from) !== homeOf(to))
const show = ({ from, to }: { from: string; to: string }) => `${from} → ${to}`

test('the house is there to be looked at', () => {
  expect(modules.length).toBeGreaterThan(5)
  expect(imports.length).toBeGreaterThan(100)
})

test('every module has a door plate, and no module stands on itself', () => {
  expect([...plates].filter(([, plate]) => !plate.written).map(([name]) => name)).toEqual([])
  for (const name of modules) footprint(name)
})

test('no table is owned twice', () => {
  const owned = [...plates.values()].flatMap(({ owns }) => owns)
  expect(owned.filter((table, at) => owned.indexOf(table) !== at)).toEqual([])
})

test('a module uses the modules its plate names, by their doors', () => {
  const allowed = ({ from, to }: { from: string; to: string }) =>
    to.startsWith('kernel/') || plates.get(homeOf(from))!.standsOn.some((below) => to === `modules/${below}/index.ts`)
  expect(inModules.filter((door) => !allowed(door)).map(show)).toEqual([])
})

test('the kernel knows no module', () => {
  expect(imports.filter(({ from, to }) => from.startsWith('kernel/') && !to.startsWith('kernel/')).map(show)).toEqual(
    [],
  )
})

test('nobody borrows from the roof', () => {
  expect(inModules.filter(({ to }) => to.startsWith('app/') || to.startsWith('demo/')).map(show)).toEqual([])
})

const inModule = files.filter((file) => file.startsWith('modules/'))

test('HTTP is spoken in *.http.ts, SQL in *.store.ts and *.views.ts', () => {
  const speaks = (file: string, words: RegExp, role: RegExp) => words.test(read(file)) && !role.test(file)
  expect(inModule.filter((file) => speaks(file, /from 'fastify'|kernel\/http\/handle/, /\.http\.ts$/))).toEqual([])
  expect(
    inModule.filter((file) =>
      speaks(file, /\.(selectFrom|insertInto|updateTable|deleteFrom)\(|\bsql`/, /\.(store|views)\.ts$/),
    ),
  ).toEqual([])
})

test('rules are pure: a model imports no SQL, no HTTP, no clock', () => {
  const impure = /from 'kysely'|from 'fastify'|kernel\/(database|http|runtime)|new Date\(\)|Date\.now\(|Math\.random/
  expect(inModule.filter((file) => /\.model\.ts$/.test(file) && impure.test(read(file)))).toEqual([])
})

test('a store keeps to its own tables; a view may also read what its module stands on', () => {
  const kernelTables = ['events', 'event_seals', 'directory']
  const wrong = files
    .filter((file) => file.startsWith('modules/') && /\.(store|views)\.ts$/.test(file))
    .flatMap((file) => {
      const home = homeOf(file)
      const own = plates.get(home)!.owns
      const readable = file.endsWith('.views.ts')
        ? [...footprint(home).flatMap((name) => plates.get(name)!.owns), ...kernelTables]
        : own
      return [...read(file).matchAll(/\.(insertInto|updateTable|deleteFrom|selectFrom|\w+Join)\('(\w+)/g)]
        .filter(
          ([, verb, table]) => !(/insertInto|updateTable|deleteFrom/.test(verb!) ? own : readable).includes(table!),
        )
        .map(([, verb, table]) => `${file}: ${verb} ${table}`)
    })
  expect(wrong).toEqual([])
})

test('time and randomness come from outside', () => {
  const clocks = /new Date\(\)|Date\.now\(|Math\.random\(|\brandomBytes\(|randomUUID\(/
  expect(inModule.filter((file) => clocks.test(read(file)))).toEqual([])
})

test('the network is reached through the guarded fetcher and the mail sender alone', () => {
  const ways =
    /\bfetch\(|from '(node:)?(http|https|net|tls|dns|http2|dgram)(\/promises)?'|from 'undici'|from 'nodemailer'/
  const doors = (file: string) => file === 'app/smtp.ts'
  const code = (file: string) =>
    read(file)
      .replace(/^\s*(\*|\/\/).*$|^import type .*$/gm, '')
      .replace(/\b(outside|options)\.fetch\(|^\s+fetch\(.*\): Promise.*$/gm, '')
  expect(files.filter((file) => !doors(file) && ways.test(code(file)))).toEqual([])
})

test('nothing but main reads the environment, and settings know every variable', () => {
  expect(
    files.filter(
      (file) =>
        /process\.env/.test(read(file)) &&
        !['main.ts', 'app/pages.ts', 'kernel/database/embedded/server-process.ts'].includes(file),
    ),
  ).toEqual([])
})

test('web and cli never import the server; credentials and api know nobody', () => {
  const sources = (folder: string) =>
    globSync(`${folder}/**/*.{ts,tsx}`, {
      cwd: PACKAGES,
      exclude: (path) => /node_modules|build|\.react-router/.test(String(path)),
    })
  const borrows = (folder: string, what: RegExp) =>
    sources(folder).filter((file) => what.test(readFileSync(join(PACKAGES, file), 'utf8')))
  expect(sources('web/app').length).toBeGreaterThan(10)
  expect(borrows('web/app', /from '@cairn\/server|from '[./]+\/server\//)).toEqual([])
  expect(borrows('cli/src', /from '@cairn\/(server|web)/)).toEqual([])
  expect(borrows('api/src', /from '@cairn\//)).toEqual([])
  expect(borrows('credentials/src', /from '@cairn\//)).toEqual([])
})
