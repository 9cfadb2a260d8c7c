import type { ErrorCode } from '@cairn/credentials'
import type { Answer } from './messages.ts'

/** The report on bytes that are not even looked into, in the words of the library. */
export const refused = (code: ErrorCode, detail: string | undefined): Answer => ({
  verdict: 'not_a_badge',
  verified: false,
  checks: [{ check: 'format', outcome: 'failed', code, ...(detail !== undefined && { detail }) }],
  signatures: [],
  endorsements: [],
  contained: [],
  warnings: [],
  format: 'unknown',
})
