import {
  buildPresentation,
  issueCredential,
  issuePresentation,
  issuePresentationJwt,
  type JsonObject,
  toEnvelope,
} from '../src/index.ts'
import { signJwt } from '../src/proof/jose.ts'
import type { Draft } from './draft.ts'
import { asked, people } from './valid-presentations.ts'
import { badge, type Issuer, keyIssuer, now } from './world.ts'

const di = 'https://www.w3.org/TR/vc-data-integrity/'
const vcdm = 'https://www.w3.org/TR/vc-data-model-2.0/'
const jose = 'https://www.w3.org/TR/vc-jose-cose/'
const json = (value: object) => JSON.stringify(value, null, 2)

/** Presentations that are not what they say, or of which it cannot be told. */
export async function invalidPresentations(): Promise<Draft[]> {
  const { issuer, holder, embedded, jwt, build, pages } = await people()
  const thief = await keyIssuer('Ed25519', false)
  const sign = (answer: object, of: Issuer = holder, presentation = build(embedded)) =>
    issuePresentation(presentation, of.signer, { now, ...answer })
  const good = await sign(asked)
  const forged = await issueCredential(badge(issuer.did), thief.signer, { now })
  const old = await sign({ ...asked, challenge: 'yesterday' })
  const unread = { ...toEnvelope(jwt), id: `data:application/vc+sd-jwt,${jwt}~` }
  const { proof: _, ...unsigned } = embedded
  const challenge = 'Every proof must be over the challenge that the verifier gave.'
  const domain = 'Every proof must be for the verifier’s domain.'
  const each = 'Each credential in a presentation is verified by itself.'
  const verify = `${di}#verify-proof`
  const drafts: Omit<Draft, 'pages' | 'challenge' | 'domain'>[] = [
    { name: 'other-challenge', title: 'that answers another challenge', rule: challenge, see: verify, body: json(old) },
    {
      name: 'no-challenge',
      title: 'that answers no challenge',
      rule: challenge,
      see: verify,
      body: json(await sign({ domain: asked.domain })),
    },
    {
      name: 'two-proofs-one-old',
      title: 'with two proofs, of which one answers another challenge',
      rule: challenge,
      see: verify,
      body: json(await issuePresentation(old, holder.signer, { ...asked, now })),
    },
    {
      name: 'changed-challenge',
      title: 'whose challenge was changed after it was signed',
      rule: 'The options of a proof are signed with the document.',
      see: verify,
      body: json(old).replace('yesterday', asked.challenge),
    },
    {
      name: 'other-domain',
      title: 'that was made for another verifier',
      rule: domain,
      see: verify,
      body: json(await sign({ ...asked, domain: 'https://evil.example' })),
    },
    {
      name: 'no-domain',
      title: 'that does not say for whom it was made',
      rule: domain,
      see: verify,
      body: json(await sign({ challenge: asked.challenge })),
    },
    {
      name: 'other-purpose',
      title: 'whose proof is for asserting',
      rule: 'The purpose of the proof must be authentication.',
      see: `${di}#proof-purposes`,
      body: json(good).replace('"authentication"', '"assertionMethod"'),
    },
    {
      name: 'another-holder',
      title: 'signed by somebody else than its holder',
      rule: 'The key of the proof must be the holder’s.',
      see: `${vcdm}#holder`,
      body: json(await sign(asked, thief)),
    },
    {
      name: 'key-for-asserting',
      title: 'by a key that the holder lists for asserting alone',
      rule: 'The key must be listed for the purpose of the proof.',
      see: 'https://www.w3.org/TR/cid-1.0/#authentication',
      body: json(await sign(asked, issuer, buildPresentation({ holder: issuer.did, credentials: [embedded] }))),
    },
    {
      name: 'changed-presentation',
      title: 'with a badge added after it was signed',
      rule: 'The signature must fit the document.',
      see: verify,
      body: json({ ...good, verifiableCredential: [embedded, toEnvelope(jwt)] }),
    },
    {
      name: 'changed-badge',
      title: 'with a badge that was changed before it was signed',
      rule: each,
      see: `${vcdm}#verification`,
      body: json(await sign(asked, holder, build(embedded, { ...embedded, name: 'Captain' }))),
    },
    {
      name: 'badge-in-anothers-name',
      title: 'with a badge that the holder signed in the name of a university',
      rule: 'A credential that is signed as the presentation is must be issued by its holder.',
      see: `${vcdm}#presentations-including-holder-claims`,
      body: json(await sign(asked, thief, buildPresentation({ holder: thief.did, credentials: [forged] }))),
    },
    {
      name: 'unsigned-badge',
      title: 'with a badge that nothing signs',
      rule: 'The credentials in a verifiable presentation are secured.',
      see: `${vcdm}#verifiable-presentations`,
      extension: 'jwt',
      body: await signJwt({ typ: 'vp+jwt' }, build(unsigned as JsonObject), holder.signer),
    },
    {
      name: 'unread-badge',
      title: 'with a badge that is secured in a way that is not read',
      rule: 'What cannot be verified is neither good nor bad.',
      see: `${vcdm}#enveloped-verifiable-credentials`,
      extension: 'jwt',
      body: await issuePresentationJwt(build(embedded, unread), holder.signer, { ...asked, now }),
    },
    {
      name: 'vp-jwt-other-nonce',
      title: 'as vp+jwt with another nonce',
      rule: 'nonce answers the verifier’s.',
      see: 'https://openid.net/specs/openid-4-verifiable-presentations-1_0.html#section-14.1',
      extension: 'jwt',
      body: await issuePresentationJwt(build(jwt), holder.signer, { ...asked, challenge: 'yesterday', now }),
    },
    {
      name: 'vp-jwt-ended',
      title: 'as vp+jwt that has ended',
      rule: 'exp is when the signature ends.',
      see: `${jose}#claims`,
      extension: 'jwt',
      body: await issuePresentationJwt(build(jwt), holder.signer, {
        ...asked,
        now: new Date('2026-05-31T00:00:00Z'),
        lifetime: 60,
      }),
    },
    {
      name: 'vp-jwt-as-vc-jwt',
      title: 'as JWT that says it is a credential',
      rule: 'typ must be the expected one.',
      see: 'https://www.rfc-editor.org/rfc/rfc8725#section-3.11',
      extension: 'jwt',
      body: await signJwt(
        { typ: 'vc+jwt' },
        { ...build(jwt), nonce: asked.challenge, aud: asked.domain },
        holder.signer,
      ),
    },
    {
      name: 'a-badge',
      title: 'that is a badge and no presentation',
      rule: 'A presentation has the type VerifiablePresentation.',
      see: `${vcdm}#verifiable-presentations`,
      body: json(embedded),
    },
  ]
  return drafts.map((draft) => ({ ...draft, ...asked, pages }))
}
