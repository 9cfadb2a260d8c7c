import { type ErrorCode, errorTitles } from '../errors.ts'

/** The one word that a verification comes to. */
export type Verdict =
  | 'valid'
  | 'valid_unrecognized'
  | 'signed_unbound'
  | 'undetermined'
  | 'not_yet_valid'
  | 'expired'
  | 'suspended'
  | 'revoked'
  | 'invalid'
  | 'not_a_badge'

/** Why a check did not pass, beside the refusals of `errors.ts`. The codes are API. */
const findingTitles = {
  'assertion.other_id': 'What is kept at this address names another as its own',
  'assertion.out_of_scope': 'The assertion is not kept where its issuer keeps assertions',
  'assertion.not_signed': 'This badge is to be verified by its signature, and there is none',
  'context.first_must_be_vc': 'The first context is not the one of verifiable credentials',
  'context.no_open_badges': 'The Open Badges context is missing',
  'context.no_clr': 'The context of Comprehensive Learner Records is missing',
  'context.not_a_name': 'A context is written out instead of being named',
  'context.nested': 'A context stands inside of the document',
  'context.keyword': 'A JSON-LD keyword stands where a plain term belongs',
  'credential.not_an_open_badge': 'This is a verifiable credential, but not an Open Badge',
  'credential.version_unsupported': 'Badges of this version are not supported',
  'credential.expired': 'This credential has expired',
  'credential.not_yet_valid': 'This credential is not valid yet',
  'credential.revoked': 'The issuer has revoked this credential',
  'credential.suspended': 'The issuer has suspended this credential',
  'credential.reshaped': 'This is written in a way that hides what was signed',
  'jwt.algorithm': 'This signature algorithm is not allowed',
  'jwt.header': 'This header is not allowed',
  'jwt.type': 'This is a JWT of another kind',
  'jwt.claims_differ': 'The claims of the JWT say something else than the credential',
  'jwt.claim_malformed': 'A claim of the JWT is not of the kind that it must be',
  'jwt.wrapper': 'The form of this JWT does not belong to the edition of what is in it',
  'proof.missing': 'Nothing signs this',
  'proof.jades': 'This is sealed with JAdES, which is not verified here',
  'proof.purpose': 'The proof was made for another purpose',
  'proof.future': 'The proof is dated in the future',
  'proof.expired': 'The proof has expired',
  'proof.base': 'This is the copy for its holder: only what is derived from it is for showing',
  'proof.too_many': 'There are more proofs than the limit',
  'key.expired': 'The key had expired when this was signed',
  'key.revoked': 'The issuer has withdrawn this key',
  'signature.bad': 'The signature does not fit what is written',
  'signature.utf16_order': 'The signature fits only when statements are sorted by UTF-16 units, as some software does',
  'issuer.unbound': 'Nothing shows that the key belongs to this issuer',
  'issuer.key_in_header': 'The key came with the badge; nothing shows that it belongs to this issuer',
  'status.not_checked': 'The status was not checked',
  'status.unsupported': 'Status entries of this kind are not supported',
  'status.list_invalid': 'The status list could not be trusted',
  'status.other_issuer': 'The status list was signed by somebody else',
  'status.too_many': 'There are more status entries than the limit',
  'endorsement.not_one': 'This is signed, but it is no endorsement',
  'endorsement.about_other': 'This endorses something else',
  'recipient.other': 'This was awarded to somebody else',
  'recipient.not_comparable': 'The credential does not say enough to compare the recipient',
  'presentation.not_a_presentation': 'This is not a verifiable presentation',
  'presentation.too_many': 'There are more credentials in the presentation than the limit',
  'presentation.credential_not_good': 'A credential in the presentation did not verify',
  'presentation.credential_undetermined': 'Of a credential in the presentation it could not be told',
  'holder.unbound': 'Nothing shows that the key belongs to this holder',
  'holder.unnamed': 'Nothing says who presents this',
  'holder.not_issuer': 'Whoever presents this signed it in the name of somebody else',
  'challenge.missing': 'The presentation does not answer the challenge',
  'challenge.differs': 'The presentation answers another challenge',
  'domain.missing': 'The presentation does not say for whom it was made',
  'domain.differs': 'The presentation was made for somebody else',
} as const satisfies Record<string, string>

export const codeTitles: Readonly<Record<FindingCode, string>> = { ...errorTitles, ...findingTitles }
export type FindingCode = ErrorCode | keyof typeof findingTitles

/** Failures that are not simply `invalid`. */
const verdicts: { readonly [Code in FindingCode]?: Verdict } = {
  'badge.not_recognized': 'not_a_badge',
  'badge.nothing_inside': 'not_a_badge',
  'badge.encrypted': 'not_a_badge',
  'badge.not_text': 'not_a_badge',
  'badge.too_large': 'not_a_badge',
  'badge.too_complex': 'not_a_badge',
  'json.malformed': 'not_a_badge',
  'json.too_complex': 'not_a_badge',
  'jwt.malformed': 'not_a_badge',
  'jwt.type': 'not_a_badge',
  'credential.not_an_open_badge': 'not_a_badge',
  'credential.expired': 'expired',
  'credential.not_yet_valid': 'not_yet_valid',
  'credential.revoked': 'revoked',
  'credential.suspended': 'suspended',
  'issuer.unbound': 'signed_unbound',
  'issuer.key_in_header': 'signed_unbound',
  'holder.unbound': 'signed_unbound',
  'holder.unnamed': 'signed_unbound',
  'holder.not_issuer': 'signed_unbound',
}

export function verdictOfCode(code: FindingCode): Verdict {
  return verdicts[code] ?? 'invalid'
}

/** Refusals that say nothing about the badge: the answer could not be had, or we cannot read it. */
const undecided: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'assertion.unavailable',
  'context.unknown',
  'credential.version_unsupported',
  'did.not_found',
  'did.unavailable',
  'did.unsupported',
  'key.unavailable',
  'envelope.unsupported',
  'key.unsupported',
  'proof.unsupported',
  'status.unavailable',
])

export function isUndecided(code: FindingCode): boolean {
  return undecided.has(code)
}
