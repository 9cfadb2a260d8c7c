import {
  buildPresentation,
  createDocumentLoader,
  createSigner,
  exampleContexts,
  generateKeyPair,
  issueCredential,
  issuePresentation,
  type JsonObject,
  toDidKey,
  verifyCredential,
} from '@cairn/credentials'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type WorldOptions } from '../../../test/world.ts'
import { system } from '../../kernel/actor.ts'
import { createApiToken } from '../accounts/index.ts'
import { findOwnIssuer, readOwnDocument } from '../issuing/index.ts'

const now = new Date('2026-03-02T09:00:00Z')
const examples = 'https://www.w3.org/ns/credentials/examples/v2'

/** A credential of no special kind, unsigned. */
const alumni = (more: object = {}): JsonObject => ({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  id: 'urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33',
  type: ['VerifiableCredential'],
  validFrom: '2026-01-01T00:00:00Z',
  credentialSubject: { id: 'did:example:ada', name: 'Ada' },
  ...more,
})

interface Answer {
  status: number
  type: string
  // biome-ignore lint/suspicious/noExplicitAny: what was answered is what the test asks
  body: any
}

/** A Cairn with a college, and a registrar's token to issue and revoke with. */
async function cairn(options: WorldOptions = {}) {
  const world = await createWorld({ ...options, settings: { conformance: true, ...options.settings } })
  const { given, runtime, app } = world
  const college = await given.organization({ slug: 'ropework', name: 'Ropework College' })
  const registrar = await given.member(college, ['registrar'])
  const { token } = await runtime.transact(
    { kind: 'person', personId: registrar.id, isOperator: false, via: 'session', viaId: 'ses_test' },
    (work) =>
      createApiToken(work, { personId: registrar.id, name: 'VC API', scopes: ['credential.issue', 'award.revoke'] }),
  )
  const send = async (method: 'GET' | 'POST', url: string, body?: unknown, headers = {}): Promise<Answer> => {
    const {
      statusCode,
      headers: answered,
      payload,
    } = await app.inject({
      method,
      url,
      headers: { host: 'cairn.test', ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    return {
      status: statusCode,
      type: String(answered['content-type']),
      body: payload === '' ? {} : JSON.parse(payload),
    }
  }
  const authorization = { authorization: `Bearer ${token}` }
  return {
    ...world,
    college,
    registrar,
    token,
    send,
    issue: (credential: unknown, { profile = '', options = {}, headers = authorization as object } = {}) =>
      send(
        'POST',
        `/vc-api/issuers/${college.id}${profile && `.${profile}`}/credentials/issue`,
        { credential, options },
        headers,
      ),
    verifyPresentation: (verifiablePresentation: unknown, options: object = {}) =>
      send('POST', '/vc-api/presentations/verify', { verifiablePresentation, options }),
    derive: (verifiableCredential: unknown, options: object = {}) =>
      send('POST', '/vc-api/credentials/derive', { verifiableCredential, options }),
    verify: (verifiableCredential: unknown, options: object = {}) =>
      send('POST', '/vc-api/credentials/verify', { verifiableCredential, options }),
    setStatus: (
      credentialId: string,
      statusPurpose: string,
      status: boolean,
      more: object = {},
      headers: object = authorization,
    ) =>
      send(
        'POST',
        '/vc-api/credentials/status',
        { credentialId, credentialStatus: { type: 'BitstringStatusListEntry', statusPurpose, ...more }, status },
        headers,
      ),
  }
}

/** The world of those tests that leave it as it is: making one takes longer than asking. */
let shared: Awaited<ReturnType<typeof cairn>>
let end = async () => {}
beforeAll(async () => {
  shared = await cairn({
    endLater: (then) => {
      end = then
    },
  })
})
afterAll(() => end())

/** Somebody else's credential, signed with a key that may be another's than the issuer's. */
async function foreign(credential: JsonObject, { issuer }: { issuer?: string } = {}) {
  const keyPair = await generateKeyPair('Ed25519')
  const did = toDidKey(keyPair.publicKeyMultibase!)
  const signer = createSigner(keyPair, `${did}#${keyPair.publicKeyMultibase}`)
  return issueCredential({ ...credential, issuer: issuer ?? did }, signer, { now })
}

describe('issuing', () => {
  test.each([
    ['', 'eddsa-rdfc-2022', /^did:web:cairn\.test:t:ropework#z6Mk/],
    ['eddsa-rdfc-2022', 'eddsa-rdfc-2022', /#z6Mk/],
    ['eddsa-jcs-2022', 'eddsa-jcs-2022', /#z6Mk/],
    ['ecdsa-rdfc-2019-p256', 'ecdsa-rdfc-2019', /#zDna/],
    ['ecdsa-rdfc-2019-p384', 'ecdsa-rdfc-2019', /#z82L/],
  ])('with the profile "%s" signs in the name of the institution, and it verifies', async (profile, suite, method) => {
    const { issue, verify } = shared
    const { status, body } = await issue(alumni(), { profile })

    expect(status).toBe(201)
    expect(body.verifiableCredential).toMatchObject({
      issuer: 'did:web:cairn.test:t:ropework',
      proof: { cryptosuite: suite, proofPurpose: 'assertionMethod', verificationMethod: expect.stringMatching(method) },
    })
    expect(await verify(body.verifiableCredential)).toMatchObject({
      status: 200,
      body: { verified: true, verdict: 'valid', issuer: { trust: 'own' }, problemDetails: [] },
    })
  })

  test('puts another signature on what it signed, and none where those that are there would break', async () => {
    const { issue, verify } = shared
    const { verifiableCredential: signed } = (await issue(alumni(), { profile: 'eddsa-rdfc-2022' })).body
    const { status, body } = await issue(signed, { profile: 'ecdsa-rdfc-2019-p256' })
    expect(status, JSON.stringify(body)).toBe(201)
    expect(body.verifiableCredential.proof).toMatchObject([
      { cryptosuite: 'eddsa-rdfc-2022' },
      { cryptosuite: 'ecdsa-rdfc-2019' },
    ])
    expect(await verify(body.verifiableCredential)).toMatchObject({ status: 200, body: { verdict: 'valid' } })
    expect(await issue(signed)).toMatchObject({ status: 400, body: { code: 'vc_api.not_issued' } })
    const ofOthers = await foreign(alumni())
    expect(await issue(ofOthers, { profile: 'eddsa-rdfc-2022' })).toMatchObject({ status: 400 })
  })

  test('in a form of old is for test suites alone', async () => {
    const { issue, verify } = shared
    const { status, body } = await issue(alumni(), { profile: 'ed25519-2020' })
    expect(status, JSON.stringify(body)).toBe(201)
    expect(body.verifiableCredential).toMatchObject({ proof: { type: 'Ed25519Signature2020' } })
    expect(await verify(body.verifiableCredential)).toMatchObject({ status: 200, body: { verdict: 'valid' } })
    const real = await cairn({ settings: { conformance: false } })
    expect(await real.issue(alumni(), { profile: 'ed25519-2020' })).toMatchObject({ status: 404 })
  })

  test('takes credentials of the data model 1.1', async () => {
    const { issue, verify } = shared
    const { validFrom: _, ...old } = alumni({
      '@context': ['https://www.w3.org/2018/credentials/v1', 'https://w3id.org/security/data-integrity/v2'],
      issuanceDate: '2026-01-01T00:00:00Z',
      credentialSubject: { id: 'did:example:ada' },
    })
    for (const profile of ['eddsa-rdfc-2022', 'eddsa-jcs-2022', 'ed25519-2020']) {
      const { status, body } = await issue(old, { profile })
      expect(status, JSON.stringify(body)).toBe(201)
      expect(await verify(body.verifiableCredential)).toMatchObject({ status: 200, body: { verdict: 'valid' } })
    }
  })

  test('in an envelope gives a JWT of VC-JOSE-COSE in a data URL', async () => {
    const { issue, verify } = shared
    const { status, body } = await issue(alumni(), { profile: 'jose' })
    expect(status).toBe(201)
    expect(body.verifiableCredential).toEqual({
      '@context': 'https://www.w3.org/ns/credentials/v2',
      type: 'EnvelopedVerifiableCredential',
      id: expect.stringMatching(/^data:application\/vc\+jwt,ey[\w-]+\.[\w-]+\.[\w-]+$/),
    })
    const { verifiableCredential: envelope } = body
    expect(await verify(envelope)).toMatchObject({ status: 200, body: { verdict: 'valid' } })
    expect(await verify(envelope.id.split(',')[1])).toMatchObject({ status: 200, body: { verdict: 'valid' } })
    for (const spoiled of [
      { ...envelope, '@context': [] },
      { ...envelope, '@context': examples },
      { ...envelope, id: envelope.id.split(',')[1] },
      { ...envelope, type: undefined },
      { ...envelope, type: 'VerifiableCredential' },
    ])
      expect(await verify(spoiled), JSON.stringify(spoiled)).toMatchObject({ status: 400, body: { verified: false } })
  })

  test('where there is no public address is by the key itself, each algorithm an issuer of its own', async () => {
    const { issue, verify } = await cairn({
      settings: { configuredPublicUrl: undefined, publicUrl: 'http://localhost:3000' },
    })
    for (const [profile, prefix] of [
      ['eddsa-jcs-2022', 'did:key:z6Mk'],
      ['ecdsa-rdfc-2019-p384', 'did:key:z82L'],
    ] as const) {
      const { body } = await issue(alumni(), { profile })
      expect(body.verifiableCredential.issuer).toMatch(prefix)
      expect(await verify(body.verifiableCredential)).toMatchObject({ status: 200, body: { verdict: 'valid' } })
    }
  })

  test.each([
    ['absent', undefined],
    ['somebody else', 'https://other.example/issuers/1'],
  ])('puts its own issuer in where it is %s', async (_, issuer) => {
    const { issue } = shared
    const { body } = await issue(alumni(issuer === undefined ? {} : { issuer }))
    expect(body.verifiableCredential.issuer).toBe('did:web:cairn.test:t:ropework')
  })

  test('keeps what is said about the issuer', async () => {
    const { issue } = shared
    const { body } = await issue(alumni({ issuer: { id: 'did:example:other', name: 'A college' } }))
    expect(body.verifiableCredential.issuer).toEqual({ id: 'did:web:cairn.test:t:ropework', name: 'A college' })
  })

  test.each([
    ['no context', { '@context': undefined }],
    ['another context first', { '@context': [examples, 'https://www.w3.org/ns/credentials/v2'] }],
    ['a context that is not known', { '@context': ['https://www.w3.org/ns/credentials/v2', 'https://example.com/c'] }],
    ['a context that is a number', { '@context': ['https://www.w3.org/ns/credentials/v2', 123] }],
    ['no type', { type: undefined }],
    ['a type that is a number', { type: 4 }],
    ['a type that no context defines', { type: ['VerifiableCredential', 'Unheard'] }],
    ['an issuer that is a number', { issuer: 4 }],
    ['an issuer that is null', { issuer: null }],
    ['an issuer that is no URL', { issuer: 'not a url' }],
    ['an issuer without an id', { issuer: { name: 'Nobody' } }],
    ['no subject', { credentialSubject: undefined }],
    ['a subject that says nothing', { credentialSubject: {} }],
    ['an id that is no URL', { id: 'no url' }],
    ['a term that no context defines', { favourite: 'blue' }],
    ['an id that cannot be kept', { id: 'urn:a\u0000' }],
    ['a day that is none', { validFrom: '2026-02-30T00:00:00Z' }],
    ['an end before its beginning', { validUntil: '2025-01-01T00:00:00Z' }],
    ['a name with a key of its own', { name: { '@value': 'A', '@language': 'en', size: 1 } }],
    [
      'a status index that is no text',
      {
        credentialStatus: {
          type: 'BitstringStatusListEntry',
          statusPurpose: 'revocation',
          statusListIndex: true,
          statusListCredential: 'https://example.com/list',
        },
      },
    ],
    ['a status without a type', { credentialStatus: { id: 'https://example.com/status/1' } }],
    ['a schema without a type', { credentialSchema: { id: 'https://example.com/schema' } }],
    ['terms of use without a type', { termsOfUse: { id: 'https://example.com/terms' } }],
    ['evidence without a type', { evidence: { id: 'https://example.com/evidence' } }],
    ['a refresh service without a type', { refreshService: { id: 'https://example.com/refresh' } }],
    ['a related resource without a digest', { relatedResource: [{ id: 'https://example.com/resource' }] }],
    ['a badge without its criteria', { type: ['VerifiableCredential', 'OpenBadgeCredential'] }],
  ])('refuses %s, and says why', async (_, more) => {
    const { issue } = shared
    const { status, type, body } = await issue(alumni(more))
    expect(status, JSON.stringify(body)).toBe(400)
    expect(type).toMatch('application/problem+json')
    expect(body).toMatchObject({ code: 'vc_api.not_issued', detail: expect.stringMatching(/.{10}/) })
  })

  test.each([
    [
      'names in several languages',
      {
        name: [
          { '@value': 'A', '@language': 'en' },
          { '@value': 'B', '@language': 'es' },
        ],
      },
    ],
    ['a type that is a URL', { type: ['VerifiableCredential', 'https://example.com/Type'] }],
    [
      'words of the examples',
      {
        '@context': ['https://www.w3.org/ns/credentials/v2', examples],
        type: ['VerifiableCredential', 'AlumniCredential'],
      },
    ],
    [
      'several subjects',
      {
        credentialSubject: [
          { id: 'did:example:a', name: 'A' },
          { id: 'did:example:b', name: 'B' },
        ],
      },
    ],
    ['no id', { id: undefined }],
  ])('takes %s', async (_, more) => {
    const { issue, verify } = shared
    const { status, body } = await issue(alumni(more))
    expect(status, JSON.stringify(body)).toBe(201)
    expect(await verify(body.verifiableCredential, { checks: ['proof'] })).toMatchObject({ status: 200 })
  })

  test('outside of a test suite knows no contexts of examples', async () => {
    const { issue } = await cairn({ settings: { conformance: false } })
    const refused = await issue(alumni({ '@context': ['https://www.w3.org/ns/credentials/v2', examples] }))
    expect(refused).toMatchObject({ status: 400, body: { code: 'vc_api.not_issued' } })
  })

  test.each([
    ['nothing', ''],
    ['no JSON', '{"credential":'],
    ['a key twice', '{"credential":{},"credential":{}}'],
    ['a list', '[]'],
    ['no credential', '{"verifiableCredential":{}}'],
    ['a credential that is text', '{"credential":"x"}'],
    ['options that are text', '{"credential":{},"options":"x"}'],
    ['more depth than anybody needs', `{"credential":${'['.repeat(5000)}${']'.repeat(5000)}}`],
  ])('refuses a body with %s', async (_, body) => {
    const { send, college, token } = shared
    const url = `/vc-api/issuers/${college.id}/credentials/issue`
    const answer = await send('POST', url, body, { authorization: `Bearer ${token}` })
    expect([400, 422]).toContain(answer.status)
    expect(answer.body).toMatchObject({ code: expect.any(String) })
  })

  test('needs a token that may, for an institution and a profile that are there', async () => {
    const { issue, send, given, withToken: _, token, runtime, registrar } = await cairn()
    expect(await issue(alumni(), { headers: {} })).toMatchObject({ status: 401 })
    expect(await issue(alumni(), { headers: { authorization: 'Bearer cairn_wrong' } })).toMatchObject({ status: 401 })
    const { token: without } = await runtime.transact(
      { kind: 'person', personId: registrar.id, isOperator: false, via: 'session', viaId: 'ses_test' },
      (work) => createApiToken(work, { personId: registrar.id, name: 'Other', scopes: ['award.grant'] }),
    )
    expect(await issue(alumni(), { headers: { authorization: `Bearer ${without}` } })).toMatchObject({
      status: 403,
      body: { code: 'organization.not_permitted' },
    })
    const other = await given.organization()
    const url = `/vc-api/issuers/${other.id}/credentials/issue`
    const headers = { authorization: `Bearer ${token}` }
    expect(await send('POST', url, { credential: alumni() }, headers)).toMatchObject({ status: 404 })
    expect(await issue(alumni(), { profile: 'rsa' })).toMatchObject({
      status: 404,
      body: { code: 'vc_api.no_such_profile' },
    })
  })

  test('without one is told by what to sign in', async () => {
    const { app, college } = shared
    for (const authorization of ['', 'Basic eDp4', 'Bearer cairn_wrong']) {
      const { statusCode, headers } = await app.inject({
        method: 'POST',
        url: `/vc-api/issuers/${college.id}/credentials/issue`,
        headers: { host: 'cairn.test', 'content-type': 'application/json', authorization },
        payload: '{}',
      })
      expect(statusCode).toBe(401)
      expect(headers['www-authenticate']).toBe('Bearer')
    }
  })

  test('is noted in the history of the institution, without what it says', async () => {
    const { issue, runtime, college } = await cairn()
    await issue(alumni({ credentialSubject: { id: 'did:example:secret', name: 'S' } }))
    const rows = await runtime.transact(system('test'), async (work) => {
      await work.enter(college.id)
      return work.db.selectFrom('events').select('payload').where('name', '=', 'credential.issued').execute()
    })
    expect(rows).toMatchObject([{ payload: { credentialId: alumni().id, profile: 'status' } }])
    expect(JSON.stringify(rows)).not.toContain('did:example:secret')
  })
})

describe('status', () => {
  test('of a credential with entries is revoked for ever, suspended for a while, and seen by verifiers', async () => {
    const { issue, verify, setStatus, settle } = await cairn()
    const { body } = await issue(alumni())
    const credential = body.verifiableCredential
    expect(credential.credentialStatus).toMatchObject([
      {
        type: 'BitstringStatusListEntry',
        statusPurpose: 'revocation',
        statusListIndex: expect.stringMatching(/^\d+$/),
      },
      { type: 'BitstringStatusListEntry', statusPurpose: 'suspension' },
    ])

    expect(await setStatus(credential.id, 'suspension', true)).toMatchObject({ status: 200, body: { status: true } })
    await settle()
    expect(await verify(credential)).toMatchObject({
      status: 400,
      body: {
        verified: false,
        verdict: 'suspended',
        problemDetails: [{ type: expect.stringContaining('status-list#'), code: 'credential.suspended' }],
      },
    })
    expect(await verify(credential, { checks: ['proof'] })).toMatchObject({ status: 200 })
    await setStatus(credential.id, 'suspension', false)
    await settle()
    expect(await verify(credential)).toMatchObject({ status: 200, body: { verdict: 'valid' } })

    const [entry] = credential.credentialStatus
    expect(await setStatus(credential.id, 'revocation', true, entry)).toMatchObject({ status: 200 })
    await settle()
    expect(await verify(credential)).toMatchObject({ status: 400, body: { verdict: 'revoked' } })
    expect(await setStatus(credential.id, 'revocation', false)).toMatchObject({
      status: 409,
      body: { code: 'vc_api.revoked_for_ever' },
    })
  })

  test('of a credential that nobody issued here, that has no entries, or that is another institution’s, is not found', async () => {
    const { issue, setStatus, given, runtime, as } = await cairn()
    const plain = await issue(alumni(), { profile: 'eddsa-rdfc-2022' })
    expect(plain.status).toBe(201)
    const notFound = { status: 404, body: { code: 'vc_api.no_such_credential' } }
    expect(await setStatus(String(alumni().id), 'revocation', true)).toMatchObject(notFound)
    expect(await setStatus('urn:uuid:other', 'revocation', true)).toMatchObject(notFound)

    const { body } = await issue(alumni({ id: 'urn:uuid:mine' }))
    const elsewhere = await given.organization()
    const stranger = await as(await given.member(elsewhere, ['registrar']))
    const tried = stranger.vcApi.updateStatus({
      body: {
        credentialId: 'urn:uuid:mine',
        credentialStatus: { type: 'BitstringStatusListEntry', statusPurpose: 'revocation' },
        status: true,
      },
    })
    await expect(tried).rejects.toThrow('vc_api.no_such_credential')
    const entry = body.verifiableCredential.credentialStatus[0]
    expect(await setStatus('urn:uuid:mine', 'revocation', true, { ...entry, statusListIndex: '0' })).toMatchObject(
      notFound,
    )
    expect(await setStatus('urn:uuid:mine', 'revocation', true, {}, {})).toMatchObject({ status: 401 })
    expect(await readOwnDocument(runtime, entry.statusListCredential)).toMatchObject({ status: 200 })
  })
})

describe('verifying a credential', () => {
  test('of a stranger answers 200 with our report, and vouches for nobody', async () => {
    const { verify } = shared
    expect(await verify(await foreign(alumni()))).toMatchObject({
      status: 200,
      type: 'application/json',
      body: { verified: true, verdict: 'valid_unrecognized', problemDetails: [], issuer: { trust: 'unknown' } },
    })
  })

  test('by its proof alone does not ask whose the key is, and says so; without that, it is refused', async () => {
    const { verify } = shared
    const credential = await foreign(alumni(), { issuer: 'https://vc.example/issuers/5678' })
    const byProof = await verify(credential, { checks: ['proof'] })
    expect(byProof).toMatchObject({ status: 200, body: { verified: true, verdict: 'signed_unbound' } })
    expect(byProof.body.issuer).toBeUndefined()
    expect(await verify(credential)).toMatchObject({ status: 400, body: { verified: false } })
  })

  // biome-ignore lint/suspicious/noExplicitAny: each spoils what it likes
  test.each<[string, (credential: any) => unknown, string]>([
    [
      'a changed word',
      (vc) => ({ ...vc, credentialSubject: { id: 'did:example:eve' } }),
      'CRYPTOGRAPHIC_SECURITY_ERROR',
    ],
    ['no proof', ({ proof: _, ...vc }) => vc, 'PROOF_VERIFICATION_ERROR'],
    ['a proof that is null', (vc) => ({ ...vc, proof: null }), 'ERROR'],
    ['a proof without a type', ({ proof: { type: _, ...proof }, ...vc }) => ({ ...vc, proof }), 'ERROR'],
    ['a proof of an unknown type', (vc) => ({ ...vc, proof: { ...vc.proof, type: 'UnknownProofType' } }), 'ERROR'],
    ['an unknown cryptosuite', (vc) => ({ ...vc, proof: { ...vc.proof, cryptosuite: 'UnknownCryptosuite' } }), 'ERROR'],
    ['no verification method', ({ proof: { verificationMethod: _, ...proof }, ...vc }) => ({ ...vc, proof }), 'ERROR'],
    [
      'a verification method that is none',
      (vc) => ({ ...vc, proof: { ...vc.proof, verificationMethod: 'did:key:invalidVm' } }),
      'ERROR',
    ],
    ['no purpose', ({ proof: { proofPurpose: _, ...proof }, ...vc }) => ({ ...vc, proof }), 'ERROR'],
    ['another purpose', (vc) => ({ ...vc, proof: { ...vc.proof, proofPurpose: 'invalidPurpose' } }), 'ERROR'],
    ['no proof value', ({ proof: { proofValue: _, ...proof }, ...vc }) => ({ ...vc, proof }), 'ERROR'],
    ['a proof value that is null', (vc) => ({ ...vc, proof: { ...vc.proof, proofValue: null } }), 'ERROR'],
    [
      'a proof value without its multibase prefix',
      (vc) => ({ ...vc, proof: { ...vc.proof, proofValue: vc.proof.proofValue.slice(1) } }),
      'ERROR',
    ],
    ['a day that is none', (vc) => ({ ...vc, proof: { ...vc.proof, created: 'invalidDate' } }), 'ERROR'],
    ['a day without its zone', (vc) => ({ ...vc, proof: { ...vc.proof, created: '2026-01-01T00:00:00' } }), 'ERROR'],
    ['no context', ({ '@context': _, ...vc }) => vc, 'PARSING_ERROR'],
    ['contexts that are none', (vc) => ({ ...vc, '@context': [{}, 10, true] }), 'PARSING_ERROR'],
    ['no type', ({ type: _, ...vc }) => vc, 'MALFORMED_VALUE_ERROR'],
    ['no issuer', ({ issuer: _, ...vc }) => vc, 'MALFORMED_VALUE_ERROR'],
    ['an issuer that is a number', (vc) => ({ ...vc, issuer: 10 }), 'MALFORMED_VALUE_ERROR'],
    ['no subject', ({ credentialSubject: _, ...vc }) => vc, 'MALFORMED_VALUE_ERROR'],
    ['no credential', () => undefined, 'MALFORMED_VALUE_ERROR'],
    ['null', () => null, 'MALFORMED_VALUE_ERROR'],
    ['a number', () => 7, 'MALFORMED_VALUE_ERROR'],
    ['something else', () => ({ type: ['NonconformingDocument'] }), 'ERROR'],
  ])('refuses %s with a problem of its kind', async (_, spoil, type) => {
    const { verify } = shared
    const { status, body } = await verify(spoil(await foreign(alumni())), { checks: ['proof'] })
    expect(status).toBe(400)
    expect(body).toMatchObject({
      verified: false,
      problemDetails: [
        { type: expect.stringContaining(type), title: expect.stringMatching(/.{10}/), code: expect.any(String) },
      ],
    })
    expect(body.problemDetails[0].type).toMatch(/^https:\/\/(www\.w3\.org|w3id\.org)\/.*#[A-Z_]+$/)
  })

  test.each([
    ['a purpose', { expectedProofPurpose: 'authentication' }],
    ['a domain', { domain: 'domain.example' }],
    ['a challenge', { challenge: '1235abcd6789' }],
  ])('refuses a proof that has not %s that is expected', async (_, options) => {
    const { verify } = shared
    expect(await verify(await foreign(alumni()), { checks: ['proof'], ...options })).toMatchObject({
      status: 400,
      body: { verified: false, verdict: 'invalid' },
    })
  })

  test.each([
    ['expired', { validUntil: '2026-02-01T00:00:00Z' }],
    ['not_yet_valid', { validFrom: '2027-01-01T00:00:00Z' }],
  ])('that is %s is a problem of range, but of the proof alone it is none', async (verdict, more) => {
    const { verify } = shared
    const credential = await foreign(alumni(more))
    expect(await verify(credential)).toMatchObject({
      status: 400,
      body: { verdict, problemDetails: [{ type: 'https://www.w3.org/TR/vc-data-model#RANGE_ERROR' }] },
    })
    expect(await verify(credential, { checks: ['proof'] })).toMatchObject({ status: 200 })
  })

  test('refuses a check that it does not know, and a body that is no request', async () => {
    const { verify, send } = shared
    const malformed = {
      status: 400,
      body: { verified: false, problemDetails: [{ type: expect.stringMatching(/#(PARSING|MALFORMED_VALUE)_ERROR$/) }] },
    }
    expect(await verify(await foreign(alumni()), { checks: ['horoscope'] })).toMatchObject(malformed)
    expect(await verify(await foreign(alumni()), { checks: 'proof' })).toMatchObject(malformed)
    for (const body of ['{', '[]', '7', '{"options":{}}', '{"verifiableCredential":{},"options":7}'])
      expect(await send('POST', '/vc-api/credentials/verify', body), body).toMatchObject(malformed)
    const refused = { body: { verified: false, problemDetails: [{ code: expect.any(String) }] } }
    expect(await send('POST', '/vc-api/credentials/verify')).toMatchObject({ status: 415, ...refused })
    expect(await send('POST', '/vc-api/credentials/verify', '')).toMatchObject({ status: 400, ...refused })
    expect(await send('POST', '/vc-api/credentials/verify', `"${'x'.repeat(5_000_001)}"`)).toMatchObject({
      status: 413,
      ...refused,
    })
  })

  test('is limited for each address, and says so in the same form', async () => {
    const { send } = await cairn({ settings: { rateLimits: true } })
    const ask = () => send('POST', '/vc-api/credentials/verify', '{}')
    const answers: Answer[] = []
    for (let i = 0; i < 31; i++) answers.push(await ask())
    expect(answers.filter(({ status }) => status === 400)).toHaveLength(30)
    expect(answers.filter(({ status }) => status === 429)).toMatchObject([
      { body: { verified: false, problemDetails: [{ code: 'request.too_many' }] } },
    ])
  })
})

describe('showing a part', () => {
  const degree = alumni({
    '@context': ['https://www.w3.org/ns/credentials/v2', examples],
    credentialSubject: { id: 'did:example:ada', name: 'Ada', degree: 'Ropework', mark: '1.0' },
  })
  const profile = 'ecdsa-sd-2023'

  test('of a credential that was signed for that verifies, and holds nothing else', async () => {
    const { issue, derive, verify } = shared
    const base = (await issue(degree, { profile, options: { mandatoryPointers: ['/issuer'] } })).body
      .verifiableCredential
    expect(base.proof).toMatchObject({ cryptosuite: 'ecdsa-sd-2023', proofValue: expect.stringMatching(/^u/) })
    expect(await verify(base, { checks: ['proof'] })).toMatchObject({ status: 400, body: { verified: false } })

    const { status, body } = await derive(base, { selectivePointers: ['/credentialSubject/degree'] })

    expect(status, JSON.stringify(body)).toBe(201)
    expect(body.credentialSubject).toEqual({ id: 'did:example:ada', degree: 'Ropework' })
    expect(await verify(body)).toMatchObject({ status: 200, body: { verified: true, verdict: 'valid' } })
    const more = { ...body, credentialSubject: { ...body.credentialSubject, mark: '1.0' } }
    expect(await verify(more)).toMatchObject({ status: 400 })
  })

  test.each([
    ['a name that is no text', { credentialId: 5 }],
    ['a name that cannot be kept', { credentialId: 'urn:a\u0000' }],
    ['a name that is none', { credentialId: '' }],
    ['a pointer to nothing', { mandatoryPointers: ['/non/existent/path'] }],
    ['a pointer that is none', { mandatoryPointers: ['non'] }],
    ['pointers that are no list', { mandatoryPointers: '/issuer' }],
    ['pointers that are no texts', { mandatoryPointers: [7] }],
  ])('is not signed for with %s', async (_, options) => {
    const { issue } = shared
    expect(await issue(degree, { profile, options })).toMatchObject({
      status: 400,
      body: { code: 'vc_api.not_issued' },
    })
  })

  test.each<[string, (base: object) => unknown, object]>([
    ['a pointer to nothing', (base) => base, { selectivePointers: ['/nothing'] }],
    ['pointers that are no list', (base) => base, { selectivePointers: '/issuer' }],
    ['no proof', (base) => ({ ...base, proof: undefined }), { selectivePointers: [] }],
    ['text', () => 'ey.ey.sig', { selectivePointers: [] }],
    ['nothing', () => undefined, {}],
  ])('is refused with %s', async (_, spoil, options) => {
    const { issue, derive } = shared
    const base = (await issue(degree, { profile })).body.verifiableCredential
    expect(await derive(spoil(base), options)).toMatchObject({ status: 400, body: { code: 'vc_api.not_derived' } })
  })
})

describe('verifying a presentation', () => {
  /** A holder who presents what they have, in answer to a verifier. */
  async function holder() {
    const keyPair = await generateKeyPair('Ed25519')
    const did = toDidKey(keyPair.publicKeyMultibase!)
    const signer = createSigner(keyPair, `${did}#${keyPair.publicKeyMultibase}`)
    const loader = createDocumentLoader(exampleContexts)
    const present = (credentials: (JsonObject | string)[], more: object = {}, answer: object = asked) =>
      issuePresentation({ ...buildPresentation({ holder: did, credentials }), ...more }, signer, {
        now,
        documentLoader: loader,
        ...answer,
      })
    const asserts = (more: object = {}) => issueCredential({ ...alumni(more), issuer: did }, signer, { now })
    return { did, present, asserts }
  }
  const asked = { challenge: 'u0123456789', domain: 'verifier.example' }

  test('with credentials of several kinds looks at each', async () => {
    const { issue, verifyPresentation } = shared
    const { did, present } = await holder()
    const credentials = await Promise.all(
      ['eddsa-rdfc-2022', 'jose'].map(
        async (profile) => (await issue(alumni(), { profile })).body.verifiableCredential,
      ),
    )
    expect(await verifyPresentation(await present(credentials), asked)).toMatchObject({
      status: 200,
      body: {
        verified: true,
        verdict: 'valid',
        holder: { id: did, boundBy: 'did:key' },
        credentials: [{ verdict: 'valid' }, { verdict: 'valid' }],
        problemDetails: [],
      },
    })
  })

  test.each([{ checks: ['proof'] }, { checks: [] }, {}])(
    'without credentials, and without a question, is good: %o',
    async (options) => {
      const { verifyPresentation } = shared
      const { present } = await holder()
      const { status, body } = await verifyPresentation(await present([], {}, {}), options)
      expect(status, JSON.stringify(body)).toBe(200)
      expect(body).toMatchObject({ verified: true, warnings: [{ code: 'presentation.replayable' }] })
    },
  )

  test('of words that are written out is good in a test suite, and not in earnest', async () => {
    const { present, asserts } = await holder()
    const words = { Thing: 'https://example.org/#Thing' }
    const more = {
      '@context': ['https://www.w3.org/ns/credentials/v2', words],
      type: ['VerifiablePresentation', 'Thing'],
    }
    const presentation = await present([await asserts()], more)
    expect(await shared.verifyPresentation(presentation, asked)).toMatchObject({ status: 200 })
    const real = await cairn({ settings: { conformance: false } })
    expect(await real.verifyPresentation(presentation, asked)).toMatchObject({ status: 400 })
  })

  test.each<[string, (given: Awaited<ReturnType<typeof holder>>) => Promise<unknown>, object, string]>([
    ['another challenge', ({ present }) => present([]), { ...asked, challenge: 'other' }, '#INVALID_CHALLENGE_ERROR'],
    ['another domain', ({ present }) => present([]), { ...asked, domain: 'other' }, '#INVALID_DOMAIN_ERROR'],
    ['no answer to a challenge', ({ present }) => present([], {}, {}), asked, '#INVALID_CHALLENGE_ERROR'],
    [
      'a changed signature',
      async ({ present }) => ({ ...(await present([])), holder: 'did:example:other' }),
      asked,
      'ERROR',
    ],
    ['no signature', async ({ present }) => ({ ...(await present([])), proof: undefined }), asked, 'ERROR'],
    ['no context', async ({ present }) => ({ ...(await present([])), '@context': undefined }), asked, '#PARSING_ERROR'],
    ['another holder', ({ present }) => present([], { holder: 'did:example:acme' }), asked, 'ERROR'],
    [
      'a holder without an id',
      async ({ present }) => ({ ...(await present([])), holder: { name: 'Ada' } }),
      asked,
      'ERROR',
    ],
    [
      'what one says oneself, and no holder',
      async ({ present, asserts }) => present([await asserts()], { holder: undefined }),
      { checks: [] },
      'ERROR',
    ],
    [
      'a credential that was changed',
      async ({ present, asserts }) => present([{ ...(await asserts()), id: 'urn:uuid:changed' }]),
      asked,
      'ERROR',
    ],
    [
      'a credential that was changed, by its proof',
      async ({ present, asserts }) => present([{ ...(await asserts()), id: 'urn:uuid:changed' }]),
      { checks: ['proof'] },
      'ERROR',
    ],
    [
      'a credential that has expired',
      async ({ present, asserts }) => present([await asserts({ validUntil: '2026-01-02T00:00:00Z' })]),
      asked,
      'ERROR',
    ],
    ['something else', async () => ({ type: ['NonconformingDocument'] }), {}, 'ERROR'],
    ['nothing', async () => undefined, {}, '#MALFORMED_VALUE_ERROR'],
    ['a challenge that is no text', ({ present }) => present([]), { challenge: 7 }, '#MALFORMED_VALUE_ERROR'],
  ])('refuses %s', async (_, make, options, type) => {
    const { verifyPresentation } = shared
    const { status, body } = await verifyPresentation(await make(await holder()), options)
    expect(status, JSON.stringify(body)).toBe(400)
    expect(body.verified).toBe(false)
    expect(body.problemDetails.map((problem: { type: string }) => problem.type).join()).toContain(type)
  })

  test('of a credential that has expired, by its proof alone, is good', async () => {
    const { present, asserts } = await holder()
    const presentation = await present([await asserts({ validUntil: '2026-01-02T00:00:00Z' })])
    expect(await shared.verifyPresentation(presentation, { ...asked, checks: ['proof'] })).toMatchObject({
      status: 200,
    })
  })
})

describe('resolving a DID', () => {
  const resolve = ({ send }: Awaited<ReturnType<typeof cairn>>, did: string, accept?: string) =>
    send('GET', `/1.0/identifiers/${did}`, undefined, accept === undefined ? {} : { accept })

  test.each(['did:web:cairn.test:t:ropework', 'did%3Aweb%3Acairn.test%3At%3Aropework'])(
    'gives the result for %s, an institution of ours, without a visit',
    async (did) => {
      const world = shared
      expect(await resolve(world, did, 'application/did-resolution')).toMatchObject({
        status: 200,
        type: 'application/did-resolution',
        body: {
          didDocument: {
            id: 'did:web:cairn.test:t:ropework',
            assertionMethod: expect.arrayContaining([expect.stringMatching(/#z6Mk/)]),
          },
          didResolutionMetadata: { contentType: 'application/did' },
          didDocumentMetadata: {},
        },
      })
      expect(await findOwnIssuer(world.runtime, 'did:web:cairn.test:t:ropework')).toBeDefined()
    },
  )

  test('knows did:key of every algorithm, and gives the document alone to who asks for that', async () => {
    const world = shared
    for (const algorithm of ['Ed25519', 'P-256', 'P-384'] as const) {
      const did = toDidKey((await generateKeyPair(algorithm)).publicKeyMultibase!)
      for (const sent of [did, `${did}?versionTime=2026-02-01T00:00:00Z&service=files&relativeRef=a%2520file`])
        expect(await resolve(world, sent)).toMatchObject({ status: 200, body: { didDocument: { id: did } } })
      for (const form of ['application/did+ld+json', 'application/did+json', 'application/did']) {
        const { type, body } = await resolve(world, did, form)
        expect(type).toBe(form)
        expect(body).toMatchObject({ id: did, verificationMethod: [{ type: 'Multikey' }] })
      }
    }
  })

  test('of another host keeps the port in its name, and asks there', async () => {
    const visited: unknown[] = []
    const world = await cairn({
      outside: {
        async fetch(url, options) {
          visited.push([url, options?.ownPort])
          const body = new TextEncoder().encode(JSON.stringify({ id: 'did:web:other.example%3A8443' }))
          return { status: 200, contentType: 'application/did+json', body, finalUrl: url }
        },
      },
    })
    expect(await resolve(world, 'did:web:other.example%3A8443')).toMatchObject({ status: 200 })
    expect(await resolve(world, encodeURIComponent('did:web:other.example%3A8443'))).toMatchObject({ status: 200 })
    expect(visited).toEqual(Array(2).fill(['https://other.example:8443/.well-known/did.json', true]))
  })

  test.each([
    ['application/did;q=0.1, application/did-resolution;q=0.9', 'application/did-resolution'],
    ['application/did-resolution;q=0, application/did', 'application/did'],
    [
      'application/json;q=0.5, application/ld+json; profile="https://w3id.org/did-resolution"',
      'application/did-resolution',
    ],
    ['image/png, */*;q=0.1', 'application/did-resolution'],
    ['', 'application/did-resolution'],
  ])('gives whoever accepts %s what they prefer: %s', async (accept, type) => {
    expect(await resolve(shared, 'did:web:cairn.test:t:ropework', accept)).toMatchObject({ status: 200, type })
  })

  test('gives the result as JSON to whoever takes JSON, and names nothing of DIDs', async () => {
    const did = 'did:web:cairn.test:t:ropework'
    for (const accept of ['application/json', 'application/json, text/plain, */*'])
      expect(await resolve(shared, did, accept)).toMatchObject({
        status: 200,
        type: 'application/json',
        body: { didDocument: { id: did }, didResolutionMetadata: {}, didDocumentMetadata: {} },
      })
  })

  test('does not mind a slash too many', async () => {
    for (const sent of ['/did:web:cairn.test:t:ropework', 'did:web:cairn.test:t:ropework/'])
      expect(await resolve(shared, sent)).toMatchObject({ status: 200 })
  })

  test.each([
    ['', 400, 'INVALID_DID'],
    ['%', 400, 'INVALID_DID'],
    ['%00', 400, 'INVALID_DID'],
    ['did:web:cairn.test:t:ropework%', 400, 'INVALID_DID'],
    ['did:web:cairn.test:t:ropework/path', 400, 'INVALID_DID'],
    [`did:key:${'z'.repeat(5_000)}`, 400, 'INVALID_DID'],
    ['not-a-did', 400, 'INVALID_DID'],
    ['did:web:cairn.test:t:ropework?service=%D9%85', 400, 'INVALID_OPTIONS'],
    ['did:web:cairn.test:t:ropework?relativeRef=a%20file', 400, 'INVALID_OPTIONS'],
    ['did:web:cairn.test:t:ropework?versionTime=2026-02-30T00:00:00Z', 400, 'INVALID_OPTIONS'],
    ['did:web:cairn.test:t:ropework?versionTime=2026-02-01T00:00:00Z', 501, 'FEATURE_NOT_SUPPORTED'],
    ['did:web:cairn.test:t:ropework?versionId=1', 501, 'FEATURE_NOT_SUPPORTED'],
    ['did:example', 400, 'INVALID_DID'],
    ['did:key:z6MkNotAKey', 400, 'INVALID_DID'],
    ['did:unsupported:123456789abcdefghi', 501, 'METHOD_NOT_SUPPORTED'],
    ['did:web:cairn.test:t:nobody', 404, 'NOT_FOUND'],
    ['did:web:away.example', 500, 'INTERNAL_ERROR'],
  ])('answers %s with %i and %s', async (did, status, name) => {
    const { body, ...answer } = await resolve(shared, did, 'application/did-resolution')
    expect(answer).toEqual({ status, type: 'application/did-resolution' })
    expect(body).toMatchObject({
      didDocument: null,
      didResolutionMetadata: { error: { type: `https://www.w3.org/ns/did#${name}`, title: expect.any(String) } },
      didDocumentMetadata: {},
    })
  })

  test('in a form that there is not is refused', async () => {
    const did = 'did:web:cairn.test:t:ropework'
    expect(await resolve(shared, did, 'application/did+cbor')).toMatchObject({ status: 406 })
  })
})

test('what is issued here verifies with the library alone, by the published documents', async () => {
  const { issue, runtime } = await cairn()
  const { body } = await issue(alumni(), { profile: 'ecdsa-rdfc-2019-p256' })
  const report = await verifyCredential(body.verifiableCredential, {
    now,
    accept: 'any',
    fetch: async (url) => (await readOwnDocument(runtime, url))!,
  })
  expect(report).toMatchObject({ verdict: 'valid_unrecognized', issuer: { boundBy: 'did:web' } })
})
