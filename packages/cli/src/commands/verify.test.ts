import { chmod, copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createBundle } from '@cairn/credentials'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signedBadge, signedDegree } from '../testing/badges.ts'
import { run } from '../testing/run.ts'
import { verify } from './verify.ts'

let folder: string
let issuer: string
const at = (name: string) => join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cairn-verify-'))
  await mkdir(at('more/inner'), { recursive: true })
  const badge = await signedBadge()
  issuer = badge.issuer
  const away = await signedBadge({}, 'did:web:harbour.example')
  await writeFile(at('more/1-true.json'), badge.text)
  await writeFile(at('more/2-forged.json'), badge.text.replace('Ada Lovelace', 'Eve'))
  await writeFile(at('more/inner/3-away.json'), away.text)
  await writeFile(at('more/inner/4-photo.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  await writeFile(at('more/notes.txt'), 'not looked at')
  const { bundle } = await createBundle(badge.text)
  await writeFile(at('degree.json'), JSON.stringify(await signedDegree()))
  await writeFile(at('bundle.json'), JSON.stringify(bundle))
  await writeFile(at('broken-bundle.json'), JSON.stringify({ ...bundle, takenAt: 'once' }))
})
afterAll(() => rm(folder, { recursive: true }))

describe('many badges', () => {
  test('in a folder are all looked at, in their order, and one that is not good makes it a no', async () => {
    const { code, answer } = await run(verify, [at('more')], { json: true, offline: true })
    expect(answer).toMatchObject({
      verified: false,
      verdict: 'invalid',
      counts: { yes: 1, no: 2, unknown: 1 },
      results: [
        { source: at('more/1-true.json'), verdict: 'valid_unrecognized' },
        { source: at('more/2-forged.json'), verdict: 'invalid' },
        { source: at('more/inner/3-away.json'), verdict: 'undetermined' },
        { source: at('more/inner/4-photo.svg'), verdict: 'not_a_badge' },
      ],
    })
    expect(code).toBe(1)
  })

  test('are told on a line each, and in one sum', async () => {
    const { lines } = await run(verify, [at('more/1-true.json'), at('more/2-forged.json')], { offline: true })
    expect(lines).toContain(`+ ${at('more/1-true.json')}  valid_unrecognized  Harbour College`)
    expect(lines).toContain(`x ${at('more/2-forged.json')}  invalid  signature: signature.bad`)
    expect(lines.at(-1)).toBe('2 badges: 1 yes, 1 no, 0 could not be told.')
  })

  test('come by a pattern, and one by one as lines of JSON', async () => {
    const { code, bytes } = await run(verify, [at('more/**/*.json')], { ndjson: true, offline: true })
    const verdicts = bytes
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).verdict)
    expect(verdicts.sort()).toEqual(['invalid', 'undetermined', 'valid_unrecognized'])
    expect(code).toBe(1)
  })

  test('that could not all be told are neither a yes nor a no', async () => {
    const { code } = await run(verify, [at('more/1-true.json'), at('more/inner/3-away.json')], { offline: true })
    expect(code).toBe(2)
  })

  test.skipIf(process.platform !== 'linux')('that never end are a no, alone and among others', async () => {
    const alone = await run(verify, ['/dev/zero'], { json: true })
    expect(alone).toMatchObject({ code: 1, answer: { verdict: 'not_a_badge', counts: { no: 1 } } })
    const among = await run(verify, ['/dev/zero', at('more/1-true.json')], { json: true })
    expect(among).toMatchObject({ code: 1, answer: { verdict: 'not_a_badge', counts: { yes: 1, no: 1, unknown: 0 } } })
  })

  test.each([
    [['nowhere.json'], {}, 'There is no file'],
    [['more/*.png'], {}, 'There is no file'],
    [['more'], { at: '2026-02-30' }, 'is not a date'],
    [['more'], { at: 'yesterday' }, 'is not a date'],
    [['more'], { trusted: 'more/notes.txt' }, 'cannot be read'],
    [['more'], { json: true, ndjson: true }, 'Either'],
  ])('%j with %j is wrong usage', async (names, options: Record<string, string | boolean>, sentence) => {
    const trusted = typeof options.trusted === 'string' && { trusted: at(options.trusted) }
    const { code, error } = await run(verify, names.map(at), { ...options, ...trusted })
    expect(error).toContain(sentence)
    expect(code).toBe(64)
  })
})

describe('what cannot be had', () => {
  test('at an address is not known, alone and among others, and the command ends in order', async () => {
    for (const address of ['http://127.0.0.1:1/badge', 'https://127.0.0.1/badge', 'https://[::1'])
      expect(await run(verify, [address])).toMatchObject({ code: 2, error: expect.stringContaining('be fetched') })
    const { code, answer } = await run(verify, [at('more/1-true.json'), 'https://127.0.0.1/badge'], { json: true })
    expect(answer).toMatchObject({ counts: { yes: 1, no: 0, unknown: 1 }, verdict: 'undetermined' })
    expect(code).toBe(2)
  })

  test('at an address is not asked for offline', async () => {
    expect(await run(verify, ['https://127.0.0.1/badge'], { offline: true })).toMatchObject({
      code: 2,
      error: expect.stringContaining('--offline'),
    })
  })

  test.skipIf(process.getuid?.() === 0)('in a folder that is closed keeps no other from being looked at', async () => {
    await mkdir(at('part/closed'), { recursive: true })
    await writeFile(at('part/closed/1.json'), '{}')
    await copyFile(at('more/1-true.json'), at('part/open.json'))
    await chmod(at('part/closed'), 0)
    const { code, answer } = await run(verify, [at('part')], { json: true, offline: true })
    await chmod(at('part/closed'), 0o700)
    expect(answer).toMatchObject({
      counts: { yes: 1, no: 0, unknown: 1 },
      results: [
        { source: at('part/closed'), error: expect.stringContaining('EACCES') },
        { source: at('part/open.json') },
      ],
    })
    expect(code).toBe(2)
  })
})

describe('one badge', () => {
  test('of which parts are shown says so beside its verdict', async () => {
    const part = fileURLToPath(new URL('../../../../conformance/credentials/valid/sd-part.json', import.meta.url))
    const { lines } = await run(verify, [part], { offline: true, at: '2026-06-01' })
    expect(lines.slice(-2)).toEqual([
      'The signature is fine. We do not know this issuer.',
      'Its holder chose which parts of it to show: what was left out is not in this copy.',
    ])
  })

  test('of an issuer in the file of recognized ones is valid', async () => {
    await writeFile(at('trusted.json'), JSON.stringify([{ id: issuer, name: 'Harbour College' }]))
    const { answer } = await run(verify, [at('more/1-true.json')], { json: true, trusted: at('trusted.json') })
    expect(answer).toMatchObject({ verified: true, verdict: 'valid', counts: { yes: 1 } })
  })

  test('is a badge, unless any verifiable credential will do; then it is said that it is none', async () => {
    const strict = await run(verify, [at('degree.json')])
    expect(strict.code).toBe(1)
    expect(strict.lines.slice(-2)).toEqual([expect.stringContaining('--any'), 'This is not a badge.'])
    const { lines, code } = await run(verify, [at('degree.json')], { any: true })
    expect(code).toBe(0)
    expect(lines).toContain('what: verifiable credential, not a badge  https://harbour.example/terms#Degree')
    expect(lines.at(-1)).toBe('The signature is fine. We do not know this issuer.')
    const many = await run(verify, [at('degree.json'), at('more/1-true.json')], { any: true })
    expect(many.lines).toContain(`+ ${at('degree.json')}  valid_unrecognized  not a badge  Harbour College`)
    expect(many.lines).toContain(`+ ${at('more/1-true.json')}  valid_unrecognized  Harbour College`)
    const { answer } = await run(verify, [at('degree.json')], { any: true, json: true })
    expect(answer).toMatchObject({ verified: true, results: [{ standard: 'vc' }] })
  })

  test('that is nothing of the kind is refused however little is asked', async () => {
    const { lines, code } = await run(verify, [at('more/inner/4-photo.svg')], { any: true })
    expect([code, lines.at(-1)]).toEqual([1, 'This is not a verifiable credential.'])
    const badge = await run(verify, [at('more/1-true.json')])
    expect(badge.lines).toContain('what: Open Badges 3.0  OpenBadgeCredential')
  })

  test('is judged as of the day that is asked about', async () => {
    const ending = (await signedBadge({ validUntil: '2031-01-01T00:00:00Z' })).text
    await writeFile(at('ending.json'), ending)
    const askedOn = (day: string) => run(verify, [at('ending.json')], { json: true, at: day })
    expect(await askedOn('2030-12-31')).toMatchObject({ answer: { verdict: 'valid_unrecognized' }, code: 0 })
    expect(await askedOn('2031-01-02T00:00:00+02:00')).toMatchObject({ answer: { verdict: 'expired' }, code: 1 })
  })

  test('in a bundle is told as of the day of the bundle', async () => {
    const results = [{ verdict: 'valid_unrecognized', bundle: { restsOnDocuments: false } }]
    expect((await run(verify, [at('bundle.json')], { json: true })).answer).toMatchObject({ results })
    const { lines, code } = await run(verify, [at('bundle.json')])
    expect(lines.join('\n')).toMatch(/as of 20\d\d-.*, from a verification bundle/)
    expect(code).toBe(0)
  })

  test('in a broken bundle is a refusal with its reason, not a fault of ours', async () => {
    const { answer, code } = await run(verify, [at('broken-bundle.json')], { json: true })
    expect(answer).toMatchObject({ results: [{ verdict: 'not_a_badge', checks: [{ code: 'bundle.malformed' }] }] })
    expect(code).toBe(1)
  })
})
