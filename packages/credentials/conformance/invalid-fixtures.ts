import { toUtf8 } from '../src/encoding/index.ts'
import { issueCredential, issueJwt, type JsonObject } from '../src/index.ts'
import { registeredClaims } from '../src/model/jwt-claims.ts'
import { signJwt } from '../src/proof/jose.ts'
import type { Draft } from './draft.ts'
import { forgedFixtures } from './forged-fixtures.ts'
import { invalidStatusFixtures } from './status-fixtures.ts'
import { tamperedFixtures } from './tampered-fixtures.ts'
import { badge, keyIssuer, now, status, webIssuer } from './world.ts'

const ob = 'https://www.imsglobal.org/spec/ob/v3p0/'
const vcdm = 'https://www.w3.org/TR/vc-data-model-2.0/'
const json = (value: object) => JSON.stringify(value, null, 2)

/** Badges that are not what they say, or of which it cannot be told. */
export async function invalidFixtures(): Promise<Draft[]> {
  return [
    ...(await tamperedFixtures()),
    ...(await forgedFixtures()),
    ...(await overtaken()),
    ...(await tokens()),
    ...(await invalidStatusFixtures()),
  ]
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
