import { describe, expect, test } from 'vitest'
import { encodeBase64url, toUtf8 } from '../encoding/index.ts'
import {
  createCanonicalizer,
  documentLoader,
  issueCredential,
  type JsonObject,
  summarize,
  verifyCredential,
} from '../index.ts'
import { canonicalize } from '../proof/canonicalize.ts'
import { givenIssuer } from '../testing/given.ts'
import { describeWithStandards, readStandardJson } from '../testing/standards.ts'

const now = new Date('2026-06-01T00:00:00Z')
const contexts = ['https://www.w3.org/2018/credentials/v1', 'http://data.europa.eu/snb/model/context/edc-ap']

function givenElm(issuer: string): JsonObject {
  return {
    '@context': [...contexts, 'https://w3id.org/security/data-integrity/v2'],
    id: 'urn:credential:5a4f1c8e-0f5c-4a2d-9a55-5d3f6a1b2c3d',
    type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
    issuer: { id: issuer, type: 'Organisation', legalName: { en: ['Northfield University'] } },
    issuanceDate: '2026-03-01T00:00:00Z',
    issued: '2026-03-01T00:00:00Z',
    validFrom: '2026-03-01T00:00:00Z',
    credentialSubject: {
      id: 'urn:epass:person:1',
      type: 'Person',
      fullName: { en: ['Ada Lovelace'] },
      hasClaim: [{ id: 'urn:epass:learningAchievement:1', type: 'LearningAchievement', title: { en: ['Ropework'] } }],
    },
    displayParameter: {
      id: 'urn:epass:displayParameter:1',
      type: 'DisplayParameter',
      title: { en: ['Ropework'], de: ['Seilarbeit'] },
    },
  }
}

describe('a European Digital Credential', () => {
  test('with a proof of Data Integrity is verified like any credential', async () => {
    const { did, signer } = await givenIssuer()
    const signed = await issueCredential(givenElm(did), signer, { now })
    const report = await verifyCredential(signed, { now })
    expect(report).toMatchObject({
      verdict: 'valid_unrecognized',
      standard: 'elm-3',
      issuer: { id: did, name: 'Northfield University' },
      summary: { name: 'Ropework', issuerName: 'Northfield University', recipientName: 'Ada Lovelace' },
    })
    const { proof: _, ...unsigned } = signed
    const plain = await canonicalize(unsigned, { documentLoader })
    expect(await createCanonicalizer()(unsigned, { documentLoader })).toEqual(plain)
    const display = signed.displayParameter as JsonObject
    for (const title of [
      { en: ['Ropework'], de: ['Seilkunst'] },
      { en: ['Ropework'] },
      { en: ['Ropework', 'Sailing'] },
    ]) {
      const changed = await verifyCredential({ ...signed, displayParameter: { ...display, title } }, { now })
      expect(changed).toMatchObject({ verdict: 'invalid' })
    }
  })

  test('sealed with JAdES cannot be told about, in any of the forms of JWS in JSON', async () => {
    const text = JSON.stringify(givenElm('did:example:university'))
    const seal = { protected: 'eyJhbGciOiJFUzI1NiIsInNpZ1QiOiIifQ', signature: 'AAAA' }
    for (const payload of [text, encodeBase64url(toUtf8(text))]) {
      for (const sealed of [
        { payload, ...seal },
        { payload, signatures: [seal] },
      ]) {
        const report = await verifyCredential(sealed, { now })
        expect(report).toMatchObject({ verdict: 'undetermined', verified: false, standard: 'elm-3' })
        expect(report.checks.at(-1)).toEqual({ check: 'proof', outcome: 'inconclusive', code: 'proof.jades' })
        expect(report).not.toHaveProperty('credential')
      }
    }
  })

  test('without a seal has nothing that vouches for it', async () => {
    const bare = givenElm('did:example:university')
    for (const unsealed of [bare, { credential: bare, deliveryDetails: { deliveryAddress: ['ada@example.org'] } }]) {
      const report = await verifyCredential(unsealed, { now })
      expect(report).toMatchObject({ verdict: 'invalid', standard: 'elm-3' })
      expect(report.checks.at(-1)).toMatchObject({ check: 'proof', code: 'proof.missing' })
    }
  })

  test('is not what some other JWS in JSON holds', async () => {
    for (const payload of ['{"type":"Note"}', '{', '%']) {
      expect(await verifyCredential({ payload, signature: 'AAAA' }, { now })).toMatchObject({ verdict: 'not_a_badge' })
    }
  })
})

describeWithStandards('the published example of ELM', () => {
  test('is read, and verified once we sign it: every word of it is defined', async () => {
    const { did, signer } = await givenIssuer()
    const { credential } = readStandardJson<{ credential: JsonObject }>('examples/elm/AA-Annex1-MC-unsigned.json')
    expect(summarize(credential)).toMatchObject({ recipientName: 'Ana Andromeda' })
    const whole = { ...givenElm(did), ...credential }
    expect(await verifyCredential(await issueCredential(whole, signer, { now }), { now })).toMatchObject({
      verdict: 'valid_unrecognized',
      standard: 'elm-3',
    })
  })
})
