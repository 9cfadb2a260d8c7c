import type { Verification } from '@cairn/api'
import type { verification } from '../../lib/i18n/en/verification.ts'
import type { Tone } from '../../ui/state-pill.tsx'
import type { VerdictLook } from '../../ui/verdict-strip.tsx'

/** How each verdict looks: its color and its shape. */
export const LOOK: Record<Verification['verdict'], VerdictLook> = {
  valid: 'valid',
  valid_unrecognized: 'unrecognized',
  signed_unbound: 'unrecognized',
  undetermined: 'undetermined',
  not_yet_valid: 'expired',
  expired: 'expired',
  suspended: 'revoked',
  revoked: 'revoked',
  invalid: 'invalid',
  not_a_badge: 'invalid',
}

/** The color of a verdict where it stands small, among others. */
export const TONE: Record<Verification['verdict'], Tone> = {
  valid: 'success',
  valid_unrecognized: 'warning',
  signed_unbound: 'warning',
  undetermined: 'neutral',
  not_yet_valid: 'neutral',
  expired: 'neutral',
  suspended: 'danger',
  revoked: 'danger',
  invalid: 'danger',
  not_a_badge: 'danger',
}

/** The host of a did:web or an address; of a key its beginning. */
export function nameOfIssuer(id: string): string {
  const web = /^did:web:([^:#]+)/.exec(id)?.[1]
  // a port is the only thing that is encoded there
  if (web) return web.replace(/%3a/i, ':')
  return URL.canParse(id) && id.startsWith('http') ? new URL(id).host : `${id.slice(0, 24)}…`
}

/** What a reader may rely on by itself, once it passed. */
const HOLDS: Partial<Record<string, keyof typeof verification>> = {
  signature: 'verification.holds.signature',
  issuer: 'verification.holds.issuer',
  validity: 'verification.holds.validity',
  status: 'verification.holds.status',
}

/** Of a badge that is not simply good: what was found to be true nonetheless. Nothing is, of one with a bad signature. */
export function whatHolds({ verified, checks }: Judged): (keyof typeof verification)[] {
  if (verified) return []
  const holding = checks.filter(({ outcome }) => outcome === 'passed').map(({ check }) => HOLDS[check])
  return holding.filter((key) => key !== undefined)
}

/** Of a copy that its holder made to be shown, as the verdict must say. */
export const isDerived = ({ warnings }: { readonly warnings: readonly { readonly code: string }[] }) =>
  warnings.some(({ code }) => code === 'proof.derived')

interface Judged {
  readonly verified: boolean
  readonly checks: readonly { readonly check: string; readonly outcome: string }[]
}

/** How it is said since when something is so. A status list does not say it, but only of which moment it tells. */
export function sinceWords({ check, code }: { readonly check: string; readonly code?: string | undefined }) {
  if (code === 'credential.not_yet_valid') return 'verification.from'
  return check === 'status' ? 'verification.sinceAtLatest' : 'verification.since'
}
