import { concatBytes, encodeBase58, toUtf8 } from '../src/encoding/index.ts'
import { issueCredential, issueJwt, type JsonObject } from '../src/index.ts'
import { registeredClaims } from '../src/model/jwt-claims.ts'
import { signJwt } from '../src/proof/jose.ts'
import type { Draft } from './draft.ts'
import { invalidStatusFixtures } from './status-fixtures.ts'
import { badge, didAddress, keyIssuer, now, status, webIssuer } from './world.ts'

const di = 'https://www.w3.org/TR/vc-data-integrity/'
const ob = 'https://www.imsglobal.org/spec/ob/v3p0/'
const vcdm = 'https://www.w3.org/TR/vc-data-model-2.0/'
const json = (value: object) => JSON.stringify(value, null, 2)

/** Badges that are not what they say, or of which it cannot be told. */
export async function invalidFixtures(): Promise<Draft[]> {
  return [
    ...(await tampered()),
    ...(await forged()),
    ...(await overtaken()),
    ...(await tokens()),
    ...(await invalidStatusFixtures()),
  ]
}

/** One good badge, changed after it was signed. */
async function tampered(): Promise<Draft[]> {
  const { did, signer } = await keyIssuer()
  const facts = { validUntil: '2030-01-01T00:00:00Z', image: { id: 'https://northfield.example/badge.png' } }
  const signed = await issueCredential(badge(did, facts), signer, { now })
  const text = json(signed)
  const with_ = (change: object) => json({ ...signed, ...change })
  const first = (member: string) => text.replace('{', `{\n  ${member},`)
  const strict = 'A reader must not see other members than another reader of the same bytes.'
  const lossless = 'What a transformation would drop must raise an error, for it would not be signed.'
  const contexts = 'A verifier accepts known contexts by their names, and no others.'
  return [
    {
      name: 'changed-name',
      title: 'whose name was changed',
      rule: 'The signature must fit the document.',
      see: `${di}#verify-proof`,
      body: text.replace('"Ropework"', '"Ropewark"'),
    },
    {
      name: 'duplicate-key',
      title: 'with a key twice',
      rule: strict,
      see: 'https://www.rfc-editor.org/rfc/rfc7493#section-2.3',
      body: first('"name": "Captain"'),
    },
    {
      name: 'duplicate-key-escaped',
      title: 'with a key twice, once in escapes',
      rule: strict,
      see: 'https://www.rfc-editor.org/rfc/rfc7493#section-2.3',
      body: first('"n\\u0061me": "Captain"'),
    },
    {
      name: 'proto-key',
      title: 'with the key __proto__',
      rule: strict,
      see: 'https://www.rfc-editor.org/rfc/rfc8259#section-4',
      body: first('"__proto__": {"name": "Captain"}'),
    },
    {
      name: 'null-end',
      title: 'whose end is null',
      rule: 'null is not signed and may not stand for a value.',
      see: `${ob}#serialization`,
      body: with_({ validUntil: null }),
    },
    {
      name: 'renamed-end',
      title: 'whose end is written as an address',
      rule: 'Statements can be written in many ways; what is shown must be what was signed.',
      see: `${di}#validating-contexts`,
      body: text.replace('"validUntil"', '"https://www.w3.org/2018/credentials#validUntil"'),
    },
    {
      name: 'keyword-id',
      title: 'with @id for id',
      rule: 'Statements can be written in many ways; what is shown must be what was signed.',
      see: `${di}#validating-contexts`,
      body: text.replaceAll('"id"', '"@id"'),
    },
    {
      name: 'unsigned-member',
      title: 'with a member that no context defines',
      rule: lossless,
      see: `${di}#securing-data-losslessly`,
      body: with_({ honours: 'first class' }),
    },
    {
      name: 'unsigned-type',
      title: 'with a type that no context defines',
      rule: lossless,
      see: `${di}#securing-data-losslessly`,
      body: with_({ type: [...signed.type, 'WithHonours'] }),
    },
    {
      name: 'vocab-appended',
      title: 'with a context written out',
      rule: contexts,
      see: `${di}#context-validation`,
      body: with_({ '@context': [...signed['@context'], { '@vocab': 'https://x.example/#' }] }),
    },
    {
      name: 'nested-context',
      title: 'with a context inside',
      rule: contexts,
      see: `${di}#context-validation`,
      body: with_({
        credentialSubject: { ...signed.credentialSubject, '@context': { role: 'https://x.example/role' } },
      }),
    },
    {
      name: 'unknown-context',
      title: 'with a context that is not known',
      rule: contexts,
      see: `${di}#context-validation`,
      body: with_({ '@context': [...signed['@context'], 'https://x.example/context'] }),
    },
    {
      name: 'context-order',
      title: 'whose contexts are turned around',
      rule: 'The first context is https://www.w3.org/ns/credentials/v2.',
      see: `${vcdm}#contexts`,
      body: with_({ '@context': [...signed['@context']].reverse() }),
    },
    {
      name: 'no-subject',
      title: 'without a subject',
      rule: 'A credential has one achievement subject.',
      see: `${ob}#achievementcredential`,
      body: with_({ credentialSubject: [] }),
    },
    {
      name: 'impossible-day',
      title: 'whose end is a day that does not exist',
      rule: 'Dates are xsd:dateTimeStamp.',
      see: `${vcdm}#validity-period`,
      body: with_({ validUntil: '2030-02-30T00:00:00Z' }),
    },
    {
      name: 'no-proof',
      title: 'that nothing signs',
      rule: 'A verifiable credential is secured.',
      see: `${vcdm}#securing-mechanisms`,
      body: json({ ...signed, proof: undefined }),
    },
    {
      name: 'other-purpose',
      title: 'whose proof is for authentication',
      rule: 'The purpose of a proof must be the expected one: assertionMethod.',
      see: `${di}#proof-purposes`,
      body: text.replace('assertionMethod', 'authentication'),
    },
  ]
}

/** Signed, but by the wrong key or in the wrong way. */
async function forged(): Promise<Draft[]> {
  const web = await webIssuer()
  const thief = await keyIssuer('Ed25519', false)
  const { did, signer } = await keyIssuer()
  const point = new Uint8Array(32)
  point[0] = 1
  const multibase = `z${encodeBase58(concatBytes(Uint8Array.of(0xed, 1), point))}`
  const weak = {
    verificationMethod: `did:key:${multibase}#${multibase}`,
    algorithm: 'EdDSA',
    sign: async () => concatBytes(point, new Uint8Array(32)),
  } as const
  const fragment = { ...thief.signer, verificationMethod: `${web.did}#${thief.keyPair.publicKeyMultibase}` }
  const future = new Date('2026-06-01T00:06:00Z')
  const document = web.pages[didAddress]!
  const bound = 'The key of a proof must belong to the issuer.'
  return [
    {
      name: 'another-key',
      title: 'of a university, signed by somebody else',
      rule: bound,
      see: `${ob}#verification`,
      body: json(await issueCredential(badge(web.did), thief.signer, { now })),
      pages: web.pages,
    },
    {
      name: 'key-in-fragment',
      title: 'whose key merely stands in the fragment',
      rule: 'The key must be listed in the document of its controller.',
      see: 'https://www.w3.org/TR/cid-1.0/#retrieve-verification-method',
      body: json(await issueCredential(badge(web.did), fragment, { now })),
      pages: web.pages,
    },
    {
      name: 'key-for-authentication',
      title: 'whose key is listed for authentication only',
      rule: 'The key must be listed for the purpose of the proof.',
      see: 'https://www.w3.org/TR/cid-1.0/#retrieve-verification-method',
      body: json(await issueCredential(badge(web.did), web.signer, { now })),
      pages: { [didAddress]: { ...document, assertionMethod: [], authentication: [web.method] } },
    },
    {
      name: 'foreign-did-document',
      title: 'whose DID leads to a document about another',
      rule: 'The id of a DID document must be the DID that was asked for.',
      see: 'https://www.w3.org/TR/did-1.0/#did-subject',
      body: json(await issueCredential(badge(web.did), web.signer, { now })),
      pages: { [didAddress]: { ...document, id: 'did:web:elsewhere.example' } },
    },
    {
      name: 'no-did-document',
      title: 'whose DID leads nowhere',
      rule: bound,
      see: `${ob}#verification`,
      body: json(await issueCredential(badge(web.did), web.signer, { now })),
    },
    {
      name: 'small-order-key',
      title: 'signed by a key of small order, whose one signature fits everything',
      rule: 'Public keys must be checked before they are used.',
      see: 'https://www.rfc-editor.org/rfc/rfc8032#section-8',
      body: json(await issueCredential(badge(`did:key:${multibase}`), weak, { now })),
    },
    {
      name: 'future-proof',
      title: 'whose proof is dated in the future',
      rule: 'A proof cannot have been made after it is seen.',
      see: `${di}#proofs`,
      body: json(await issueCredential(badge(did), signer, { now: future })),
    },
    {
      name: 'unknown-suite',
      title: 'with a cryptosuite that nobody knows',
      rule: 'What cannot be verified is neither good nor bad.',
      see: `${di}#cryptographic-suites`,
      body: json(await withSuite(did, signer, 'future-2040')),
    },
    {
      name: 'endorsement',
      title: 'that is an endorsement and no badge',
      rule: 'An Open Badge has the type OpenBadgeCredential or AchievementCredential.',
      see: `${ob}#achievementcredential`,
      body: json(await endorsement(did, signer)),
    },
  ]
}

async function withSuite(did: string, signer: Parameters<typeof issueCredential>[1], cryptosuite: string) {
  const signed = await issueCredential(badge(did), signer, { now })
  return { ...signed, proof: { ...signed.proof, cryptosuite } }
}

async function endorsement(did: string, signer: Parameters<typeof issueCredential>[1]) {
  const { '@context': context, issuer, validFrom } = badge(did)
  const unsigned = {
    '@context': context,
    id: 'urn:uuid:9a4f1c8e-0f5c-4a2d-9a55-5d3f6a1b2c3d',
    type: ['VerifiableCredential', 'EndorsementCredential'],
    issuer,
    validFrom,
    credentialSubject: {
      id: 'https://northfield.example/achievements/ropework',
      type: ['EndorsementSubject'],
      endorsementComment: 'Sound.',
    },
  }
  return issueCredential(unsigned, signer, { now })
}

/** True once, or not yet. */
async function overtaken(): Promise<Draft[]> {
  const { did, signer } = await keyIssuer()
  const web = await webIssuer()
  const revoked = await status(web, 'revocation', true)
  const suspended = await status(web, 'suspension', true)
  const foreign = await status(await keyIssuer('Ed25519', false), 'revocation', false)
  const period = `${vcdm}#validity-period`
  const list = 'https://www.w3.org/TR/vc-bitstring-status-list/#validate-algorithm'
  const listed = async (entry: typeof revoked.entry) =>
    json(await issueCredential(badge(web.did, { status: [entry] }), web.signer, { now }))
  return [
    {
      name: 'expired',
      title: 'that has expired',
      rule: 'After validUntil a credential is not valid.',
      see: period,
      body: json(await issueCredential(badge(did, { validUntil: '2026-05-31T23:59:59Z' }), signer, { now })),
    },
    {
      name: 'not-yet-valid',
      title: 'that is not valid yet',
      rule: 'Before validFrom a credential is not valid.',
      see: period,
      body: json(await issueCredential(badge(did, { validFrom: '2026-06-01T00:00:01Z' }), signer, { now })),
    },
    {
      name: 'revoked',
      title: 'that was revoked',
      rule: 'A status of 1 in a list for revocation means: revoked.',
      see: list,
      body: await listed(revoked.entry),
      pages: revoked.pages,
    },
    {
      name: 'suspended',
      title: 'that is suspended',
      rule: 'A status of 1 in a list for suspension means: suspended.',
      see: list,
      body: await listed(suspended.entry),
      pages: suspended.pages,
    },
    {
      name: 'status-list-missing',
      title: 'whose status list cannot be had',
      rule: 'A list that was not read says nothing.',
      see: list,
      body: await listed(revoked.entry),
      pages: web.pages,
    },
    {
      name: 'status-list-of-another',
      title: 'whose status list somebody else signed',
      rule: 'The list must be verified, and be the issuer’s.',
      see: list,
      body: await listed(foreign.entry),
      pages: { ...foreign.pages, ...web.pages },
    },
    {
      name: 'another-recipient',
      title: 'awarded to somebody else',
      rule: 'One of the identifiers must be the recipient’s.',
      see: `${ob}#verify-recipient`,
      body: json(await issueCredential(badge(did), signer, { now })),
      recipient: 'did:example:eve',
    },
  ]
}

/** As JWT. */
async function tokens(): Promise<Draft[]> {
  const web = await webIssuer()
  const thief = await keyIssuer('Ed25519', false)
  const { pages } = web
  const payload: JsonObject = { ...badge(web.did), ...registeredClaims(badge(web.did)) }
  const sign = (header: JsonObject, claims: JsonObject = {}) =>
    signJwt({ typ: 'JWT', ...header }, { ...payload, ...claims }, web.signer)
  const obJwt = `${ob}#jwt-proof`
  const jwt = (name: string, title: string, rule: string, see: string, body: string): Draft => ({
    name,
    title,
    rule,
    see,
    body,
    extension: 'jwt',
    pages,
  })
  const good = await issueJwt(badge(web.did), web.signer)
  const [header, body, signature] = good.split('.') as [string, string, string]
  const changed = Buffer.from(Buffer.from(body, 'base64url').toString().replace('Ropework', 'Ropewark')).toString(
    'base64url',
  )
  const unsigned = Buffer.from(toUtf8('{"alg":"none"}')).toString('base64url')
  return [
    jwt(
      'jwt-changed',
      'as JWT, changed after it was signed',
      'The signature must fit the bytes.',
      obJwt,
      `${header}.${changed}.${signature}`,
    ),
    jwt(
      'jwt-none',
      'as JWT with alg none',
      'The algorithm must be one that the verifier allows.',
      'https://www.rfc-editor.org/rfc/rfc8725#section-3.1',
      `${unsigned}.${body}.AAAA`,
    ),
    jwt(
      'jwt-other-subject',
      'as JWT whose sub is another',
      'sub is the id of the credential’s subject.',
      obJwt,
      await sign({}, { sub: 'did:example:eve' }),
    ),
    jwt(
      'jwt-crit',
      'as JWT with critical headers',
      'Headers that are not understood must not be critical.',
      'https://www.rfc-editor.org/rfc/rfc7515#section-4.1.11',
      await sign({ crit: ['b64'], b64: false }),
    ),
    jwt(
      'jwt-second-credential',
      'as JWT with a second credential in vc',
      'With the data model 2.0 the payload is the credential.',
      'https://www.w3.org/TR/vc-jose-cose/#securing-vcs-with-jose',
      await sign({}, { vc: { type: ['VerifiableCredential'] } }),
    ),
    jwt(
      'jwt-own-key',
      'as JWT that brings its own key',
      'A key that comes with the token does not say whose it is.',
      obJwt,
      await signJwt({ typ: 'JWT', kid: undefined, jwk: thief.keyPair.publicJwk }, payload, thief.signer),
    ),
    jwt(
      'access-token',
      'that is an access token',
      'An Open Badge has the type OpenBadgeCredential or AchievementCredential.',
      `${ob}#achievementcredential`,
      await signJwt({ typ: 'at+jwt' }, { iss: web.did, sub: 'did:example:ada', scope: 'all' }, web.signer),
    ),
  ]
}
