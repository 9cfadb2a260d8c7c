import * as ed25519Multikey from '@digitalbazaar/ed25519-multikey'
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020'
import { cryptosuite as eddsaRdfc2022 } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import * as peer from '@digitalbazaar/vc'
import { describe, expect, test } from 'vitest'
import { dataIntegrityContext, ed25519SignatureContext, openBadgesContext, vc1Context } from '../contexts/names.ts'
import { issueCredential, type JsonObject, toDidKey, verifyCredential } from '../index.ts'
import { givenIssuer, givenRichCredential, givenWebIssuer } from '../testing/given.ts'
import { peerLoader, peerVerifies } from '../testing/peer.ts'

const now = new Date('2026-06-01T00:00:00Z')

/** An Open Badge 3.0 as it was before the data model 2.0. */
function givenOlder(issuer: string, change: JsonObject = {}): JsonObject {
  const { validFrom, validUntil, ...members } = givenRichCredential(issuer)
  return {
    ...members,
    '@context': [vc1Context, openBadgesContext],
    issuanceDate: validFrom,
    expirationDate: validUntil!,
    ...change,
  }
}

async function peerFinds2020Good(credential: object): Promise<boolean> {
  const options = { credential, suite: new Ed25519Signature2020(), documentLoader: peerLoader, now }
  return (await peer.verifyCredential(options)).verified
}

describe('an Open Badge of the data model 1.1', () => {
  test('with Data Integrity is issued and verified, here and in other software', async () => {
    const { did, signer } = await givenIssuer()
    const signed = await issueCredential(givenOlder(did), signer, { now })
    expect(signed['@context']).toEqual([vc1Context, openBadgesContext, dataIntegrityContext])
    expect(await verifyCredential(signed, { now })).toMatchObject({ verdict: 'valid_unrecognized' })
    expect(await peerVerifies(signed, eddsaRdfc2022, now)).toBe(true)
  })

  test.each(['eddsa-jcs-2022', 'Ed25519Signature2020'] as const)('with %s is verified', async (cryptosuite) => {
    const { did, signer } = await givenIssuer()
    const signed = await issueCredential(givenOlder(did), signer, { now, cryptosuite })
    expect(await verifyCredential(signed, { now })).toMatchObject({
      verdict: 'valid_unrecognized',
      signatures: [{ suite: cryptosuite }],
    })
    const changed = JSON.stringify(signed).replace('Ropework', 'Ropewerk')
    expect(await verifyCredential(changed, { now })).toMatchObject({ verdict: 'invalid' })
  })

  test.each([
    ['its end has passed', { expirationDate: '2026-05-31T00:00:00Z' }, 'expired'],
    ['it was issued in the future', { issuanceDate: '2026-06-02T00:00:00Z' }, 'not_yet_valid'],
    ['its other end has passed', { validUntil: '2026-05-31T00:00:00Z' }, 'expired'],
  ] as const)('is not valid when %s', async (_title, change, verdict) => {
    const { did, signer } = await givenIssuer()
    const signed = await issueCredential(givenOlder(did, change), signer, { now })
    expect(await verifyCredential(signed, { now })).toMatchObject({ verdict })
  })

  test.each([
    ['no date of issue', { issuanceDate: undefined }],
    ['an end before its beginning', { expirationDate: '2020-01-01T00:00:00Z' }],
    ['a date without a zone', { expirationDate: '2030-01-01T00:00:00' }],
  ] as const)('is not issued with %s', async (_title, change) => {
    const { did, signer } = await givenIssuer()
    await expect(issueCredential(givenOlder(did, change), signer)).rejects.toMatchObject({
      code: 'credential.malformed',
    })
  })

  test('cannot hide its end under the name of the other edition', async () => {
    const { did, signer } = await givenIssuer()
    const signed = await issueCredential(givenOlder(did, { expirationDate: '2026-05-31T00:00:00Z' }), signer, { now })
    const { expirationDate: _, ...endless } = signed
    for (const changed of [endless, { ...endless, validUntil: '2026-05-31T00:00:00Z' }])
      expect(await verifyCredential(changed, { now })).toMatchObject({ verdict: 'invalid' })
  })

  test('of the data model 2.0 cannot have the dates of 1.1', async () => {
    const { did, signer } = await givenIssuer()
    const mixed = { ...givenRichCredential(did), expirationDate: '2030-01-01T00:00:00Z' }
    await expect(issueCredential(mixed, signer)).rejects.toMatchObject({ code: 'credential.terms_undefined' })
  })
})

describe('Ed25519Signature2020', () => {
  test('of Cairn is verified by other software, and refused after one changed byte', async () => {
    const { did, signer } = await givenIssuer()
    const signed = await issueCredential(givenOlder(did), signer, { now, cryptosuite: 'Ed25519Signature2020' })
    expect(signed['@context']).toContain(ed25519SignatureContext)
    expect(signed.proof).toMatchObject({ type: 'Ed25519Signature2020', proofValue: expect.stringMatching(/^z/) })
    expect(await peerFinds2020Good(signed)).toBe(true)
    expect(await peerFinds2020Good(JSON.parse(JSON.stringify(signed).replace('Ropework', 'Ropewerk')))).toBe(false)
  })

  test('of other software is verified', async () => {
    const key = await ed25519Multikey.generate({})
    const multibase = (await key.export({ publicKey: true })).publicKeyMultibase!
    const did = toDidKey(multibase)
    const signer = Object.assign(key.signer(), { id: `${did}#${multibase}` })
    const suite = new Ed25519Signature2020({ signer, date: '2026-05-01T00:00:00Z' })
    const credential = givenOlder(did, {
      '@context': [vc1Context, openBadgesContext, ed25519SignatureContext],
    })
    const signed = await peer.issue({ credential, suite, documentLoader: peerLoader })
    expect(await verifyCredential(signed, { now })).toMatchObject({ verdict: 'valid_unrecognized' })
    const changed = JSON.stringify(signed).replace(':2.5', ':2.6')
    expect(await verifyCredential(changed, { now })).toMatchObject({ verdict: 'invalid' })
  })

  test('is verified by a key that is called Ed25519VerificationKey2020', async () => {
    const { did, signer, pages, document, fetch } = await givenWebIssuer()
    const [method] = document.verificationMethod as [object]
    pages.set('https://northfield.example/.well-known/did.json', {
      ...document,
      verificationMethod: [{ ...method, type: 'Ed25519VerificationKey2020' }],
    })
    const signed = await issueCredential(givenOlder(did), signer, { now, cryptosuite: 'Ed25519Signature2020' })
    expect(await verifyCredential(signed, { now, fetch })).toMatchObject({
      verdict: 'valid_unrecognized',
      issuer: { boundBy: 'did:web' },
    })
  })

  test('does not pass for a proof of another suite, nor one of another for it', async () => {
    const { did, signer } = await givenIssuer()
    const older = await issueCredential(givenOlder(did), signer, { now, cryptosuite: 'Ed25519Signature2020' })
    const newer = await issueCredential(givenOlder(did), signer, { now })
    const asNewer = { ...older.proof, type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022' }
    const { cryptosuite: _, ...rest } = newer.proof as JsonObject
    const verdictOf = async (signed: object) => (await verifyCredential(signed, { now })).verdict
    const contexts = [...(newer['@context'] as string[]), ed25519SignatureContext]
    expect(await verdictOf({ ...older, '@context': contexts, proof: asNewer })).toBe('invalid')
    expect(await verdictOf({ ...newer, proof: { ...rest, type: 'Ed25519Signature2020' } })).toBe('invalid')
    expect(await verdictOf({ ...older, proof: { ...older.proof, cryptosuite: 'eddsa-rdfc-2022' } })).toBe('invalid')
  })
})
