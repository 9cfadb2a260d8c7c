import { z } from 'zod'
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
})

export const Verification = z.object({
  verdict: Verdict,
  /** True for `valid` and `valid_unrecognized` alone. */
  verified: z.boolean(),
  checks: z.array(Check),
  issuer: z
    .object({
      id: z.string(),
      name: z.string().optional(),
      /** What joins the key to the issuer: did:web, did:key, jwks … */
      boundBy: z.string().optional(),
      trust: z.enum(['own', 'recognized', 'unknown']),
    })
    .optional(),
  /** The credential as it was signed, re-compacted; absent where nothing could be trusted to be shown. */
  credential: z.record(z.string(), z.unknown()).optional(),
  warnings: z.array(z.object({ code: z.string(), detail: z.string() })),
  format: z.string().optional(),
  checkedAt: z.string(),
})
export type Verification = z.output<typeof Verification>

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
      'application/octet-stream',
      'text/uri-list',
      'multipart/form-data',
    ],
    query: z.object({ recipient: z.string().trim().max(500).optional() }),
    response: Verification,
    rate: 30,
    maxBytes: 5_000_000,
    problems: [
      'verification.not_a_badge',
      'verification.too_large',
      'verification.too_complex',
      'verification.unreachable',
    ],
  }),
}
