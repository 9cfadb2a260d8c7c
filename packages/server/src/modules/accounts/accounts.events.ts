import { z } from 'zod'
import { defineEvent } from '../../kernel/events.ts'

const person = z.object({ personId: z.string() })
const identifier = person.extend({ identifierId: z.string() })
const session = person.extend({ sessionId: z.string() })
const passkey = person.extend({ passkeyId: z.string() })
const token = person.extend({ tokenId: z.string() })

export const codeRequested = defineEvent(
  'account.code_requested',
  'A code was asked for, to sign in or to prove an address',
  z.object({ codeId: z.string() }),
)
export const personCreated = defineEvent('account.created', 'Somebody is known from now on', person)
export const operatorMade = defineEvent('account.operator_made', 'Somebody became an operator of this Cairn', person)
export const profileChanged = defineEvent('account.profile_changed', 'Somebody changed their name or language', person)
export const signedIn = defineEvent(
  'account.signed_in',
  'Somebody signed in',
  session.extend({ by: z.enum(['code', 'passkey', 'setup']) }),
)
export const sessionEnded = defineEvent('account.session_ended', 'Somebody ended a session of theirs', session)
export const passkeyRegistered = defineEvent('account.passkey_registered', 'Somebody registered a passkey', passkey)
export const passkeyDeleted = defineEvent('account.passkey_deleted', 'Somebody removed a passkey', passkey)
export const identifierAdded = defineEvent('account.identifier_added', 'Somebody added an address', identifier)
export const identifierProved = defineEvent('account.identifier_proved', 'Somebody proved an address', identifier)
export const identifierDeleted = defineEvent('account.identifier_deleted', 'Somebody removed an address', identifier)
export const tokenCreated = defineEvent('account.token_created', 'Somebody made an API token', token)
export const tokenRevoked = defineEvent('account.token_revoked', 'Somebody revoked an API token', token)
