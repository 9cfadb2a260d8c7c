import { spawn } from 'node:child_process'
import { copyFile, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildCredential, createSigner, generateKeyPair, issueCredential, toDidKey } from '@cairn/credentials'
import { beforeAll, describe, expect, test } from 'vitest'

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url))
/** A PDF with a badge; another takes its place. */
const ATTACHED = fileURLToPath(new URL('../../../conformance/credentials/valid/attached.pdf', import.meta.url))
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10"/></svg>'

let folder: string
let badge: string

/** Runs the command as a shell would. */
async function cairn(args: string[], input?: string, settings: Record<string, string> = {}) {
  const env = { ...process.env, ...settings }
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['pipe', 'pipe', 'pipe'], env })
  child.stdin.end(input ?? '')
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cairn-cli-'))
  const keys = await generateKeyPair('Ed25519')
  const did = toDidKey(keys.publicKeyMultibase!)
  const credential = buildCredential({
    id: 'urn:uuid:0b0e3b2c-6f3e-4e2c-9a55-0c4b7f9d2a11',
    validFrom: '2026-01-01T00:00:00Z',
    issuer: { id: did, name: 'Harbour College' },
    recipient: { id: 'urn:uuid:7c1f6d7e-0d1c-4b0e-8a44-1a2b3c4d5e6f', name: 'Ada Lovelace' },
    achievement: {
      id: 'urn:uuid:5f0d8f0a-2d3c-4b1a-9e8f-7a6b5c4d3e2f',
      name: 'Ropework',
      description: 'Knots that hold.',
      criteria: { narrative: 'Tie ten knots.' },
      achievementType: 'MicroCredential',
    },
  })
  const signed = await issueCredential(credential, createSigner(keys, `${did}#${did.slice('did:key:'.length)}`))
  badge = join(folder, 'badge.json')
  await writeFile(badge, JSON.stringify(signed))
  await writeFile(join(folder, 'blank.svg'), SVG)
})

describe('cairn verify', () => {
  test('says yes to a true badge, and shows what was looked at', async () => {
    const { code, out } = await cairn(['verify', badge])
    expect(out).toContain('signature')
    expect(out).toContain('We do not know this issuer')
    expect(code).toBe(0)
  })

  test('reads standard input, and answers programs in JSON', async () => {
    const { code, out } = await cairn(['verify', '-', '--json'], await readFile(badge, 'utf8'))
    expect(JSON.parse(out)).toMatchObject({ verdict: 'valid_unrecognized', verified: true })
    expect(code).toBe(0)
  })

  test('says no to a forged one', async () => {
    const forged = (await readFile(badge, 'utf8')).replace('Ada Lovelace', 'Eve')
    const { code, out } = await cairn(['verify', '-', '--json'], forged)
    expect(JSON.parse(out)).toMatchObject({ verdict: 'invalid', verified: false })
    expect(code).toBe(1)
  })

  test('says no to rubbish, in a sentence', async () => {
    const { code, out } = await cairn(['verify', '-'], 'rubbish')
    expect(out).toContain('not a badge')
    expect(code).toBe(1)
  })

  test('answers wrong usage with 64', async () => {
    expect((await cairn(['verify'])).code).toBe(64)
    expect((await cairn(['conjure'])).code).toBe(64)
    expect(await cairn(['verify', join(folder, 'absent.json')])).toMatchObject({
      code: 64,
      err: expect.stringContaining('There is no file'),
    })
  })
})

describe('every command', () => {
  test.each([['verify'], ['verify', '--conjure', 'x'], ['conjure']])(
    'tells programs of wrong usage in JSON: %s',
    async (...args) => {
      const { code, out, err } = await cairn([...args, '--json'])
      expect(JSON.parse(out)).toEqual({ error: expect.stringContaining('error:') })
      expect(err.trim().split('\n')).toEqual([JSON.parse(out).error])
      expect(code).toBe(64)
    },
  )

  test('says which Cairn it is of', async () => {
    expect(await cairn(['--version'])).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) })
  })

  test('says when it cannot write what it made', async () => {
    const nowhere = join(folder, 'absent', 'badge.svg')
    expect(await cairn(['bake', join(folder, 'blank.svg'), badge, '-o', nowhere, '--json'])).toEqual({
      code: 64,
      out: `${JSON.stringify({ error: `${nowhere} cannot be written (ENOENT).` })}\n`,
      err: `${nowhere} cannot be written (ENOENT).\n`,
    })
  })

  test('ends quietly when whoever reads has heard enough', async () => {
    const many = Array.from({ length: 40 }, (_, i) => join(folder, `copy-${i}.json`))
    for (const file of many) await copyFile(badge, file)
    for (const form of [[], ['--json'], ['--ndjson']]) {
      const child = spawn(process.execPath, [MAIN, 'verify', '--offline', ...form, ...many], {
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      child.stdout.destroy()
      let err = ''
      child.stderr.setEncoding('utf8').on('data', (text) => {
        err += text
      })
      expect(await new Promise((resolve) => child.on('close', resolve))).toBe(2)
      expect(err).toBe('')
    }
  })

  test.each(['CAIRN_FETCH_ALLOW', 'CAIRN_FETCH_RELAY'])('says which setting is wrong: %s', async (name) => {
    expect(await cairn(['verify', badge], '', { [name]: 'no address' })).toMatchObject({
      code: 64,
      err: expect.stringMatching(new RegExp(`^${name}: .* is no address\\.\\n$`)),
    })
  })

  test('shows what there is when nothing is asked', async () => {
    expect(await cairn([])).toMatchObject({ code: 64, err: expect.stringContaining('cairn') })
  })
})

describe('cairn bake, unbake and inspect', () => {
  test('what was baked comes out again, byte for byte, and still verifies', async () => {
    const baked = join(folder, 'badge.svg')
    expect(await cairn(['bake', join(folder, 'blank.svg'), badge, '-o', baked])).toMatchObject({ code: 0 })
    const { code, out } = await cairn(['unbake', baked])
    expect(code).toBe(0)
    expect(out).toBe(await readFile(badge, 'utf8'))
    expect((await cairn(['verify', baked])).code).toBe(0)
  })

  test('a PDF carries it as well', async () => {
    const baked = join(folder, 'badge.pdf')
    expect(await cairn(['bake', ATTACHED, badge, '-o', baked])).toMatchObject({ code: 0 })
    expect((await cairn(['unbake', baked])).out).toBe(await readFile(badge, 'utf8'))
    expect((await cairn(['verify', baked])).code).toBe(0)
  })

  test('an image without a badge is answered with a sentence', async () => {
    expect(await cairn(['unbake', join(folder, 'blank.svg')])).toMatchObject({
      code: 1,
      err: expect.stringContaining('No badge inside'),
    })
  })

  test('inspect shows the content and says that it was not verified', async () => {
    const { code, out } = await cairn(['inspect', badge])
    expect(out).toContain('Ropework')
    expect(out).toContain('Nothing of this was verified')
    expect(code).toBe(0)
  })
})

describe('cairn doctor', () => {
  test('names what is wrong with a folder that is not there', async () => {
    const { code, out } = await cairn(['doctor', '--json', '--data', join(folder, 'nowhere')])
    expect(JSON.parse(out)).toMatchObject({ ok: false })
    expect(code).toBe(1)
  })
})
