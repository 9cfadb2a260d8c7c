import { createList, decodeList } from '@digitalbazaar/vc-bitstring-status-list'
import fc from 'fast-check'
import { gzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { encodeBase64url } from '../encoding/index.ts'
import {
  buildStatusListCredential,
  createStatusList,
  decodeStatusList,
  encodeStatusList,
  getStatus,
  issueCredential,
  issueJwt,
  minimumEntries,
  setStatus,
  verifyCredential,
} from '../index.ts'
import { givenCredential, givenIssuer, givenWebIssuer } from '../testing/given.ts'

const refusal = (code: string) => expect.objectContaining({ code })
const now = new Date('2026-06-01T00:00:00Z')

describe('a status list', () => {
  test('begins with entry 0 as the highest bit of byte 0', () => {
    const list = createStatusList()
    setStatus(list, 0, true)
    setStatus(list, 9, true)
    expect([...list.bytes.subarray(0, 2)]).toEqual([0x80, 0x40])
  })

  test('keeps entries of any size apart', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.array(fc.tuple(fc.nat(200), fc.nat(255))),
        (statusSize, changes) => {
          const list = createStatusList(minimumEntries, { statusSize })
          const expected = new Map<number, number>()
          for (const [index, any] of changes) {
            const value = any % 2 ** statusSize
            setStatus(list, index, value)
            expected.set(index, value)
          }
          for (let index = 0; index <= 200; index++) expect(getStatus(list, index)).toBe(expected.get(index) ?? 0)
        },
      ),
      { numRuns: 50 },
    )
  })

  test('is read by other software, and the reverse', async () => {
    const ours = createStatusList()
    const theirs = await createList({ length: minimumEntries })
    for (const index of [0, 1, 7, 8, 99_999, minimumEntries - 1]) {
      setStatus(ours, index, true)
      theirs.setStatus(index, true)
    }
    const theirsRead = decodeStatusList(await theirs.encode())
    const oursRead = await decodeList({ encodedList: encodeStatusList(ours) })
    expect(theirsRead.bytes).toEqual(ours.bytes)
    expect([0, 2, 99_999].map((index) => oursRead.getStatus(index))).toEqual([true, false, true])
  })

  test('is always the same text', () => {
    expect(encodeStatusList(createStatusList())).toBe(encodeStatusList(createStatusList()))
  })

  test('is read without its "u", with padding, and in the other alphabet', () => {
    const list = createStatusList()
    for (let index = 0; index < 4_000; index += 7) setStatus(list, index, true)
    const gzip = gzipSync(list.bytes)
    expect(decodeStatusList(Buffer.from(gzip).toString('base64')).bytes).toEqual(list.bytes)
    expect(decodeStatusList(encodeBase64url(gzip)).bytes).toEqual(list.bytes)
  })

  test('that inflates without end is stopped', () => {
    const bomb = `u${encodeBase64url(gzipSync(new Uint8Array(40_000_000)))}`
    expect(() => decodeStatusList(bomb)).toThrow(refusal('status.too_large'))
  })

  test.each(['', 'u', 'u!!', 'uAAAA', `u${encodeBase64url(gzipSync(new Uint8Array(100)).slice(0, -9))}`])(
    '%s is no list',
    (text) => {
      expect(() => decodeStatusList(text)).toThrow(refusal('status.malformed'))
    },
  )

  test('refuses entries beyond its end, values that do not fit, and being small', () => {
    const list = createStatusList()
    expect(() => getStatus(list, minimumEntries)).toThrow(refusal('status.index_out_of_range'))
    expect(() => getStatus(list, -1)).toThrow(refusal('status.index_out_of_range'))
    expect(() => setStatus(list, 0, 2)).toThrow(refusal('status.malformed'))
    expect(() => createStatusList(1_000)).toThrow(refusal('status.malformed'))
  })
})

describe('the status of a credential', () => {
  const address = 'https://northfield.example/status/1'

  async function given(
    change: {
      purpose?: string
      set?: readonly number[]
      listIssuer?: 'other'
      as?: 'jwt'
      id?: string
      until?: string
    } = {},
  ) {
    const issuer = await givenWebIssuer()
    const other = await givenIssuer()
    const list = createStatusList()
    for (const index of change.set ?? []) setStatus(list, index, true)
    const { did, signer } = change.listIssuer ? other : issuer
    const unsigned = buildStatusListCredential({
      id: change.id ?? address,
      issuer: did,
      statusPurpose: change.purpose ?? 'revocation',
      encodedList: encodeStatusList(list),
      validFrom: '2026-05-01T00:00:00Z',
      validUntil: change.until,
      ttl: 60_000,
    })
    issuer.pages.set(
      address,
      change.as
        ? await issueJwt(unsigned, signer, { typ: 'vc+jwt' })
        : await issueCredential(unsigned, signer, { now }),
    )
    const entry = (statusPurpose: string, statusListIndex: number) =>
      ({
        type: 'BitstringStatusListEntry',
        statusPurpose,
        statusListIndex: String(statusListIndex),
        statusListCredential: address,
      }) as const
    const verify = async (...entries: ReturnType<typeof entry>[]) => {
      const signed = await issueCredential(givenCredential(issuer.did, { status: entries }), issuer.signer, { now })
      return verifyCredential(signed, { now, fetch: issuer.fetch })
    }
    return { ...issuer, entry, verify }
  }

  test('is good while its bit is not set, and nothing is fetched twice', async () => {
    const { verify, entry, fetch } = await given()
    expect(await verify(entry('revocation', 94_567))).toMatchObject({ verdict: 'valid_unrecognized' })
    expect(fetch.visited).toEqual(['https://northfield.example/.well-known/did.json', address])
  })

  test('is read from lists that are signed as JWT, too', async () => {
    const { verify, entry } = await given({ as: 'jwt', set: [3] })
    expect(await verify(entry('revocation', 3))).toMatchObject({ verdict: 'revoked' })
    expect(await verify(entry('revocation', 4))).toMatchObject({ verdict: 'valid_unrecognized' })
  })

  test('is revoked, with who says so, and shows what was signed nevertheless', async () => {
    const { verify, entry, did } = await given({ set: [94_567] })
    const report = await verify(entry('revocation', 94_567))
    expect(report).toMatchObject({ verdict: 'revoked', verified: false, credential: { name: 'Ropework' } })
    expect(report.checks.at(-1)).toEqual({
      check: 'status',
      outcome: 'failed',
      code: 'credential.revoked',
      by: did,
      pointer: '/credentialStatus/0',
    })
  })

  test('is suspended when the list is about suspension', async () => {
    const { verify, entry } = await given({ purpose: 'suspension', set: [5] })
    expect(await verify(entry('suspension', 5))).toMatchObject({ verdict: 'suspended' })
  })

  test.each([
    ['the list is about something else', { purpose: 'suspension' }, 'status.malformed'],
    ['the list is signed by somebody else', { listIssuer: 'other' }, 'status.other_issuer'],
    ['the list is another one', { id: 'https://northfield.example/status/2' }, 'status.malformed'],
    ['the list has expired', { until: '2026-05-02T00:00:00Z' }, 'status.list_invalid'],
  ] as const)('cannot be told when %s', async (_title, change, code) => {
    const { verify, entry } = await given(change)
    const report = await verify(entry('revocation', 1))
    expect(report).toMatchObject({ verdict: 'undetermined', verified: false })
    expect(report.checks.find(({ check }) => check === 'status')).toMatchObject({ outcome: 'inconclusive', code })
  })

  test('cannot be told when the index lies outside, the list is away, damaged, or nothing may be fetched', async () => {
    const { verify, entry, pages } = await given()
    const codeOf = async (report: Promise<Awaited<ReturnType<typeof verify>>>) =>
      (await report).checks.find(({ check }) => check === 'status')?.code
    expect(await codeOf(verify(entry('revocation', 900_000)))).toBe('status.index_out_of_range')
    pages.set(
      address,
      (pages.get(address) as object) && { ...(pages.get(address) as object), validFrom: '2020-01-01T00:00:00Z' },
    )
    expect(await codeOf(verify(entry('revocation', 1)))).toBe('status.list_invalid')
    pages.delete(address)
    expect(await codeOf(verify(entry('revocation', 1)))).toBe('status.unavailable')

    const { did: key, signer: keySigner } = await givenIssuer()
    const offline = await issueCredential(givenCredential(key, { status: [entry('revocation', 1)] }), keySigner, {
      now,
    })
    expect(await verifyCredential(offline, { now })).toMatchObject({ verdict: 'undetermined' })
  })

  test('is revoked when one of two entries says so', async () => {
    const { verify, entry } = await given({ set: [7] })
    expect(await verify(entry('revocation', 8), entry('revocation', 7))).toMatchObject({ verdict: 'revoked' })
  })
})
