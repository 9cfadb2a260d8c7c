import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseBundle, verifyBundle } from '@cairn/credentials'
import { beforeAll, expect, test } from 'vitest'
import { refusal } from '../../../test/refusal.ts'
import { createWorld } from '../../../test/world.ts'

beforeAll(() => {
  const root = fileURLToPath(new URL('../../../../../', import.meta.url))
  execFileSync(process.execPath, ['scripts/cairn.mjs', 'bundle-page'], { cwd: root })
})

test('a badge is taken away with all that verifies it, without a visit to anybody', async () => {
  const { app, given } = await createWorld()
  const { credentialId } = await given.award(await given.organization({ slug: 'ropework' }))

  const { headers, rawPayload } = await app.inject(`/credentials/${credentialId}.bundle.html`)

  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-disposition': `attachment; filename="${credentialId}.bundle.html"`,
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, no-store',
  })
  const bundle = parseBundle(rawPayload)
  expect(bundle.documents.map(({ url }) => url)).toEqual([
    expect.stringMatching(/^https:\/\/cairn\.test\/status\/stl_/),
    expect.stringMatching(/^https:\/\/cairn\.test\/status\/stl_/),
    'https://cairn.test/t/ropework/did.json',
  ])
  const report = await verifyBundle(bundle, { now: new Date('2040-01-01T00:00:00Z') })
  expect(report).toMatchObject({
    takenAt: '2026-03-02T09:00:00.000Z',
    report: { verdict: 'valid_unrecognized', issuer: { id: 'did:web:cairn.test:t:ropework', boundBy: 'did:web' } },
  })
})

test('what its holder keeps to themself is nobody’s to take away, and what is not there is not there', async () => {
  const { api, given } = await createWorld()
  const { credentialId } = await given.award(await given.organization(), { visibility: 'private' })
  const asked = (id: string) => api.verification.bundle({ params: { credentialId: id } }).then(() => 'given', refusal)

  expect(await asked(credentialId)).toBe('credential.not_found')
  expect(await asked(`${credentialId.slice(0, -1)}0`)).toBe('credential.not_found')
})
