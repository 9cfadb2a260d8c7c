import { issueJwt, type JsonObject, toEnvelope } from '../src/index.ts'
import { registeredClaims } from '../src/model/jwt-claims.ts'
import { signJwt } from '../src/proof/jose.ts'
import type { Draft } from './draft.ts'
import { badge, didAddress, keyIssuer, olderBadge, webIssuer } from './world.ts'

const jose = 'https://www.w3.org/TR/vc-jose-cose/'
const vcdm = 'https://www.w3.org/TR/vc-data-model-2.0/'
const older = 'https://www.w3.org/TR/2022/REC-vc-data-model-20220303/#jwt-decoding'
const provenance = 'https://www.imsglobal.org/spec/ob/v3p0/impl/#key-provenance'
const json = (value: object) => JSON.stringify(value, null, 2)
const agree = 'Where a claim and a member say the same thing, they must agree.'
const editions = 'The claim vc belongs to the data model 1.1; in 2.0 the payload is the credential.'

const host = 'https://northfield.example'
const issuers = `${host}/issuers/1`
const keySet = `${host}/.well-known/jwks.json`

/** JWT and envelopes that are not what they say, or of which it cannot be told. */
export async function invalidJwtFixtures(): Promise<Draft[]> {
  const web = await webIssuer()
  const { did, signer } = web
  const good = await issueJwt(badge(did), signer, { typ: 'vc+jwt' })
  const vc = olderBadge(did)
  const claims = registeredClaims(vc)
  const page = { [didAddress]: web.pages[didAddress]! }
  const enveloped = (name: string, title: string, rule: string, change: object): Draft => ({
    name,
    title,
    rule,
    see: `${vcdm}#enveloped-verifiable-credentials`,
    body: json({ ...toEnvelope(good), ...change }),
    pages: page,
  })
  const jwt = async (
    name: string,
    title: string,
    [rule, see]: readonly [string, string],
    payload: JsonObject,
    header: JsonObject = {},
  ) => ({
    name,
    title,
    rule,
    see,
    extension: 'jwt' as const,
    body: await signJwt({ typ: 'JWT', ...header }, payload, signer),
    pages: page,
  })
  const setOf = (name: string, title: string, rule: string, keys: object[]): Promise<Draft> =>
    issueJwt(badge(issuers), { ...signer, verificationMethod: 'key-1' }).then((body) => ({
      name,
      title,
      rule,
      see: provenance,
      extension: 'jwt',
      body,
      pages: { [keySet]: { keys } },
    }))
  const key = { ...web.keyPair.publicJwk, kid: 'key-1' }
  const other = { ...(await keyIssuer('Ed25519', false)).keyPair.publicJwk, kid: 'key-2' }
  return [
    enveloped(
      'enveloped-with-a-name',
      'in an envelope with a name beside it',
      'What stands beside an envelope nobody signed.',
      { name: 'Captain' },
    ),
    enveloped('enveloped-nothing', 'in an envelope that holds nothing', 'The id of an envelope is a data: URL.', {
      id: 'urn:uuid:5a4f1c8e-0f5c-4a2d-9a55-5d3f6a1b2c3d',
    }),
    enveloped(
      'enveloped-sd-jwt',
      'in an envelope of a kind that is not read',
      'What cannot be verified is neither good nor bad.',
      { id: `data:application/vc+sd-jwt,${good}~` },
    ),
    await jwt(
      'vc-jwt-signature-ended',
      'as vc+jwt whose signature has ended',
      ['exp is when the signature ends.', `${jose}#claims`],
      { ...badge(did), exp: 1_780_000_000 },
      { typ: 'vc+jwt' },
    ),
    await jwt(
      'vc-jwt-other-issuer',
      'as vc+jwt whose iss is another',
      ['iss must not conflict with issuer.', `${jose}#claims`],
      { ...badge(did), iss: 'did:web:elsewhere.example' },
      { typ: 'vc+jwt' },
    ),
    await jwt(
      'vp-jwt',
      'as JWT that says it is a presentation',
      ['typ must be the expected one.', 'https://www.rfc-editor.org/rfc/rfc8725#section-3.11'],
      { ...badge(did) },
      { typ: 'vp+jwt' },
    ),
    await jwt(
      'jwt-data-model-1.1-other-end',
      'of the data model 1.1 as JWT with another end in its claims',
      [agree, older],
      { vc: { ...vc, expirationDate: '2026-05-01T00:00:00Z' }, ...claims, exp: 1_900_000_000 },
    ),
    await jwt('jwt-data-model-1.1-bare', 'of the data model 1.1 as JWT without the claim vc', [editions, older], {
      ...vc,
      ...claims,
    }),
    await jwt(
      'jwt-data-model-2.0-in-vc',
      'of the data model 2.0 in the claim vc',
      [editions, `${jose}#securing-vcs-with-jose`],
      { vc: badge(did), ...claims },
    ),
    await setOf(
      'jwt-key-set-of-another',
      'as JWT whose key is another issuer’s on the same host',
      'A key in the set of a host is the issuer’s when its iss says so.',
      [{ ...key, iss: `${host}/issuers/2` }],
    ),
    await setOf(
      'jwt-key-set-of-many',
      'as JWT whose key is one of many that do not say whose they are',
      'Of many keys in the set of a host each must say whose it is.',
      [key, other],
    ),
    await setOf(
      'jwt-key-for-enciphering',
      'as JWT whose key was published for enciphering',
      'A key is good for what it was published for.',
      [{ ...key, iss: issuers, use: 'enc' }],
    ),
  ]
}
