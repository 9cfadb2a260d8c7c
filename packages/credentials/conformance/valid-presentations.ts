import {
  buildPresentation,
  issueCredential,
  issueJwt,
  issuePresentation,
  issuePresentationJwt,
  type JsonObject,
  toEnvelope,
} from '../src/index.ts'
import { signJwt } from '../src/proof/jose.ts'
import type { Draft } from './draft.ts'
import { badge, didAddress, type Issuer, keyIssuer, now, webIssuer } from './world.ts'

const di = 'https://www.w3.org/TR/vc-data-integrity/'
const vcdm = 'https://www.w3.org/TR/vc-data-model-2.0/'
const jose = 'https://www.w3.org/TR/vc-jose-cose/'
const json = (value: object) => JSON.stringify(value, null, 2)
export const asked = { challenge: 'd436f0c8-fbd9-4e48-bbb2-55fc5d0920a8', domain: 'https://verifier.example' }

/** A university with a did:web, and a holder of one of its badges whose DID is a key. */
export async function people() {
  const issuer = await webIssuer()
  const holder = await keyIssuer()
  const facts = { recipient: { id: holder.did, name: 'Ada Lovelace' } }
  const unsigned = badge(issuer.did, facts)
  const embedded = await issueCredential(unsigned, issuer.signer, { now })
  const jwt = await issueJwt(unsigned, issuer.signer, { typ: 'vc+jwt' })
  const build = (...credentials: (JsonObject | string)[]) => buildPresentation({ holder: holder.did, credentials })
  return { issuer, holder, embedded, jwt, build, pages: { [didAddress]: issuer.pages[didAddress]! } }
}

const purpose = 'A presentation is signed for authentication, over the verifier’s challenge and domain.'

/** Presentations that are what they say. */
export async function validPresentations(): Promise<Draft[]> {
  const { holder, embedded, jwt, build, pages } = await people()
  const sign = (of: Issuer, options: Omit<Parameters<typeof issuePresentation>[2], 'now'> = {}) =>
    issuePresentation(buildPresentation({ holder: of.did, credentials: [embedded] }), of.signer, {
      ...asked,
      now,
      ...options,
    })
  const vp = await issuePresentationJwt(build(jwt, embedded), holder.signer, { ...asked, now, lifetime: 300 })
  const elliptic = await keyIssuer('P-256')
  const { '@context': _, ...rest } = build(jwt)
  const inClaim = { ...rest, '@context': ['https://www.w3.org/2018/credentials/v1'] }
  const drafts: Omit<Draft, 'pages' | 'challenge' | 'domain'>[] = [
    {
      name: 'eddsa-rdfc-2022',
      title: 'of a badge and an enveloped badge, signed with eddsa-rdfc-2022',
      rule: purpose,
      see: `${di}#verify-proof`,
      body: json(await issuePresentation(build(embedded, jwt), holder.signer, { ...asked, now })),
    },
    {
      name: 'eddsa-jcs-2022',
      title: 'signed with eddsa-jcs-2022',
      rule: purpose,
      see: `${di}#verify-proof`,
      body: json(await sign(holder, { cryptosuite: 'eddsa-jcs-2022' })),
    },
    {
      name: 'ecdsa-rdfc-2019',
      title: 'signed with ecdsa-rdfc-2019',
      rule: purpose,
      see: `${di}#verify-proof`,
      body: json(await sign(elliptic)),
    },
    {
      name: 'vp-jwt',
      title: 'as vp+jwt',
      rule: 'With typ vp+jwt the payload is the presentation; nonce and aud answer the verifier.',
      see: `${jose}#securing-vps-with-jose`,
      extension: 'jwt',
      body: vp,
    },
    {
      name: 'enveloped',
      title: 'as vp+jwt in an envelope',
      rule: 'The id of an envelope is a data: URL with the media type and the secured presentation.',
      see: `${vcdm}#enveloped-verifiable-presentations`,
      body: json(toEnvelope(vp, 'presentation')),
    },
    {
      name: 'data-model-1.1',
      title: 'of the data model 1.1 as JWT, in the claim vp',
      rule: 'In the data model 1.1 the presentation is in the claim vp, and iss is its holder.',
      see: 'https://www.w3.org/TR/2022/REC-vc-data-model-20220303/#jwt-decoding',
      extension: 'jwt',
      body: await signJwt(
        { typ: 'JWT' },
        { iss: holder.did, vp: inClaim, nonce: asked.challenge, aud: [asked.domain] },
        holder.signer,
      ),
    },
    {
      name: 'nothing',
      title: 'of nothing: the holder shows who they are',
      rule: 'A presentation may hold no credential at all.',
      see: `${vcdm}#verifiable-presentations`,
      body: json(await issuePresentation(build(), holder.signer, { ...asked, now })),
    },
  ]
  const stranger = await keyIssuer('P-384')
  return [
    ...drafts.map((draft) => ({ ...draft, ...asked, pages })),
    {
      name: 'without-a-challenge',
      title: 'that nobody asked for: it may be an old one',
      rule: 'Without a challenge nothing tells an old presentation from a new one.',
      see: `${di}#replay-attacks`,
      body: json(await issuePresentation(build(embedded), holder.signer, { now })),
      pages,
    },
    {
      name: 'about-another',
      title: 'of a badge that is about somebody else than the holder',
      rule: 'The holder of a credential need not be its subject.',
      see: `${vcdm}#subject-holder-relationships`,
      body: json(await sign(stranger)),
      ...asked,
      pages,
    },
  ]
}
