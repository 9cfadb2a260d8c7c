import { issueJwt, toEnvelope } from '../src/index.ts'
import { registeredClaims } from '../src/model/jwt-claims.ts'
import { signJwt } from '../src/proof/jose.ts'
import type { Draft } from './draft.ts'
import { badge, didAddress, keyIssuer, olderBadge, webIssuer } from './world.ts'

const jose = 'https://www.w3.org/TR/vc-jose-cose/'
const vcdm = 'https://www.w3.org/TR/vc-data-model-2.0/'
const older = 'https://www.w3.org/TR/2022/REC-vc-data-model-20220303/#jwt-decoding'
const provenance = 'https://www.imsglobal.org/spec/ob/v3p0/impl/#key-provenance'
const json = (value: object) => JSON.stringify(value, null, 2)
const editions = 'The claim vc belongs to the data model 1.1; in 2.0 the payload is the credential.'

const host = 'https://northfield.example'
const issuers = `${host}/issuers/1`
const keySet = `${host}/.well-known/jwks.json`

/** JWT in all the forms that badges come in. */
export async function validJwtFixtures(): Promise<Draft[]> {
  const web = await webIssuer()
  const pages = { [didAddress]: web.pages[didAddress]! }
  const { did, signer } = web
  const jwk = web.keyPair.publicJwk
  const other = (await keyIssuer('Ed25519', false)).keyPair.publicJwk
  const { id: _, issuanceDate: __, ...sparse } = olderBadge(did)
  const drafts: Draft[] = [
    {
      name: 'enveloped',
      title: 'as vc+jwt in an envelope',
      rule: 'The id of an envelope is a data: URL with the media type and the secured credential.',
      see: `${vcdm}#enveloped-verifiable-credentials`,
      body: json(toEnvelope(await issueJwt(badge(did), signer, { typ: 'vc+jwt' }))),
      pages,
    },
    {
      name: 'vc-jwt-signature-times',
      title: 'as vc+jwt whose signature has a beginning and an end of its own',
      rule: 'iat and exp speak of the signature, not of the credential.',
      see: `${jose}#claims`,
      extension: 'jwt',
      body: await signJwt(
        { typ: 'vc+jwt', cty: 'vc' },
        { ...badge(did), iat: 1_780_000_000, exp: 1_790_000_000 },
        signer,
      ),
      pages,
    },
    {
      name: 'jwt-data-model-1.1',
      title: 'of the data model 1.1 as JWT, in the claim vc',
      rule: editions,
      see: older,
      extension: 'jwt',
      body: await issueJwt(olderBadge(did), signer),
      pages,
    },
    {
      name: 'jwt-data-model-1.1-sparse',
      title: 'of the data model 1.1 as JWT that says its id and date in claims alone',
      rule: 'Members that claims stand for may be left out; whoever reads puts them back.',
      see: older,
      extension: 'jwt',
      body: await signJwt({ typ: 'JWT' }, { vc: sparse, ...registeredClaims(olderBadge(did)) }, signer),
      pages,
    },
    {
      name: 'jwt-key-set',
      title: 'as JWT of an issuer with an https address, whose key is in the set of its host',
      rule: 'A key in the set of a host is the issuer’s when its iss says so.',
      see: provenance,
      extension: 'jwt',
      body: await issueJwt(badge(issuers), { ...signer, verificationMethod: 'key-1' }),
      pages: {
        [keySet]: {
          keys: [
            { ...other, kid: 'key-1', iss: `${host}/issuers/2` },
            { ...jwk, kid: 'key-1', iss: issuers },
          ],
        },
      },
    },
    {
      name: 'jwt-issuer-metadata',
      title: 'as JWT of an issuer with an https address, whose metadata names its keys',
      rule: 'An issuer’s metadata holds or names its key set.',
      see: 'https://datatracker.ietf.org/doc/draft-ietf-oauth-sd-jwt-vc/',
      extension: 'jwt',
      body: await issueJwt(badge(issuers), { ...signer, verificationMethod: 'key-1' }),
      pages: {
        [`${host}/.well-known/jwt-vc-issuer/issuers/1`]: { issuer: issuers, jwks_uri: 'https://keys.example/1' },
        'https://keys.example/1': { keys: [{ ...jwk, kid: 'key-1', use: 'sig' }] },
      },
    },
  ]
  for (const algorithm of ['P-256', 'P-384', 'RS256'] as const) {
    const issuer = await webIssuer(algorithm)
    const { algorithm: alg } = issuer.signer
    drafts.push({
      name: `vc-jwt-${alg.toLowerCase()}`,
      title: `as vc+jwt signed with ${alg}`,
      rule: 'With typ vc+jwt the payload is the credential, and cty is vc.',
      see: `${jose}#securing-vcs-with-jose`,
      extension: 'jwt',
      body: await issueJwt(badge(issuer.did), issuer.signer, { typ: 'vc+jwt' }),
      pages: { [didAddress]: issuer.pages[didAddress]! },
    })
  }
  return drafts
}
