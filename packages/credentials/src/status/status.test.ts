import { describe, expect, test } from 'vitest'
import { encodeBase64url } from '../encoding/index.ts'
import {
  buildStatusListCredential,
  createStatusList,
  encodeStatusList,
  issueCredential,
  type JsonObject,
  minimumEntries,
  setStatus,
  type VerificationReport,
  verifyCredential,
} from '../index.ts'
import { nodeGzip } from '../node/index.ts'
import { givenCredential } from '../testing/given.ts'
import { type GivenList, givenStatusList, listAddress, statusNow } from '../testing/given-status.ts'
import { statusProblemTypes } from './problem-types.ts'

const statusOf = ({ checks }: VerificationReport) => checks.find(({ check }) => check === 'status')

describe('the status of a credential', () => {
  test('is good while its bit is not set, and nothing is fetched twice', async () => {
    const { verify, entry, fetch } = await givenStatusList()
    expect(await verify([entry('revocation', 94_567)])).toMatchObject({ verdict: 'valid_unrecognized' })
    expect(fetch.visited).toEqual(['https://northfield.example/.well-known/did.json', listAddress])
  })

  test('is read from lists that are signed as JWT, too', async () => {
    const { verify, entry } = await givenStatusList({ as: 'jwt', set: { 3: 1 } })
    expect(await verify([entry('revocation', 3)])).toMatchObject({ verdict: 'revoked' })
    expect(await verify([entry('revocation', 4)])).toMatchObject({ verdict: 'valid_unrecognized' })
  })

  test('is revoked, with who says so and since when at the latest; what was signed is shown nevertheless', async () => {
    const { verify, entry, did } = await givenStatusList({ set: { 94567: 1 } })
    const report = await verify([entry('revocation', 94_567)])
    expect(report).toMatchObject({ verdict: 'revoked', verified: false, credential: { name: 'Ropework' } })
    expect(report.checks.at(-1)).toEqual({
      check: 'status',
      outcome: 'failed',
      code: 'credential.revoked',
      by: did,
      since: statusNow.toISOString(),
      pointer: '/credentialStatus/0',
    })
    const holds = report.checks.filter(({ outcome }) => outcome === 'passed').map(({ check }) => check)
    expect(holds).toEqual(expect.arrayContaining(['signature', 'issuer', 'validity']))
  })

  test('is suspended when the list is about suspension, and one list may be about both', async () => {
    const { verify, entry } = await givenStatusList({ purpose: ['revocation', 'suspension'], set: { 5: 1 } })
    expect(await verify([entry('suspension', 5)])).toMatchObject({ verdict: 'suspended' })
    expect(await verify([entry('suspension', 5), entry('revocation', 5)])).toMatchObject({ verdict: 'revoked' })
    expect(await verify([entry('suspension', 6), entry('revocation', 5)])).toMatchObject({ verdict: 'revoked' })
    expect(await verify([entry('suspension', 6), entry('revocation', 6)])).toMatchObject({
      verdict: 'valid_unrecognized',
    })
  })

  describe('with one entry, as Open Badges 3.0 has room for,', () => {
    const suspensions = 'https://northfield.example/status/2'

    /** An entry on revocation that refers to one on suspension, in a list that is there or is not. */
    async function givenReference({ set = {}, suspended = {} as Record<number, number> | 'away' } = {}) {
      const given = await givenStatusList({ set })
      if (suspended !== 'away') {
        const list = createStatusList()
        for (const index of Object.keys(suspended)) setStatus(list, Number(index), 1)
        const facts = { id: suspensions, issuer: given.did, encodedList: encodeStatusList(list) }
        const unsigned = buildStatusListCredential({ ...facts, statusPurpose: 'suspension', validFrom: statusNow })
        given.pages.set(suspensions, await issueCredential(unsigned, given.signer, { now: statusNow }))
      }
      const verify = (statusReference: unknown) => given.verify(given.entry('revocation', 4, { statusReference }))
      return { ...given, verify }
    }

    test('is suspended when another that it refers to says so, and revoked outweighs that', async () => {
      const { verify } = await givenReference({ suspended: { 8: 1 } })
      const report = await verify([`${suspensions}#8`])
      expect(report).toMatchObject({ verdict: 'suspended', verified: false })
      expect(statusOf(report)).toMatchObject({
        code: 'credential.suspended',
        pointer: '/credentialStatus/statusReference/0',
      })
      expect(await verify(`${suspensions}#9`)).toMatchObject({ verdict: 'valid_unrecognized' })
      const revoked = await givenReference({ set: { 4: 1 }, suspended: { 8: 1 } })
      expect(await revoked.verify([`${suspensions}#8`])).toMatchObject({ verdict: 'revoked' })
    })

    test('cannot be told when the list of the other cannot be had', async () => {
      const { verify } = await givenReference({ suspended: 'away' })
      const report = await verify([`${suspensions}#8`])
      expect(report).toMatchObject({ verdict: 'undetermined' })
      expect(statusOf(report)).toMatchObject({ code: 'status.unavailable' })
    })

    test.each([
      ['a page for people', 'https://northfield.example/help'],
      ['a place on a page', 'https://northfield.example/help#suspension'],
      ['an address elsewhere', 'https://evil.example/status/2#8'],
      ['the list itself', `${listAddress}#4`],
      ['no address', 'urn:example:status#8'],
    ])('is asked for nothing more when it refers to %s', async (_title, reference) => {
      const { verify } = await givenReference({ suspended: 'away' })
      expect(await verify([reference])).toMatchObject({ verdict: 'valid_unrecognized' })
    })
  })

  test('may be a message of several bits, which changes no verdict', async () => {
    const { verify, entry } = await givenStatusList({ purpose: 'message', statusSize: 2, set: { 9: 2 } })
    const texts = ['filed', 'under review', 'accepted', 'returned']
    const statusMessage = texts.map((message, value) => ({ status: `0x${value}`, message }))
    const report = await verify([entry('message', 9, { statusSize: 2, statusMessage })])
    expect(report).toMatchObject({
      verdict: 'valid_unrecognized',
      warnings: [{ code: 'status.message', detail: 'accepted', pointer: '/credentialStatus/0' }],
    })
  })

  test('of several bits is revoked by any value but 0, with its message', async () => {
    const { verify, entry } = await givenStatusList({ statusSize: 2, set: { 9: 3 } })
    const texts = ['good', 'issued in error', 'misconduct', 'superseded']
    const statusMessage = texts.map((message, value) => ({ status: `0x${value}`, message }))
    const report = await verify([entry('revocation', 9, { statusSize: 2, statusMessage })])
    expect(report.verdict).toBe('revoked')
    expect(statusOf(report)).toMatchObject({ code: 'credential.revoked', detail: 'superseded' })
  })

  test('may say that a newer edition is to be had', async () => {
    const { verify, entry } = await givenStatusList({ purpose: 'refresh', set: { 1: 1 } })
    expect(await verify([entry('refresh', 1)])).toMatchObject({
      verdict: 'valid_unrecognized',
      warnings: [{ code: 'status.refresh_available' }],
    })
    expect(await verify([entry('refresh', 2)])).toMatchObject({ verdict: 'valid_unrecognized', warnings: [] })
  })

  test.each<[string, GivenList, string]>([
    ['the list is about something else', { purpose: 'suspension' }, 'status.purpose'],
    ['the list is signed by somebody else', { by: 'other' }, 'status.other_issuer'],
    ['the list is not signed', { as: 'unsigned' }, 'status.list_invalid'],
    ['the list is another one', { id: 'https://northfield.example/status/2' }, 'status.malformed'],
    ['the list has expired', { until: '2026-05-02T00:00:00Z' }, 'status.list_invalid'],
    [
      'the list is not valid yet',
      { change: (list) => ({ ...list, validFrom: '2026-07-01T00:00:00Z' }) },
      'status.list_invalid',
    ],
    [
      'what is there is no status list',
      { change: (list) => ({ ...list, type: ['VerifiableCredential'] }) },
      'status.malformed',
    ],
    [
      'its subject is no status list',
      { change: (list) => ({ ...list, credentialSubject: { id: 'urn:example:1' } }) },
      'status.malformed',
    ],
    [
      'the list is short',
      { encodedList: `u${encodeBase64url(nodeGzip.gzip(new Uint8Array(minimumEntries / 8 - 1)))}` },
      'status.too_short',
    ],
    [
      'the list inflates without end',
      { encodedList: `u${encodeBase64url(nodeGzip.gzip(new Uint8Array(17_000_000)))}` },
      'status.too_large',
    ],
    ...['x', '60000', -1, [60_000, 1], { '@value': 1 }].map((ttl): [string, GivenList, string] => [
      `the list may be kept for ${JSON.stringify(ttl)}`,
      { change: (list) => ({ ...list, credentialSubject: { ...(list.credentialSubject as object), ttl } as never }) },
      'status.malformed',
    ]),
    ['the list is garbage', { encodedList: 'uH4sIAAAAAAAA' }, 'status.malformed'],
  ])('cannot be told when %s', async (_title, given, code) => {
    const { verify, entry } = await givenStatusList(given)
    const report = await verify([entry('revocation', 1)])
    expect(report).toMatchObject({ verdict: 'undetermined', verified: false })
    expect(statusOf(report)).toMatchObject({ outcome: 'inconclusive', code })
    expect(statusProblemTypes[code as keyof typeof statusProblemTypes]).toMatch(/^https:\/\/www\.w3\.org\/.*#[A-Z_]+$/)
  })

  test('cannot be told when the index lies outside, the list is changed or away, or entries are too many', async () => {
    const { verify, entry, pages } = await givenStatusList()
    const codeOf = async (...indexes: number[]) =>
      statusOf(await verify(indexes.map((index) => entry('revocation', index))))?.code
    expect(await codeOf(minimumEntries)).toBe('status.index_out_of_range')
    expect(await codeOf(...Array(11).keys())).toBe('status.too_many')
    pages.set(listAddress, { ...(pages.get(listAddress) as object), validFrom: '2020-01-01T00:00:00Z' })
    expect(await codeOf(1)).toBe('status.list_invalid')
    pages.delete(listAddress)
    expect(await codeOf(1)).toBe('status.unavailable')
  })

  test('cannot be told of more large lists than one verification may read, those of its endorsements included', async () => {
    const { entry, pages, did, signer, fetch } = await givenStatusList()
    const encodedList = encodeStatusList(createStatusList(16 * 1024 * 1024 * 8), { gzip: nodeGzip })
    const large = async (number: number) => {
      const id = `https://northfield.example/status/large-${number}`
      const list = { id, issuer: did, statusPurpose: 'revocation', encodedList, validFrom: '2026-05-01T00:00:00Z' }
      pages.set(id, await issueCredential(buildStatusListCredential(list) as JsonObject, signer, { now: statusNow }))
      return entry('revocation', 5, { statusListCredential: id })
    }
    const [first, second, third] = [await large(1), await large(2), await large(3)]
    const badge = givenCredential(did) as unknown as JsonObject
    const verify = async (more: object) =>
      verifyCredential(await issueCredential({ ...badge, ...more }, signer, { now: statusNow }), {
        now: statusNow,
        fetch,
        gzip: nodeGzip,
      })
    const report = await verify({ credentialStatus: [first, second, third] })
    expect(report).toMatchObject({ verdict: 'undetermined' })
    expect(statusOf(report)).toMatchObject({ outcome: 'inconclusive', code: 'status.too_large' })

    const endorsement = {
      '@context': badge['@context'] as readonly string[],
      id: 'urn:uuid:5a4f1c8e-0f5c-4a2d-9a55-5d3f6a1b2c3e',
      type: ['VerifiableCredential', 'EndorsementCredential'],
      issuer: { id: did, type: ['Profile'] },
      validFrom: '2026-03-01T00:00:00Z',
      credentialSubject: { id: badge.id as string, type: ['EndorsementSubject'] },
      credentialStatus: third,
    }
    const signed = await issueCredential(endorsement as unknown as JsonObject, signer, { now: statusNow })
    expect(await verify({ credentialStatus: [first, second], endorsement: [signed] })).toMatchObject({
      verdict: 'valid_unrecognized',
      endorsements: [{ verdict: 'undetermined' }],
    })
  })

  test('cannot be told for kinds of entry that are not known', async () => {
    const { verify } = await givenStatusList()
    const report = await verify([{ id: 'https://x.example/1', type: '1EdTechCredentialRefresh' }], {
      contexts: ['https://purl.imsglobal.org/spec/ob/v3p0/extensions.json'],
    })
    expect(report.verdict).toBe('undetermined')
    expect(statusOf(report)).toMatchObject({ code: 'status.unsupported' })
  })

  test('cannot be told for an entry that borrows the name of the older kind and names no list', async () => {
    const { verify } = await givenStatusList()
    const named = { type: 'StatusList2021Entry', statusPurpose: 'revocation', statusListIndex: '7' }
    const report = await verify([named], { contexts: ['https://w3id.org/vc/status-list/2021/v1'] })
    expect(report.verdict).toBe('undetermined')
    expect(statusOf(report)).toMatchObject({ code: 'status.unsupported' })
  })
})

describe('a revocation list of 1EdTech', () => {
  const contexts = ['https://purl.imsglobal.org/spec/ob/v3p0/extensions.json']
  const address = 'https://northfield.example/revoked.json'
  const entries = [{ id: address, type: '1EdTechRevocationList' }]
  const credentialId = 'urn:uuid:5a4f1c8e-0f5c-4a2d-9a55-5d3f6a1b2c3d'

  async function given(change: object, at = address) {
    const world = await givenStatusList()
    world.pages.set(at, { id: address, issuer: world.did, revokedCredential: [], ...change })
    return world.verify(entries, { contexts })
  }

  test('says who is on it, and why', async () => {
    expect(await given({})).toMatchObject({ verdict: 'valid_unrecognized' })
    expect(await given({ revokedCredential: [{ id: 'urn:uuid:another' }] })).toMatchObject({
      verdict: 'valid_unrecognized',
    })
    const report = await given({ revokedCredential: [{ id: credentialId, revocationReason: 'Issued in error' }] })
    expect(report).toMatchObject({ verdict: 'revoked' })
    expect(statusOf(report)).toMatchObject({ detail: 'Issued in error', since: statusNow.toISOString() })
  })

  test('is read under the name that earlier validators looked for, too', async () => {
    const report = await given({ revokedCredential: undefined, revokedCredentials: [{ id: credentialId }] })
    expect(report).toMatchObject({ verdict: 'revoked' })
  })

  test('may list one that is no longer revoked', async () => {
    const listed = (revoked: boolean) => given({ revokedCredential: [{ id: credentialId, revoked }] })
    expect(await listed(false)).toMatchObject({ verdict: 'valid_unrecognized' })
    expect(await listed(true)).toMatchObject({ verdict: 'revoked' })
  })

  test.each<[string, object, string]>([
    ['of somebody else', { issuer: 'did:web:elsewhere.example' }, 'status.other_issuer'],
    ['of nobody', { issuer: undefined }, 'status.malformed'],
    ['that says it is another', { id: 'https://northfield.example/other.json' }, 'status.malformed'],
    ['with an entry for nothing', { revokedCredential: [{}] }, 'status.malformed'],
  ])('%s tells nothing', async (_title, change, code) => {
    const report = await given(change)
    expect(report.verdict).toBe('undetermined')
    expect(statusOf(report)).toMatchObject({ code })
  })

  test('that is not there tells nothing', async () => {
    expect(statusOf(await given({}, 'https://northfield.example/elsewhere'))).toMatchObject({
      outcome: 'inconclusive',
      code: 'status.unavailable',
    })
  })
})
