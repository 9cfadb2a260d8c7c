import Ajv from 'ajv/dist/2019.js'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import {
  buildClr,
  type ClrFacts,
  createCanonicalizer,
  documentLoader,
  issueCredential,
  issueJwt,
  type JsonObject,
  verifyCredential,
} from '../index.ts'
import { canonicalize } from '../proof/canonicalize.ts'
import { givenCredential, givenIssuer, givenRichCredential } from '../testing/given.ts'
import { describeWithStandards, readStandardJson } from '../testing/standards.ts'
import { faultsOf } from './parse-credential.ts'

const now = new Date('2026-06-01T00:00:00Z')
const ropework = 'https://northfield.example/achievements/ropework'
const programme = 'https://northfield.example/achievements/seamanship'

async function givenRecord(facts: Partial<ClrFacts> = {}) {
  const { did, signer } = await givenIssuer()
  const other = await givenIssuer('P-256')
  const credentials = [
    await issueCredential(givenCredential(did), signer, { now }),
    await issueCredential(givenRichCredential(other.did), other.signer, { now }),
  ]
  const record = buildClr({
    id: 'https://northfield.example/records/1',
    name: 'Seamanship, all of it',
    validFrom: '2026-04-01T00:00:00Z',
    issuer: { id: did, name: 'Northfield University' },
    recipient: { id: 'did:example:ada', name: 'Ada Lovelace' },
    partial: true,
    credentials,
    achievements: [
      { id: programme, name: 'Seamanship', description: 'All of it.', criteria: { narrative: 'Earn every part.' } },
    ],
    associations: [{ type: 'isChildOf', source: ropework, target: programme }],
    ...facts,
  })
  return { did, signer, other, credentials, record }
}

describe('a Comprehensive Learner Record', () => {
  test.each(['eddsa-rdfc-2022', 'eddsa-jcs-2022'] as const)(
    'is built, signed with %s and verified, and so is all that is in it',
    async (cryptosuite) => {
      const { record, signer, did, other } = await givenRecord()
      const signed = await issueCredential(record, signer, { now, cryptosuite })
      const report = await verifyCredential(signed, {
        now,
        trustedIssuers: ({ id }) => (id === did ? 'recognized' : 'unknown'),
      })

      expect(report).toMatchObject({
        verdict: 'valid',
        warnings: [],
        contained: [
          {
            pointer: '/credentialSubject/verifiableCredential/0',
            verdict: 'valid',
            verified: true,
            issuer: { id: did },
            name: 'Ropework',
          },
          { verdict: 'valid_unrecognized', verified: true, issuer: { id: other.did, boundBy: 'did:key' } },
        ],
      })
      expect(report.checks.at(-1)).toEqual({ check: 'contained', outcome: 'passed', detail: '2/2' })
    },
  )

  test('may be a JWT', async () => {
    const { record, signer } = await givenRecord()
    const report = await verifyCredential(await issueJwt(record, signer), { now })
    expect(report).toMatchObject({ verdict: 'valid_unrecognized', contained: [{ verified: true }, { verified: true }] })
  })

  test('holds what is a JWT, too', async () => {
    const { did, signer } = await givenIssuer()
    const jwt = await issueJwt(givenCredential(did), signer, { typ: 'vc+jwt' })
    const { record, signer: keeper } = await givenRecord({ credentials: [jwt] })
    const report = await verifyCredential(await issueJwt(record, keeper), { now })
    expect(report).toMatchObject({
      verdict: 'valid_unrecognized',
      contained: [{ verdict: 'valid_unrecognized', name: 'Ropework', issuer: { id: did } }],
    })
  })

  test('has the same statements by the engine and by the plain pipeline', async () => {
    const { record, signer } = await givenRecord()
    const { proof: _, ...signed } = await issueCredential(record, signer, { now })
    const expected = await canonicalize(signed, { documentLoader })
    expect(await createCanonicalizer()(signed, { documentLoader })).toEqual(expected)
    expect(expected.nquads.split('\n').length).toBeGreaterThan(100)
  })

  test('does not vouch for what is in it: a badge that was tampered with before is told by name', async () => {
    const { credentials } = await givenRecord()
    const forged = { ...credentials[0]!, name: 'Captain' }
    const { record, signer } = await givenRecord({ credentials: [forged, credentials[1]!] })
    const report = await verifyCredential(await issueCredential(record, signer, { now }), { now })
    expect(report).toMatchObject({
      verdict: 'valid_unrecognized',
      contained: [{ verdict: 'invalid', verified: false, code: 'signature.bad' }, { verified: true }],
      warnings: [
        { code: 'contained.not_verified', pointer: '/credentialSubject/verifiableCredential/0', detail: 'invalid' },
      ],
    })
    expect(report.contained[0]).not.toHaveProperty('name')
  })

  test('is refused when a badge in it is changed, taken away or added after it was signed', async () => {
    const { record, signer, credentials } = await givenRecord()
    const signed = await issueCredential(record, signer, { now })
    const subject = signed.credentialSubject
    for (const verifiableCredential of [
      [{ ...credentials[0], name: 'Captain' }, credentials[1]],
      [credentials[0]],
      [...credentials, givenCredential('did:example:thief', { id: 'urn:uuid:00000000-0000-4000-8000-000000000009' })],
    ]) {
      const report = await verifyCredential(
        { ...signed, credentialSubject: { ...subject, verifiableCredential } },
        { now },
      )
      expect(report).toMatchObject({ verdict: 'invalid', contained: [] })
      expect(report.checks.at(-1)).toMatchObject({ code: 'signature.bad' })
    }
  })

  test('is not built with an association to something that is not in it, and a reader points such a one out', async () => {
    const stray = { type: 'precedes', source: ropework, target: 'https://x.example/nothing' } as const
    await expect(givenRecord({ associations: [stray] })).rejects.toMatchObject({ code: 'credential.malformed' })

    const { record, signer } = await givenRecord()
    const association = [
      { type: 'Association', associationType: 'precedes', sourceId: ropework, targetId: stray.target },
    ]
    const altered = { ...record, credentialSubject: { ...record.credentialSubject, association } }
    const report = await verifyCredential(await issueCredential(altered as JsonObject, signer, { now }), { now })
    expect(report.verdict).toBe('valid_unrecognized')
    expect(report.warnings).toEqual([
      { code: 'association.unknown', pointer: '/credentialSubject/association/0/targetId', detail: stray.target },
    ])
  })

  test('needs its contexts', async () => {
    const { record, signer } = await givenRecord()
    const signed = await issueCredential(record, signer, { now })
    const [vc, clr, ob] = signed['@context']
    for (const [context, code] of [
      [[vc, ob], 'context.no_clr'],
      [[vc, clr], 'context.no_open_badges'],
    ]) {
      const report = await verifyCredential({ ...signed, '@context': context }, { now })
      expect(report.checks.at(-1)).toMatchObject({ outcome: 'failed', code })
    }
  })

  test('has the structure that the specification asks for', async () => {
    const { record } = await givenRecord()
    const withSubject = (change: object) => ({
      ...record,
      credentialSubject: { ...record.credentialSubject, ...change },
    })
    const { name: _, ...nameless } = record
    const { id: _id, identifier: _identifier, ...nobody } = record.credentialSubject
    expect(faultsOf(record, 'clr')).toEqual([])
    expect(faultsOf(nameless, 'clr')).toEqual([{ pointer: '', message: 'must have "name"' }])
    expect(faultsOf({ ...record, partial: 'no' }, 'clr')[0]).toMatchObject({ pointer: '/partial' })
    expect(faultsOf({ ...record, credentialSubject: nobody }, 'clr')[0]).toMatchObject({
      pointer: '/credentialSubject',
    })
    for (const change of [
      { verifiableCredential: [] },
      { verifiableCredential: ['eyJ'] },
      { type: ['AchievementSubject'] },
    ])
      expect(faultsOf(withSubject(change), 'clr')).toHaveLength(1)
    const [association] = record.credentialSubject.association!
    const faults = faultsOf(withSubject({ association: [{ ...association, associationType: 'isCousinOf' }] }), 'clr')
    expect(faults).toMatchObject([{ pointer: '/credentialSubject/association/0/associationType' }])
  })
})

describeWithStandards('the published schema', () => {
  test('accepts the records that we build', async () => {
    const ajv = addFormats.default(new Ajv.default({ strict: false }))
    const validate = ajv.compile(readStandardJson('schemas/clr-v2p0/clr_v2p0_clrcredential_schema.json'))
    const { record, signer } = await givenRecord()
    validate(await issueCredential(record, signer, { now }))
    expect(validate.errors).toBeNull()
  })
})
