import type { Verification } from '@cairn/api'
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

/** What a badge says, as far as a page shows it: read from the signed and re-compacted credential alone. */
export interface BadgeFacts {
  achievement?: string
  description?: string
  criteria?: string
  issuer?: string
  recipient?: string
  validFrom?: string
  validUntil?: string
  image?: string
}

/** Reads the facts leniently: what is not of the expected shape is not shown. */
export function factsOf(credential: Record<string, unknown> | undefined): BadgeFacts {
  const subject = first(credential?.credentialSubject)
  const achievement = first(subject?.achievement)
  const identifiers = [subject?.identifier].flat().map(first)
  const name = identifiers.find((one) => one?.identityType === 'name' && one.hashed !== true)
  return compact({
    // a record of several badges has a name of its own
    achievement: textOf(achievement?.name ?? credential?.name),
    description: textOf(achievement?.description),
    criteria: textOf(first(achievement?.criteria)?.narrative),
    issuer: textOf(first(credential?.issuer)?.name),
    recipient: textOf(name?.identityHash),
    validFrom: textOf(credential?.validFrom ?? credential?.issuanceDate),
    validUntil: textOf(credential?.validUntil ?? credential?.expirationDate),
  })
}

function first(value: unknown): Record<string, unknown> | undefined {
  const one = Array.isArray(value) ? value[0] : value
  return typeof one === 'object' && one !== null ? (one as Record<string, unknown>) : undefined
}

/** A text, or the first language of a language map. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  const map = first(value)
  const said = map?.['@value'] ?? map?.value ?? Object.values(map ?? {})[0]
  return typeof said === 'string' ? said : undefined
}

function compact(facts: { [Key in keyof BadgeFacts]: BadgeFacts[Key] | undefined }): BadgeFacts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
}

/** The host of a did:web or an address; of a key its beginning. */
export function nameOfIssuer(id: string): string {
  const web = /^did:web:([^:#]+)/.exec(id)?.[1]
  // a port is the only thing that is encoded there
  if (web) return web.replace(/%3a/i, ':')
  return URL.canParse(id) && id.startsWith('http') ? new URL(id).host : `${id.slice(0, 24)}…`
}
