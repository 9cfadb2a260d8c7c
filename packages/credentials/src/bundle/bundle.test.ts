import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { toUtf8 } from '../encoding/index.ts'
import {
  buildCredential,
  buildStatusListCredential,
  createSigner,
  createStatusList,
  didWebUrl,
  encodeStatusList,
  type Fetch,
  generateKeyPair,
  issueCredential,
  setStatus,
  verifyCredential,
} from '../index.ts'
import {
  createBundle,
  isBundle,
  parseBundle,
  type VerificationBundle,
  verifyBundle,
  writeBundlePage,
  zipBundle,
} from './index.ts'

const did = 'did:web:harbour.example'
const list = 'https://harbour.example/status/1'
const taken = new Date('2026-03-02T09:00:00Z')
const later = new Date('2031-01-01T00:00:00Z')
const template =
  '<!doctype html><html data-verification-bundle><script type="application/json" id="verification-bundle"></script></html>'

/** A school with a badge to one person, and the web on which its keys and its status list lie. */
async function harbour({ revoked = false, validUntil = undefined as string | undefined } = {}) {
  const keyPair = await generateKeyPair('Ed25519')
  const method = `${did}#${keyPair.publicKeyMultibase}`
  const signer = createSigner(keyPair, method)
  const { publicKeyMultibase } = keyPair
  const bits = createStatusList()
  setStatus(bits, 7, revoked)
  const pages = new Map<string, unknown>([
    [
      didWebUrl(did),
      {
        id: did,
        verificationMethod: [{ id: method, type: 'Multikey', controller: did, publicKeyMultibase }],
        assertionMethod: [method],
      },
    ],
    [
      list,
      await issueCredential(
        buildStatusListCredential({
          id: list,
          issuer: did,
          statusPurpose: 'revocation',
          encodedList: encodeStatusList(bits),
          validFrom: '2026-03-02T08:00:00Z',
          validUntil: '2026-03-03T08:00:00Z',
        }),
        signer,
        { now: new Date('2026-03-02T08:01:00Z') },
      ),
    ],
  ])
  const fetch: Fetch = async (url) => {
    const page = pages.get(url)
    if (page === undefined) throw new Error('connect ECONNREFUSED')
    return { status: 200, contentType: 'application/json', body: toUtf8(JSON.stringify(page)), finalUrl: url }
  }
  const credential = buildCredential({
    id: 'https://harbour.example/credentials/1',
    validFrom: '2026-01-01T00:00:00Z',
    ...(validUntil !== undefined && { validUntil }),
    issuer: { id: did, name: 'Harbour School' },
    recipient: { id: 'urn:uuid:7c1f6d7e-0d1c-4b0e-8a44-1a2b3c4d5e6f', name: 'Ada </script> Lovelace' },
    achievement: {
      id: 'urn:uuid:5f0d8f0a-2d3c-4b1a-9e8f-7a6b5c4d3e2f',
      name: 'Ropework',
      description: 'Knots that hold.',
      criteria: { narrative: 'Tie ten knots.' },
    },
    status: [
      {
        id: `${list}#7`,
        type: 'BitstringStatusListEntry',
        statusPurpose: 'revocation',
        statusListIndex: '7',
        statusListCredential: list,
      },
    ],
  })
  const text = JSON.stringify(await issueCredential(credential, signer, { now: new Date('2026-01-01T00:00:00Z') }))
  return { text, fetch, pages }
}

describe('a bundle', () => {
  test('comes to the same report years later, with nobody to ask', async () => {
    const { text, fetch } = await harbour()
    const { bundle, report } = await createBundle(text, { now: taken, fetch })
    expect(report.verdict).toBe('valid_unrecognized')
    expect(bundle.documents.map(({ url }) => url)).toEqual(['https://harbour.example/.well-known/did.json', list])

    const opened = await verifyBundle(parseBundle(JSON.stringify(bundle)), { now: later })

    expect(opened.report).toEqual(report)
    expect(opened).toMatchObject({
      takenAt: '2026-03-02T09:00:00.000Z',
      statusSignedAt: '2026-03-02T08:01:00.000Z',
      restsOnDocuments: true,
    })
    expect(opened.expiredSince).toBeUndefined()
    // without the bundle, the list alone would no longer say anything
    expect((await verifyCredential(text, { now: later, fetch })).verdict).toBe('undetermined')
  })

  test('says what the badge was then, and that its time is over since', async () => {
    const { text, fetch } = await harbour({ validUntil: '2027-01-01T00:00:00Z' })
    const { bundle } = await createBundle(text, { now: taken, fetch })
    expect(await verifyBundle(bundle, { now: later })).toMatchObject({
      report: { verdict: 'valid_unrecognized' },
      expiredSince: '2027-01-01T00:00:00.000Z',
    })
  })

  test('keeps a "no" as well', async () => {
    const { text, fetch } = await harbour({ revoked: true })
    const { bundle } = await createBundle(text, { now: taken, fetch })
    expect((await verifyBundle(bundle, { now: later })).report.verdict).toBe('revoked')
  })

  test('does not know what could not be had when it was made', async () => {
    const { text, fetch, pages } = await harbour()
    pages.delete(list)
    const { bundle } = await createBundle(text, { now: taken, fetch })
    expect((await verifyBundle(bundle, { now: later })).report.verdict).toBe('undetermined')
  })
})

describe('somebody who changes a bundle', () => {
  const change = async (edit: (bundle: VerificationBundle) => object) => {
    const { text, fetch } = await harbour()
    const { bundle } = await createBundle(text, { now: taken, fetch })
    const changed = parseBundle(JSON.stringify({ ...bundle, ...edit(bundle) }))
    return (await verifyBundle(changed, { now: later })).report.verdict
  }
  const edited = (bundle: VerificationBundle, url: string, edit: (body: string) => string) => ({
    documents: bundle.documents.map((document) =>
      document.url === url ? { ...document, body: edit(document.body) } : document,
    ),
  })

  test('in the credential is found out', async () => {
    expect(await change(({ credential }) => ({ credential: credential.replace('Lovelace', 'Lovelice') }))).toBe(
      'invalid',
    )
  })

  test('in the status list gets no status', async () => {
    expect(await change((bundle) => edited(bundle, list, (body) => body.replace('"uH4s', '"uH4t')))).toBe(
      'undetermined',
    )
  })

  test('by an older status list gets no status', async () => {
    expect(await change(() => ({ takenAt: '2026-03-04T09:00:00Z' }))).toBe('undetermined')
  })

  test('by leaving the issuer’s keys away gets nothing', async () => {
    expect(await change(({ documents }) => ({ documents: documents.slice(1) }))).toBe('undetermined')
  })

  test('by dating it in the future is refused', async () => {
    await expect(change(() => ({ takenAt: '2031-02-01T00:00:00Z' }))).rejects.toMatchObject({
      code: 'bundle.malformed',
    })
  })
})

describe('the page of a bundle', () => {
  test('carries it whole, whatever strangers wrote into it', async () => {
    const { text, fetch } = await harbour()
    const { bundle } = await createBundle(text, { now: taken, fetch })
    const page = writeBundlePage(template, bundle)
    expect(page.match(/<\/script>/g)).toHaveLength(1)
    expect(isBundle(toUtf8(page))).toBe(true)
    expect(parseBundle(toUtf8(page))).toEqual(bundle)
  })

  test('comes in a ZIP with the data and the credential, always the same bytes', async () => {
    const { text, fetch } = await harbour()
    const { bundle } = await createBundle(text, { now: taken, fetch })
    const page = writeBundlePage(template, bundle)
    const zip = zipBundle(page, bundle)
    expect(zipBundle(page, bundle)).toEqual(zip)
    const files = Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])
    expect(Object.fromEntries(files)).toEqual({
      'verification-bundle.html': page,
      'verification-bundle.json': JSON.stringify(bundle),
      'credential.json': text,
    })
  })

  test.each([
    ['an element of that name before it', template.replace('<script', '<p id=verification-bundle></p><script')],
    ['none', '<!doctype html><html data-verification-bundle></html>'],
    ['an empty one', template],
  ])('is refused with %s', (_, page) => {
    expect(() => parseBundle(page)).toThrow(expect.objectContaining({ code: 'bundle.malformed' }))
  })

  test.each([
    ['another version', { version: 2 }],
    ['no date', { takenAt: 'yesterday' }],
    [
      'a document twice',
      { documents: Array(2).fill({ url: 'a', finalUrl: 'a', status: 200, contentType: '', body: '' }) },
    ],
    ['a document without a body', { documents: [{ url: 'a', finalUrl: 'a', status: 200, contentType: '' }] }],
  ])('is refused with %s', (_, edit) => {
    const bundle = {
      type: 'VerificationBundle',
      version: 1,
      takenAt: '2026-01-01T00:00:00Z',
      credential: '{}',
      documents: [],
    }
    expect(() => parseBundle(JSON.stringify({ ...bundle, ...edit }))).toThrow(
      expect.objectContaining({ code: 'bundle.malformed' }),
    )
  })
})
