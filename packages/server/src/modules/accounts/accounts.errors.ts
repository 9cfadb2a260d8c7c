import { defineErrors } from '../../kernel/errors.ts'

/** How accounts refuse. */
export const accountErrors = defineErrors('account', {
  too_many_codes: { kind: 'too_many', title: 'Too many codes were asked for this address; wait a little' },
  wrong_code: { kind: 'invalid', title: 'This is not the code from the mail' },
  code_expired: { kind: 'gone', title: 'This code can no longer be used; ask for a new one' },
  no_such_person: { kind: 'not_found', title: 'There is no such person' },
  no_such_session: { kind: 'not_found', title: 'There is no such session' },
  no_such_passkey: { kind: 'not_found', title: 'There is no such passkey' },
  no_such_token: { kind: 'not_found', title: 'There is no such API token' },
  no_such_identifier: { kind: 'not_found', title: 'There is no such address' },
  identifier_taken: { kind: 'conflict', title: 'This address belongs to another account' },
  last_identifier: { kind: 'conflict', title: 'The last proved address stays, or nobody could sign in any more' },
  passkey_refused: { kind: 'invalid', title: 'This passkey was not accepted' },
  passkeys_unavailable: { kind: 'conflict', title: 'Passkeys need a Cairn with a host name' },
  token_scope: { kind: 'invalid', title: 'No API token can be given this permission' },
  limit_reached: { kind: 'conflict', title: 'There are too many of these already; remove one first' },
  by_session_only: { kind: 'forbidden', title: 'An API token has no part in what belongs to its owner alone' },
})
