import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import * as ecdsaMultikey from '@digitalbazaar/ecdsa-multikey'
import {
  createDiscloseCryptosuite,
  createSignCryptosuite,
  createVerifyCryptosuite,
} from '@digitalbazaar/ecdsa-sd-2023-cryptosuite'
import * as peer from '@digitalbazaar/vc'
import { describe, expect, test } from 'vitest'
import { buildClr, deriveCredential, issueCredential, type JsonObject, toDidKey, verifyCredential } from '../index.ts'
import { givenCredential, givenIssuer, givenRichCredential } from '../testing/given.ts'
import { givenBase } from '../testing/given-disclosure.ts'
import { peerLoader, peerVerifies } from '../testing/peer.ts'

const now = new Date('2026-06-01T00:00:00Z')
const cryptosuite = 'ecdsa-sd-2023'
const theirs = createVerifyCryptosuite()

/** A credential that the peer can sign: it gives up on ordered lists and on Open Badges. */
function givenPlain(issuer: string, name: string | readonly string[] = 'Grace') {
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiableCredential'],
    issuer: { id: issuer, name: 'Northfield University' },
    validFrom: '2026-03-01T00:00:00Z',
    name: 'Ropework',
    credentialSubject: [{ name: 'Ada' }, { name, description: 'Both tie knots.' }],
    relatedResource: [{ id: 'https://northfield.example/a', mediaType: 'text/plain', digestSRI: 'sha384-a' }],
  }
}

async function givenPeerBase(mandatoryPointers: readonly string[]) {
  const key = await ecdsaMultikey.generate({ curve: 'P-256' })
  const multibase = (await key.export({ publicKey: true })).publicKeyMultibase!
  const did = toDidKey(multibase)
  const signer = Object.assign(key.signer(), { id: `${did}#${multibase}` })
  const suite = new DataIntegrityProof({
    signer,
    date: '2026-05-01T00:00:00Z',
    cryptosuite: createSignCryptosuite({ mandatoryPointers }),
  })
  return peer.issue({ credential: givenPlain(did, ['😀 Grace', 'ﬃ Grace']), suite, documentLoader: peerLoader })
}

function peerDerives(verifiableCredential: object, selectivePointers: readonly string[]) {
  const suite = new DataIntegrityProof({ cryptosuite: createDiscloseCryptosuite({ selectivePointers }) })
  return peer.derive({ verifiableCredential, suite, documentLoader: peerLoader })
}

describe('an Open Badge of which its holder shows a part', () => {
  test('verifies here and in other software, shows what was selected, and nothing else', async () => {
    const base = await givenBase()
    const selectivePointers = [
      '/credentialSubject/result/0/value',
      '/credentialSubject/achievement/tag/2',
      '/credentialSubject/achievement/resultDescription/0',
      '/evidence/1',
      '/image',
    ]
    const shown = await deriveCredential(base, { selectivePointers })

    expect(await verifyCredential(shown, { now })).toMatchObject({
      verdict: 'valid_unrecognized',
      signatures: [{ suite: 'ecdsa-sd-2023' }],
    })
    expect(await peerVerifies(shown, theirs, now)).toBe(true)
    const { credentialSubject: subject, ...whole } = givenRichCredential('')
    expect(shown).toMatchObject({
      image: whole.image,
      evidence: [{ type: ['Evidence'], narrative: 'A test' }],
      credentialSubject: {
        id: 'did:example:ada',
        result: [{ type: ['Result'], value: 'B' }],
        achievement: { tag: ['smile 😀'], resultDescription: subject.achievement.resultDescription },
      },
    })
    const text = JSON.stringify(shown)
    for (const hidden of [
      'Seemannsknoten',
      '100 kg',
      '2.5',
      'A climb',
      'achievedLevel',
      'ROPE-1',
      'ESCO',
      'Seamanship',
    ])
      expect(text).not.toContain(hidden)
  })

  test.each([
    ['nothing more', []],
    ['all of it', ['']],
    ['an ordered list', ['/credentialSubject/achievement/resultDescription/0/allowedValue']],
  ])('verifies with %s selected', async (_title, extra) => {
    const base = await givenBase()
    const whole = ['/credentialSubject/achievement/resultDescription']
    const selectivePointers = extra.length > 0 && extra[0] !== '' ? [...whole, ...extra] : extra
    const shown = await deriveCredential(base, { selectivePointers })
    expect(await verifyCredential(shown, { now })).toMatchObject({ verdict: 'valid_unrecognized' })
    expect(await peerVerifies(shown, theirs, now)).toBe(true)
  })

  test('may be one of several in a record, with proofs of its own', async () => {
    const { did, signer } = await givenIssuer('P-256')
    const badges = await Promise.all(
      ['1', '2'].map((name) => issueCredential(givenCredential(did, { id: `urn:x:${name}`, name }), signer, { now })),
    )
    const record = buildClr({
      id: 'urn:x:record',
      name: 'Seamanship',
      validFrom: '2026-04-01T00:00:00Z',
      issuer: { id: did, name: 'Northfield University' },
      recipient: { email: 'ada@example.org' },
      credentials: badges,
    })
    const base = await issueCredential(record as JsonObject, signer, { now, cryptosuite })
    const shown = await deriveCredential(base, { selectivePointers: ['/credentialSubject/verifiableCredential/1'] })
    const report = await verifyCredential(shown, { now })
    expect(report).toMatchObject({
      verdict: 'valid_unrecognized',
      contained: [{ verdict: 'valid_unrecognized', pointer: '/credentialSubject/verifiableCredential/0' }],
    })
    expect(shown.credentialSubject).toMatchObject({ verifiableCredential: [badges[1]] })
    expect(JSON.stringify(shown)).not.toContain('urn:x:1')
    expect(await peerVerifies(shown, theirs, now)).toBe(true)
  })

  test('always shows who issued it and until when it is valid, whatever the issuer asked for', async () => {
    const shown = await deriveCredential(await givenBase(['/name']), { selectivePointers: [] })
    expect(shown).toMatchObject({
      name: 'Ropework',
      issuer: { name: 'Northfield University' },
      validUntil: '2030-01-01T00:00:00+02:00',
    })
    const later = await verifyCredential(shown, { now: new Date('2031-01-01T00:00:00Z') })
    expect(later).toMatchObject({ verdict: 'expired' })
  })
})

describe('other software', () => {
  test('derives from what Cairn issues', async () => {
    const { did, signer } = await givenIssuer('P-256')
    const base = await issueCredential(givenPlain(did) as JsonObject, signer, { now, cryptosuite })
    const shown = await peerDerives(base, ['/credentialSubject/1/description'])
    expect(await verifyCredential(shown, { now, accept: 'any' })).toMatchObject({ verdict: 'valid_unrecognized' })
    expect(JSON.stringify(shown)).not.toContain('Ada')
  })

  test.each([
    ['a part', ['/credentialSubject/1/description'], ['proof.derived']],
    ['what it sorts in its own way', ['/credentialSubject/1/name'], ['signature.utf16_order', 'proof.derived']],
  ])('issues what Cairn derives from and verifies: %s', async (_title, selectivePointers, warnings) => {
    const base = await givenPeerBase(['/issuer', '/validFrom'])
    const shown = await deriveCredential(base as JsonObject, { selectivePointers })
    const report = await verifyCredential(shown, { now, accept: 'any' })
    expect(report).toMatchObject({ verdict: 'valid_unrecognized' })
    expect(report.warnings.map(({ code }) => code)).toEqual(warnings)
    expect(await peerVerifies(shown, theirs, now)).toBe(true)
    expect(await verifyCredential(await peerDerives(base, selectivePointers), { now, accept: 'any' })).toMatchObject({
      verdict: 'valid_unrecognized',
    })
  })
})
