import { describe, expect, test } from 'vitest'
import { createSigner, didKeyMethod, generateKeyPair, issueCredential, issueJwt, verifyCredential } from '../index.ts'
import { didDocument, givenCredential, givenPages } from '../testing/given.ts'

/** Keys that say of themselves whose they are, and keys that their owner took back. */

const now = new Date('2026-06-01T00:00:00Z')
const victim = 'https://northfield.example/issuers/1'
const victimDid = 'did:web:northfield.example'

/** Signed both ways with this key under this name, as if by this issuer: the verdicts. */
async function verdictsOf(
  keyPair: Awaited<ReturnType<typeof generateKeyPair>>,
  { method, issuer, pages }: { method: string; issuer: string; pages: Record<string, object> },
) {
  const signer = createSigner(keyPair, method)
  const fetch = givenPages(new Map(Object.entries(pages)))
  const credential = givenCredential(issuer)
  const inputs = [await issueCredential(credential, signer, { now }), await issueJwt(credential, signer)]
  const reports = await Promise.all(inputs.map((input) => verifyCredential(input, { now, fetch })))
  return reports.map(({ verdict, verified, issuer }) => [verdict, verified, issuer?.boundBy])
}

const unbound = ['signed_unbound', false, undefined]
const asked = (method: string) => method.split('#')[0]!

describe('a key that says it is somebody’s', () => {
  test.each<[string, string, string, (jwk: object) => object]>([
    ['by itself, on another host', victim, 'https://evil.example/key', (jwk) => jwk],
    ['in a set of another host', victim, 'https://evil.example/keys#k', (jwk) => ({ keys: [jwk] })],
    [
      'in the well-known set of another host',
      victim,
      'https://evil.example/.well-known/jwks.json#k',
      (jwk) => ({ keys: [jwk] }),
    ],
    ['among what people put on the same host', victim, 'https://northfield.example/~eve/key', (jwk) => jwk],
    ['in a set that people put there', victim, 'https://northfield.example/~eve/keys#k', (jwk) => ({ keys: [jwk] })],
    [
      'on a host that begins like it',
      'https://northfield.example',
      'https://northfield.example.evil.example/.well-known/jwks.json#k',
      (jwk) => ({ keys: [jwk] }),
    ],
  ])('%s is not believed', async (_, issuer, method, page) => {
    const keyPair = await generateKeyPair('Ed25519')
    const jwk = { ...keyPair.publicJwk, kid: 'k', iss: issuer }
    const pages = {
      [asked(method)]: page(jwk),
      'https://northfield.example/.well-known/jwks.json': { keys: [(await generateKeyPair('Ed25519')).publicJwk] },
    }
    expect(await verdictsOf(keyPair, { method, issuer, pages })).toEqual([unbound, unbound])
  })

  test('with a DID is not believed either, wherever it lies', async () => {
    const [keyPair, own] = [await generateKeyPair('Ed25519'), await generateKeyPair('Ed25519')]
    const method = 'https://evil.example/key'
    const pages = {
      [method]: { ...keyPair.publicJwk, iss: victimDid },
      'https://northfield.example/.well-known/did.json': didDocument(victimDid, `${victimDid}#key`, own),
    }
    expect(await verdictsOf(keyPair, { method, issuer: victimDid, pages })).toEqual([unbound, unbound])
  })

  test('is believed in the well-known set of the issuer’s own host', async () => {
    const keyPair = await generateKeyPair('Ed25519')
    const method = 'https://northfield.example/.well-known/jwks.json#k'
    const other = (await generateKeyPair('Ed25519')).publicJwk
    const pages = { [asked(method)]: { keys: [{ ...keyPair.publicJwk, kid: 'k', iss: victim }, other] } }
    const good = ['valid_unrecognized', true, 'jwks']
    expect(await verdictsOf(keyPair, { method, issuer: victim, pages })).toEqual([good, good])
  })
})

describe('a key that its owner took back', () => {
  test.each<[string, object, readonly unknown[]]>([
    ['is not theirs under its own name', { revoked: '2026-05-01T00:00:00Z' }, unbound],
    ['nor is one that ended before', { expires: '2026-02-01T00:00:00Z' }, unbound],
    ['nor one whose end cannot be read', { revoked: 'soon' }, unbound],
    ['a key in force is', {}, ['valid_unrecognized', true, 'did:web']],
  ])('%s: %j', async (_, dates, verdict) => {
    const keyPair = await generateKeyPair('Ed25519')
    const document = didDocument(victimDid, `${victimDid}#key`, keyPair)
    const pages = {
      'https://northfield.example/.well-known/did.json': {
        ...document,
        verificationMethod: document.verificationMethod.map((key) => ({ ...key, ...dates })),
      },
    }
    const method = didKeyMethod(keyPair.publicKeyMultibase!)
    expect(await verdictsOf(keyPair, { method, issuer: victimDid, pages })).toEqual([verdict, verdict])
  })

  test('is not theirs at an https address', async () => {
    const keyPair = await generateKeyPair('Ed25519')
    const method = `${victim}#key`
    const document = didDocument(victim, method, keyPair)
    const revoked = { revoked: '2026-05-01T00:00:00Z' }
    const pages = { [victim]: { ...document, verificationMethod: [{ ...document.verificationMethod[0], ...revoked }] } }
    const bad = ['invalid', false, undefined]
    expect(await verdictsOf(keyPair, { method, issuer: victim, pages })).toEqual([bad, bad])
  })
})
