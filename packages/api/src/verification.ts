import { z } from 'zod'
import { CredentialId, Instant, id, line } from './common.ts'
import { endpoint } from './endpoint.ts'

export const VERDICTS = [
  'valid',
  'valid_unrecognized',
  'signed_unbound',
  'undetermined',
  'not_yet_valid',
  'expired',
  'suspended',
  'revoked',
  'invalid',
  'not_a_badge',
] as const
export const Verdict = z.enum(VERDICTS)
export type Verdict = z.output<typeof Verdict>

export const Check = z.object({
  check: z.string(),
  outcome: z.enum(['passed', 'failed', 'inconclusive']),
  code: z.string().optional(),
  detail: z.string().optional(),
  /** JSON pointer into the credential to what it is about. */
  pointer: z.string().optional(),
  /** ISO date: since when it is so, or from when. */
  since: z.string().optional(),
  /** Who says so: a DID or URL. */
  by: z.string().optional(),
  /** What was seen last, where it could not be found out now. It changes no verdict. */
  lastKnown: z
    .object({ state: z.enum(['good', 'credential.revoked', 'credential.suspended']), asOf: z.string() })
    .optional(),
})

/** A credential in the one that was asked about: signed by somebody for itself, and so with a verdict of its own. */
const VerifiedPart = z.object({
  /** JSON pointer to where it stands. */
  pointer: z.string(),
  verdict: Verdict,
  /** Of the first check that did not pass. */
  code: z.string().optional(),
  issuer: z.object({ id: z.string(), name: z.string().optional() }).optional(),
})
export const VerifiedEndorsement = VerifiedPart.extend({ comment: z.string().optional() })
export const VerifiedContent = VerifiedPart.extend({ name: z.string().optional() })

export const Verification = z.object({
  verdict: Verdict,
  /** True for `valid` and `valid_unrecognized` alone. */
  verified: z.boolean(),
  checks: z.array(Check),
  issuer: z
    .object({
      id: z.string(),
      name: z.string().optional(),
      /** What shows that it is the issuer's: did:web, did:key, jwks …; for Open Badges 2.0 hosted or profile. */
      boundBy: z.string().optional(),
      trust: z.enum(['own', 'recognized', 'unknown']),
    })
    .optional(),
  /** The credential as it was signed, re-compacted; absent where nothing could be trusted to be shown. */
  credential: z.record(z.string(), z.unknown()).optional(),
  /** The first things that it says, whatever its standard: only what was verified. Dates are as they are written. */
  summary: z
    .object({
      name: z.string().optional(),
      description: z.string().optional(),
      criteria: z.string().optional(),
      image: z.string().optional(),
      issuerName: z.string().optional(),
      recipientName: z.string().optional(),
      validFrom: z.string().optional(),
      validUntil: z.string().optional(),
    })
    .optional(),
  warnings: z.array(z.object({ code: z.string(), detail: z.string() })),
  /** What others say in it. */
  endorsements: z.array(VerifiedEndorsement).optional(),
  /** Of a record of several badges: what is in it. */
  contained: z.array(VerifiedContent).optional(),
  format: z.string().optional(),
  /** By which standard it was verified: ob-3.0, ob-2.0, ob-1.x, clr-2.0, elm-3, or vc for any other credential. */
  standard: z.string().optional(),
  checkedAt: z.string(),
})
export type Verification = z.output<typeof Verification>

/** An issuer as credentials name it: a DID, or an http(s) address. */
const IssuerUri = z
  .string()
  .trim()
  .max(500)
  // a format with a name, so that a refusal can be told in every language
  .check(
    z.stringFormat('issuer', /^(?:did:[a-z0-9]+:[A-Za-z0-9._:%-]+|https?:\/\/[^\s<>"]+)$/, {
      error: 'Neither a DID nor an http(s) address',
    }),
  )

const IssuerFacts = z.object({
  issuerId: IssuerUri,
  name: line(200),
  url: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
})

export const RecognizedIssuer = IssuerFacts.extend({ id: id('rci'), recognizedAt: Instant })
export type RecognizedIssuer = z.output<typeof RecognizedIssuer>
const oneRecognized = z.object({ recognizedIssuerId: id('rci') })

export const verification = {
  verify: endpoint({
    method: 'POST',
    path: '/api/v1/verifications',
    summary: 'Verify a badge, whoever issued it. Nothing is stored.',
    access: 'public',
    consumes: [
      'application/json',
      'application/ld+json',
      'application/vc',
      'application/vc+ld+json',
      'text/plain',
      'application/jwt',
      'application/vc+jwt',
      'image/png',
      'image/svg+xml',
      'application/pdf',
      'application/octet-stream',
      'text/uri-list',
      'multipart/form-data',
    ],
    query: z.object({ recipient: z.string().trim().max(500).optional() }),
    response: Verification,
    rate: 30,
    // a PDF may have 10 MB, and a form around it
    maxBytes: 10_100_000,
    problems: [
      'verification.not_a_badge',
      'verification.too_large',
      'verification.too_complex',
      'verification.unreachable',
    ],
  }),
  bundle: endpoint({
    method: 'GET',
    path: '/credentials/:credentialId.bundle.html',
    summary:
      'A page that verifies the badge without a network, as of now: with the issuer’s keys and status lists inside',
    access: 'public',
    params: z.object({ credentialId: CredentialId }),
    produces: ['text/html'],
    rate: 60,
    problems: ['credential.not_found', 'credential.not_signed_yet', 'credential.gone'],
  }),
  listRecognized: endpoint({
    method: 'GET',
    path: '/api/v1/recognized-issuers',
    summary:
      'The issuers that this instance recognizes: the operator’s list, and those of the file CAIRN_TRUSTED_ISSUERS',
    access: 'operator',
    response: z.object({
      items: z.array(RecognizedIssuer),
      /** They are changed where the file is. */
      fromFile: z.array(z.object({ issuerId: z.string(), name: z.string(), url: z.string().optional() })),
    }),
  }),
  recognize: endpoint({
    method: 'POST',
    path: '/api/v1/recognized-issuers',
    summary: 'Recognize an issuer: its good credentials are valid, and names like its own are pointed out',
    access: 'operator',
    body: IssuerFacts,
    response: RecognizedIssuer,
    status: 201,
    problems: ['verification.recognized_already'],
  }),
  forget: endpoint({
    method: 'DELETE',
    path: '/api/v1/recognized-issuers/:recognizedIssuerId',
    summary: 'Take an issuer off the list; it can be put back',
    access: 'operator',
    params: oneRecognized,
    response: RecognizedIssuer,
    problems: ['verification.no_such_issuer'],
  }),
  restore: endpoint({
    method: 'POST',
    path: '/api/v1/recognized-issuers/:recognizedIssuerId/restoration',
    summary: 'Put an issuer back that was taken off the list',
    access: 'operator',
    params: oneRecognized,
    response: RecognizedIssuer,
    problems: ['verification.no_such_issuer', 'verification.recognized_already'],
  }),
}
