/**
 * Accounts: who people are, how they show it, and what acts in their name.
 *
 * Owns: persons, identifiers, sign_in_codes, sessions, passkeys, passkey_challenges, api_tokens
 * Stands on: nothing
 */
export { accountErrors } from './accounts.errors.ts'
export {
  codeRequested,
  identifierProved,
  operatorMade,
  passkeyRegistered,
  personCreated,
  sessionEnded,
  signedIn,
  tokenCreated,
  tokenRevoked,
} from './accounts.events.ts'
export type { ApiToken, Person, Session } from './accounts.model.ts'
export { countMembership } from './count-membership.ts'
export { type CreateApiToken, createApiToken } from './create-api-token.ts'
export { type FindOrCreatePerson, findOrCreatePerson } from './find-or-create-person.ts'
export { findPersonByEmail, getPerson, listPersonNames, localesOf, provedEmails } from './get-person.ts'
export { identify } from './identify.ts'
export { makeOperator } from './make-operator.ts'
export { type OpenedSession, type OpenSession, openSession } from './open-session.ts'
export { type OpenedCode, openSignInCode } from './open-sign-in-code.ts'
export { type MembershipsOf, presentSession } from './present-session.ts'
export { requireSession } from './require-session.ts'
export { accountSchedules } from './sweep-expired.ts'
