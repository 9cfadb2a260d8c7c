import { toUtf8 } from '../src/encoding/index.ts'
import { bake, issueCredential, issueJwt } from '../src/index.ts'
import type { Draft } from './draft.ts'
import { onePage } from './pdf-fixture.ts'
import { validStatusFixtures } from './status-fixtures.ts'
import { badge, didAddress, keyIssuer, now, status, webIssuer } from './world.ts'

const obProof = 'https://www.imsglobal.org/spec/ob/v3p0/#linked-data-proof'
const obJwt = 'https://www.imsglobal.org/spec/ob/v3p0/#jwt-proof'
const rule = 'Any one proof that verifies with a key of the issuer suffices.'

/** Badges that are what they say. */
export async function validFixtures(): Promise<Draft[]> {
  const { did, signer } = await keyIssuer()
  const web = await webIssuer()
  const unset = await status(web, 'revocation', false)
  const plain = badge(did)
  const json = (input: object) => JSON.stringify(input, null, 2)
  const sign = async (facts: Parameters<typeof badge>[1] = {}) =>
    json(await issueCredential(badge(did, facts), signer, { now }))
  const drafts: Draft[] = [
    {
      name: 'eddsa-rdfc-2022',
      title: 'signed with eddsa-rdfc-2022 and a did:key',
      rule,
      see: obProof,
      body: await sign(),
    },
    {
      name: 'eddsa-jcs-2022',
      title: 'signed with eddsa-jcs-2022',
      rule: 'The proof repeats the @context of the document, and both are hashed as canonical JSON.',
      see: 'https://www.w3.org/TR/vc-di-eddsa/#eddsa-jcs-2022',
      body: json(await issueCredential(plain, signer, { now, cryptosuite: 'eddsa-jcs-2022' })),
    },
    {
      name: 'did-web',
      title: 'of an issuer with a did:web',
      rule: 'The key must stand under assertionMethod in the document of the DID.',
      see: 'https://www.w3.org/TR/cid-1.0/#assertion',
      body: json(await issueCredential(badge(web.did), web.signer, { now })),
      pages: web.pages,
    },
    {
      name: 'two-proofs',
      title: 'with two proofs by one issuer',
      rule: 'Each proof of a set is verified by itself.',
      see: 'https://www.w3.org/TR/vc-data-integrity/#proof-sets',
      body: json(
        await issueCredential(await issueCredential(plain, signer, { now }), signer, {
          now,
          cryptosuite: 'eddsa-jcs-2022',
        }),
      ),
    },
    {
      name: 'code-point-order',
      title: 'with texts that sort differently by code point and by UTF-16 unit',
      rule: 'Canonical statements are sorted in Unicode code point order.',
      see: 'https://www.w3.org/TR/rdf-canon/#dfn-code-point-ordering',
      body: await sign({ achievement: { ...achievement, tag: ['😀 smile', 'ﬃ ligature'] } }),
    },
    {
      name: 'sets-of-one-without-brackets',
      title: 'with single values where sets may stand',
      rule: 'A set with one member may be compacted to the member.',
      see: 'https://www.imsglobal.org/spec/ob/v3p0/#serialization',
      body: json(
        await issueCredential(
          { ...plain, credentialSubject: { ...plain.credentialSubject, type: 'AchievementSubject' } },
          signer,
          { now },
        ),
      ),
    },
    {
      name: 'last-instant',
      title: 'whose last valid instant is now',
      rule: 'A credential is valid until, and including, validUntil.',
      see: 'https://www.w3.org/TR/vc-data-model-2.0/#validity-period',
      body: await sign({ validUntil: '2026-06-01T02:00:00+02:00' }),
    },
    {
      name: 'status-not-set',
      title: 'whose bit in the status list is not set',
      rule: 'A status of 0 in a list for revocation means: not revoked.',
      see: 'https://www.w3.org/TR/vc-bitstring-status-list/#validate-algorithm',
      body: json(await issueCredential(badge(web.did, { status: [unset.entry] }), web.signer, { now })),
      pages: unset.pages,
    },
    {
      name: 'hashed-address',
      title: 'awarded to this address, which it holds as a salted hash',
      rule: 'The hash is of the identifier followed by the salt; its hex may be in either case.',
      see: 'https://www.imsglobal.org/spec/ob/v3p0/#verify-recipient',
      body: await sign({
        recipient: { id: 'urn:uuid:0a4f1c8e-0f5c-4a2d-9a55-5d3f6a1b2c3d', email: 'ada@example.org', salt: 'a1b2' },
      }),
      recipient: 'Ada@Example.org',
    },
    {
      name: 'baked',
      title: 'baked into a PNG',
      rule: 'A baked PNG has one iTXt chunk openbadgecredential, not compressed, with the badge as its text.',
      see: 'https://www.imsglobal.org/spec/ob/v3p0/#png',
      extension: 'png',
      body: bake(onePixel, await sign()),
    },
    {
      name: 'drawn',
      title: 'baked into an SVG',
      rule: 'A baked SVG has one element credential of the Open Badges namespace, with the badge in it.',
      see: 'https://www.imsglobal.org/spec/ob/v3p0/#svg',
      extension: 'svg',
      body: bake(
        toUtf8('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M1 1h6v6z"/></svg>'),
        await sign(),
      ),
    },
    {
      name: 'attached',
      title: 'attached to a PDF',
      rule: 'A PDF carries one badge, as an embedded file; no specification of badges says so yet.',
      see: 'https://www.iso.org/standard/57229.html',
      extension: 'pdf',
      body: bake(onePage(), await sign()),
    },
  ]
  for (const algorithm of ['P-256', 'P-384'] as const) {
    const issuer = await keyIssuer(algorithm)
    const title = `signed with ecdsa-rdfc-2019 and ${algorithm}`
    const see = 'https://www.w3.org/TR/vc-di-ecdsa/#ecdsa-rdfc-2019'
    const suiteRule = algorithm === 'P-256' ? 'Hashes are SHA-256 with P-256.' : 'Hashes are SHA-384 with P-384.'
    const body = json(await issueCredential(badge(issuer.did), issuer.signer, { now }))
    drafts.push({ name: `ecdsa-rdfc-2019-${algorithm.toLowerCase()}`, title, rule: suiteRule, see, body })
  }
  for (const algorithm of ['Ed25519', 'P-256', 'P-384', 'RS256'] as const) {
    const issuer = await webIssuer(algorithm)
    const { pages } = issuer
    const jwtRule = 'iss, jti, sub and nbf repeat the credential; kid leads to the key.'
    const name = `jwt-${issuer.signer.algorithm.toLowerCase()}`
    const title = `as JWT signed with ${issuer.signer.algorithm}`
    drafts.push({
      name,
      title,
      rule: jwtRule,
      see: obJwt,
      extension: 'jwt',
      body: await issueJwt(badge(issuer.did), issuer.signer),
      pages,
    })
  }
  return [
    ...drafts,
    ...(await validStatusFixtures()),
    {
      name: 'vc-jwt-of-jose-cose',
      title: 'as vc+jwt, without the registered claims',
      rule: 'With typ vc+jwt the payload is the credential; registered claims may be missing.',
      see: 'https://www.w3.org/TR/vc-jose-cose/#securing-vcs-with-jose',
      extension: 'jwt',
      body: await issueJwt(badge(web.did), web.signer, { typ: 'vc+jwt' }),
      pages: { [didAddress]: web.pages[didAddress]! },
    },
  ]
}

const achievement = {
  id: 'https://northfield.example/achievements/ropework',
  name: 'Ropework',
  description: 'Ties knots that hold.',
  criteria: { narrative: 'Tie ten knots, then hang from them.' },
} as const

const onePixel = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
)
