import { defineErrors } from '../../kernel/errors.ts'

export const vcApiErrors = defineErrors('vc_api', {
  not_issued: { kind: 'malformed', title: 'This credential is not signed: verifiers would refuse it' },
  no_such_profile: { kind: 'not_found', title: 'Nothing is signed in this way here' },
  no_such_credential: { kind: 'not_found', title: 'No credential with this status entry was issued here' },
  several_issuers: { kind: 'conflict', title: 'Several of your institutions issued a credential with this id' },
  revoked_for_ever: { kind: 'conflict', title: 'A revocation cannot be taken back' },
})
