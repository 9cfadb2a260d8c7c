import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseBundle } from '@cairn/credentials'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signedBadge } from '../testing/badges.ts'
import { run } from '../testing/run.ts'
import { bundle } from './bundle.ts'
import { status } from './status.ts'
import { verify } from './verify.ts'

let folder: string
const at = (name: string) => join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cairn-bundle-'))
  await writeFile(at('badge.json'), (await signedBadge()).text)
})
afterAll(() => rm(folder, { recursive: true }))

test('a bundle is a page that the command line verifies, too', async () => {
  const { code, answer } = await run(bundle, [at('badge.json')], { json: true, output: at('bundle.html') })
  expect(answer).toMatchObject({ verdict: 'valid_unrecognized', documents: [] })
  expect(code).toBe(0)
  expect((await run(verify, [at('bundle.html')])).code).toBe(0)
})

test('or a ZIP, or the data alone', async () => {
  await run(bundle, [at('badge.json')], { output: at('bundle.zip') })
  expect((await readFile(at('bundle.zip'))).subarray(0, 2).toString()).toBe('PK')
  await run(bundle, [at('badge.json')], { output: at('bundle.json') })
  expect(parseBundle(await readFile(at('bundle.json'))).credential).toBe(await readFile(at('badge.json'), 'utf8'))
})

test('what nobody signed, or somebody changed, is not kept', async () => {
  await writeFile(at('forged.json'), (await readFile(at('badge.json'), 'utf8')).replace('Ada', 'Eva'))
  const refused = await run(bundle, [at('forged.json')], { output: at('forged.html') })
  expect(refused).toMatchObject({ code: 1, error: 'Nothing was written. It is not valid.' })
  await expect(readFile(at('forged.html'))).rejects.toThrow('ENOENT')
  expect(await run(bundle, [at('badge.json')], { output: at('bundle.docx') })).toMatchObject({ code: 64 })
})

test('a badge without a status cannot be revoked, and that is said', async () => {
  const { code, lines, answer } = await run(status, [at('badge.json')])
  expect(lines).toEqual(['It has no status: it cannot be revoked.'])
  expect(answer).toMatchObject({ verified: true, entries: [] })
  expect(code).toBe(0)
})

test('the status of what was changed says nothing', async () => {
  await writeFile(at('forged.json'), (await readFile(at('badge.json'), 'utf8')).replace('Ada', 'Eva'))
  expect((await run(status, [at('forged.json')])).code).toBe(2)
})
