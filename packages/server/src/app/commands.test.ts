import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Permission } from '@cairn/api'
import { expect, onTestFinished, test } from 'vitest'
import { createWorld } from '../../test/world.ts'

const main = fileURLToPath(new URL('../../../cli/src/main.ts', import.meta.url))

/** All that a command gets of our environment: where programs are, and what the run has compiled already. */
const { PATH, NODE_COMPILE_CACHE } = process.env

const SCOPES: Permission[] = ['achievement.read', 'achievement.edit', 'audit.read', 'skill.manage']

/** A Cairn that listens, and the command as somebody with a token runs it in a folder. */
async function cairn(scopes = SCOPES) {
  const world = await createWorld()
  const ours = await world.given.organization({ name: 'Northfield', slug: 'northfield' })
  const admin = await world.given.member(ours, ['admin', 'author'])
  const api = await world.as(admin)
  const { token } = await api.accounts.createToken({ body: { name: 'Command', scopes } })
  await world.app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = world.app.server.address() as AddressInfo
  const folder = await mkdtemp(join(tmpdir(), 'cairn-commands-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const command = async (args: string[]) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, ...args, '--json'], {
      cwd: folder,
      env: { PATH, NODE_COMPILE_CACHE, CAIRN_SERVER: `http://127.0.0.1:${port}`, CAIRN_TOKEN: token },
    })
    const said = { out: '', err: '' }
    child.stdout.on('data', (chunk) => (said.out += chunk))
    child.stderr.on('data', (chunk) => (said.err += chunk))
    const [code] = await once(child, 'close')
    return { code, answer: JSON.parse(said.out), error: said.err }
  }
  const write = (name: string, text: string) => writeFile(join(folder, name), text)
  const read = (name: string) => readFile(join(folder, name), 'utf8')
  return { ...world, command, write, read, ours, api }
}

test('cairn achievements import: first what would become of each, then drafts; refusals with their reason', async () => {
  const { command, write, api, ours } = await cairn()
  await write('all.csv', 'id;title;level\n1;Ropework;2\n2;Splicing;9\n')

  expect(await command(['achievements', 'import', 'all.csv', '--dry-run'])).toMatchObject({
    code: 1,
    answer: { dryRun: true, created: 0, rows: [{ verdict: 'ready' }, { verdict: 'faulty' }] },
  })
  expect(await command(['achievements', 'import', 'all.csv', '--rows', '1,2'])).toMatchObject({
    code: 0,
    answer: { dryRun: false, created: 2 },
  })
  const { items } = await api.catalog.list({ params: { organizationId: ours.id } })
  expect(items.map(({ title }) => title).sort()).toEqual(['Ropework', 'Splicing'])

  await write('none.json', '{}')
  const [nothing, others] = await Promise.all([
    command(['achievements', 'import', 'none.json']),
    command(['achievements', 'import', 'all.csv', '--organization', 'harbour']),
  ])
  expect(nothing).toMatchObject({ code: 1, error: expect.stringContaining('achievement_import.nothing_inside') })
  expect(others).toMatchObject({ code: 64, error: expect.stringContaining('one of: northfield') })
}, 60_000)

test('cairn skills import hands a framework in and waits until it is read', async () => {
  const { command, write, settle } = await cairn()
  const framework = {
    '@graph': [
      { '@id': 'https://example.org/f', '@type': 'ceasn:CompetencyFramework', 'ceasn:name': { en: 'Ropes' } },
      { '@id': 'https://example.org/f/1', '@type': 'ceasn:Competency', 'ceasn:competencyText': { en: 'Tie a knot' } },
    ],
  }
  await write('ropes.json', JSON.stringify(framework))

  let isOver = false
  const running = command(['skills', 'import', 'ropes.json']).finally(() => {
    isOver = true
  })
  // the jobs of a test run when they are asked to
  while (!isOver) {
    await settle()
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  expect(await running).toMatchObject({
    code: 0,
    answer: { state: 'done', frameworkName: 'Ropes', counts: { concepts: 1 }, findingsTotal: 0 },
  })
})

test('cairn audit export takes the trail of an institution away, of the days and in the language asked for', async () => {
  const { command, read, ours, api } = await cairn()
  await api.organizations.update({ params: { organizationId: ours.id }, body: { name: 'Northfield University' } })

  const table = ['audit', 'export', '--format', 'csv', '-o', 'audit.csv']
  expect(await command([...table, '--language', 'es', '--name', 'organization'])).toMatchObject({
    code: 0,
    answer: { file: 'audit.csv', contentType: 'text/csv; charset=utf-8' },
  })
  expect(await read('audit.csv')).toContain('Cambió el perfil')
  expect(await command([...table, '--to', '2000-01-01'])).toMatchObject({ code: 0 })
  expect((await read('audit.csv')).trim().split('\r\n')).toHaveLength(1)
  expect(await command(['audit', 'export', '--format', 'pdf', '-o', 'audit.pdf'])).toMatchObject({ code: 0 })
  expect((await read('audit.pdf')).startsWith('%PDF-')).toBe(true)

  expect(await command([...table, '--from', '2026-02-30'])).toMatchObject({
    code: 64,
    error: expect.stringContaining('--from'),
  })
  expect(await command(['audit', 'export'])).toMatchObject({ code: 64, error: expect.stringContaining('-o <file>') })
}, 60_000)

test('cairn audit export needs a token that may read the trail', async () => {
  const { command } = await cairn(['achievement.read'])
  expect(await command(['audit', 'export', '-o', 'audit.csv'])).toMatchObject({
    code: 1,
    error: expect.stringContaining('(organization.not_permitted)'),
  })
})

test('cairn keys list shows the keys of an institution, to a token that may see them', async () => {
  const { command, settle } = await cairn(['key.read'])
  await settle()
  expect(await command(['keys', 'list', '--organization', 'northfield'])).toMatchObject({
    code: 0,
    answer: { did: expect.stringContaining('did:'), items: [{ state: 'current', algorithm: 'Ed25519' }] },
  })
  expect(await command(['keys', 'list', 'a-file'])).toMatchObject({ code: 64 })
  expect(await command(['keys', 'show'])).toMatchObject({ code: 64, error: expect.stringContaining('Which file?') })
}, 60_000)

test('cairn keys list needs a token that may', async () => {
  const { command } = await cairn(['audit.read'])
  expect(await command(['keys', 'list'])).toMatchObject({
    code: 1,
    error: expect.stringContaining('(organization.not_permitted)'),
  })
})
