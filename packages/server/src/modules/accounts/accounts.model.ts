import { NEVER_BY_TOKEN, type Permission } from '@cairn/api'
import { accountErrors } from './accounts.errors.ts'

/** Somebody, whatever they are to whichever institution. */
export interface Person {
  id: string
  name: string
  /** The primary address; proved, unless they were invited and never came yet. */
  email: string
  locale: 'en' | 'es' | 'ar' | undefined
  isOperator: boolean
  /** In how many institutions they have roles. */
  memberships: number
  createdAt: Date
}

/**
 * An e-mail address of a person.
 *
 *     invited: primary, not proved ──code──▶ proved ◀──code── waiting: not primary, not proved
 *
 * An address names whoever proved it, or else whoever was invited by it. One that waits names nobody: else somebody
 * could add a stranger's address and lie in wait for them.
 */
export interface Identifier {
  id: string
  personId: string
  email: string
  isPrimary: boolean
  provedAt: Date | undefined
}

export interface Session {
  id: string
  personId: string
  userAgent: string
  createdAt: Date
  lastSeenAt: Date
}

/** A secret with which programs act for its owner, within its scopes and what the owner may do at that moment. */
export interface ApiToken {
  id: string
  personId: string
  name: string
  /** The first characters, to tell tokens apart. */
  hint: string
  scopes: Permission[]
  organizationId: string | undefined
  createdAt: Date
  expiresAt: Date | undefined
  lastUsedAt: Date | undefined
}

/** A key pair that somebody's device keeps for us; we know its public half (W3C WebAuthn). */
export interface Passkey {
  id: string
  personId: string
  name: string
  /** As the authenticator calls it, base64url. */
  credentialId: string
  /** COSE_Key bytes. */
  publicKey: Uint8Array
  counter: number
  /** How the device can be reached, in WebAuthn's words. */
  transports: string[]
  createdAt: Date
  lastUsedAt: Date | undefined
}

/** Whose sessions are short: who speaks for an institution, or for the instance. */
export const isStaff = (person: Pick<Person, 'isOperator' | 'memberships'>): boolean =>
  person.isOperator || person.memberships > 0

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** Sessions of staff: 12 h from their beginning, 2 h from their last use. Of others: 30 days. */
const STAFF_LIFE = 12 * HOUR
const STAFF_IDLE = 2 * HOUR
const LIFE = 30 * DAY

/** How long a session lives at most, in milliseconds. */
export const longestSession = (staff: boolean): number => (staff ? STAFF_LIFE : LIFE)

/** When a session ends if it is not used any more. It is asked at each use, so that new roles shorten old sessions. */
export function sessionExpiry(session: Pick<Session, 'createdAt' | 'lastSeenAt'>, staff: boolean): Date {
  const end = session.createdAt.getTime() + longestSession(staff)
  return new Date(staff ? Math.min(end, session.lastSeenAt.getTime() + STAFF_IDLE) : end)
}

/** How exactly we remember when a session or a token was last used. */
export const isSeenAgain = (last: Date | undefined, now: Date): boolean =>
  last === undefined || now.getTime() - last.getTime() >= MINUTE

export const CODE_LIFE = 10 * MINUTE
export const CODE_TRIES = 5
/** So many codes go to one address in so much time. */
export const CODES_AT_MOST = 5
export const CODES_WINDOW = 15 * MINUTE

/** A code on its way to an address. */
export interface SignInCode {
  id: string
  email: string
  /** Whose address it should become; absent for a code to sign in. */
  personId: string | undefined
  codeHash: Uint8Array
  /** The code for the mail, wrapped; absent once it was used or is out of date. */
  wrappedCode: Uint8Array | undefined
  /** The page to go on to, of this site. */
  next: string | undefined
  /** The language of the mail, if it is known. */
  locale: Person['locale']
  tries: number
  expiresAt: Date
  usedAt: Date | undefined
}

/** Can this code still be typed in? */
export const isOpen = (code: SignInCode, now: Date): boolean =>
  code.usedAt === undefined && code.tries < CODE_TRIES && code.expiresAt > now

/** A code of 8 digits. The 64 random bits make each as likely as the other (to 1 in 10¹¹). */
export function drawCode(random: (bytes: number) => Uint8Array): string {
  const bits = Buffer.from(random(8)).readBigUInt64BE()
  return String(bits % 100_000_000n).padStart(8, '0')
}

/** What was typed, without the spaces and hyphens that people put between groups of digits. */
export const typedCode = (text: string): string => text.replace(/[\s-]/g, '')

export const CHALLENGE_LIFE = 5 * MINUTE

/** Most of each that one person may have. */
export const LIMITS = { identifiers: 20, passkeys: 20, tokens: 100 } as const

/**
 * The addresses of a person without one of them. When the primary one goes, the oldest proved one takes its place.
 *
 * @param identifiers oldest first
 * @throws accountErrors.no_such_identifier, accountErrors.last_identifier when no proved address would be left
 */
export function withoutIdentifier(identifiers: readonly Identifier[], identifierId: string): Identifier[] {
  const removed = identifiers.find(({ id }) => id === identifierId)
  if (!removed) throw accountErrors.no_such_identifier()
  const rest = identifiers.filter(({ id }) => id !== identifierId)
  const heir = rest.find(({ provedAt }) => provedAt !== undefined)
  const waits = !removed.isPrimary && !removed.provedAt
  if (!waits && !heir) throw accountErrors.last_identifier()
  return rest.map((identifier) =>
    removed.isPrimary && identifier === heir ? { ...identifier, isPrimary: true } : identifier,
  )
}

/** The name of somebody of whom we only know an address: what stands before its `@`. */
export const nameFromEmail = (email: string): string => email.slice(0, email.lastIndexOf('@')) || email

/** @throws accountErrors.token_scope for a permission that is only ever used by persons */
export function refuseScopes(scopes: readonly Permission[]): void {
  const never = scopes.filter((scope) => NEVER_BY_TOKEN.includes(scope))
  if (never.length > 0) throw accountErrors.token_scope(`Only persons do this: ${never.join(', ')}.`)
}

/** The host that passkeys are bound to. @throws accountErrors.passkeys_unavailable when it is a mere IP address */
export function relyingParty(publicUrl: string): { id: string; origin: string } {
  const { hostname, origin } = new URL(publicUrl)
  // WebAuthn Level 3 §5.1.2: an RP ID is a domain
  if (/^[\d.]+$|^\[/.test(hostname))
    throw accountErrors.passkeys_unavailable(`This one answers at ${hostname}; set CAIRN_PUBLIC_URL.`)
  return { id: hostname, origin }
}
