import { expect, test } from 'vitest'
import { toUtf8 } from '../encoding/index.ts'
import {
  buildCredential,
  buildStatusEntry,
  buildStatusListCredential,
  createSigner,
  createStatusList,
  encodeStatusList,
  type Fetch,
  generateKeyPair,
  issueCredential,
  readStatus,
  setStatus,
  toDidKey,
} from '../index.ts'
import type { JsonValue } from '../json.ts'

const now = new Date('2026-03-02T09:00:00Z')
const address = (purpose: string) => `https://harbour.example/status/${purpose}`

async function issuer() {
  const keyPair = await generateKeyPair('Ed25519')
  const id = toDidKey(keyPair.publicKeyMultibase!)
  return { id, signer: createSigner(keyPair, `${id}#${keyPair.publicKeyMultibase}`) }
}

/** A badge with an entry in each of three lists: revoked there, not suspended here, and one that nobody answers for. */
async function badge(listIssuer?: Awaited<ReturnType<typeof issuer>>) {
  const school = await issuer()
  const { id, signer } = listIssuer ?? school
  const pages = new Map<string, string>()
  for (const statusPurpose of ['revocation', 'suspension'] as const) {
    const list = createStatusList()
    if (statusPurpose === 'revocation') setStatus(list, 7, 1)
    const facts = { id: address(statusPurpose), issuer: id, statusPurpose, encodedList: encodeStatusList(list) }
    const credential = buildStatusListCredential({ ...facts, validFrom: '2026-03-01T00:00:00Z' })
    pages.set(facts.id, JSON.stringify(await issueCredential(credential, signer, { now })))
  }
  const entry = (purpose: 'revocation' | 'suspension' | 'refresh', index: number) =>
    buildStatusEntry({ purpose, index, list: address(purpose) })
  const credential = buildCredential({
    id: 'urn:uuid:0b0e3b2c-6f3e-4e2c-9a55-0c4b7f9d2a11',
    validFrom: '2026-01-01T00:00:00Z',
    issuer: { id: school.id, name: 'Harbour School' },
    recipient: { name: 'Ada Lovelace' },
    achievement: {
      id: 'urn:uuid:5f0d8f0a-2d3c-4b1a-9e8f-7a6b5c4d3e2f',
      name: 'Ropework',
      description: 'Knots that hold.',
      criteria: { narrative: 'Tie ten knots.' },
    },
    status: [entry('revocation', 7), entry('suspension', 8), entry('refresh', 9)],
  })
  const signed = await issueCredential(credential, school.signer, { now })
  const fetch: Fetch = async (url) => {
    const page = pages.get(url)
    if (page === undefined) throw new Error('connect ECONNREFUSED')
    return { status: 200, contentType: 'application/vc', body: toUtf8(page), finalUrl: url }
  }
  return { signed, fetch, school }
}

test('each entry is told by itself: its value, its list, who signed that and when', async () => {
  const { signed, fetch, school } = await badge()

  const { report, entries } = await readStatus(signed, { now, fetch })

  expect(report.checks.at(-1)).toMatchObject({ check: 'issuer', outcome: 'passed' })
  const signedNow = { by: school.id, asOf: now.toISOString() }
  expect(entries).toMatchObject([
    {
      pointer: '/credentialStatus/0',
      purpose: 'revocation',
      list: address('revocation'),
      index: 7,
      value: 1,
      ...signedNow,
    },
    {
      pointer: '/credentialStatus/1',
      purpose: 'suspension',
      list: address('suspension'),
      index: 8,
      value: 0,
      ...signedNow,
    },
    { pointer: '/credentialStatus/2', purpose: 'refresh', code: 'status.unavailable' },
  ])
  expect(entries[2]).not.toHaveProperty('value')
})

test('an entry that another one refers to is read as well, and no more entries than a credential may have', async () => {
  const { fetch, school, signed } = await badge()
  const { proof: _, ...unsigned } = signed
  const revocation = (references: string[]) =>
    buildStatusEntry({ purpose: 'revocation', index: 7, list: address('revocation'), references })
  const read = async (credentialStatus: JsonValue) =>
    (await readStatus(await issueCredential({ ...unsigned, credentialStatus }, school.signer, { now }), { now, fetch }))
      .entries

  expect(await read(revocation([`${address('suspension')}#8`]))).toMatchObject([
    { pointer: '/credentialStatus', purpose: 'revocation', value: 1 },
    { pointer: '/credentialStatus/statusReference/0', purpose: 'suspension', index: 8, value: 0 },
  ])
  const many = Array.from({ length: 12 }, () => revocation([]))
  expect((await read(many)).map(({ value, code }) => value ?? code)).toEqual([
    ...Array(10).fill(1),
    ...Array(2).fill('status.too_many'),
  ])
})

test('a list of somebody else has no value for it', async () => {
  const { signed, fetch } = await badge(await issuer())
  const { entries } = await readStatus(signed, { now, fetch })
  expect(entries[0]).toMatchObject({ code: 'status.other_issuer' })
  expect(entries[0]).not.toHaveProperty('value')
})

test('what was changed has no status, and nobody is asked for it', async () => {
  const { signed } = await badge()
  const changed = { ...signed, name: 'Another' }
  const { report, entries } = await readStatus(changed, {
    now,
    fetch: () => {
      throw new Error('nobody is asked')
    },
  })
  expect(report.verdict).toBe('invalid')
  expect(entries).toEqual([])
})
