import type { CredentialError } from '@cairn/credentials'
import { defineErrors } from '../../kernel/errors.ts'

export const vcApiErrors = defineErrors('vc_api', {
  not_issued: { kind: 'malformed', title: 'This credential is not signed: verifiers would refuse it' },
  not_derived: { kind: 'malformed', title: 'Nothing can be derived from this credential' },
  no_such_profile: { kind: 'not_found', title: 'Nothing is signed in this way here' },
  no_such_credential: { kind: 'not_found', title: 'No credential with this status entry was issued here' },
  several_issuers: { kind: 'conflict', title: 'Several of your institutions issued a credential with this id' },
  revoked_for_ever: { kind: 'conflict', title: 'A revocation cannot be taken back' },
})

/** What the library refuses something for, as the particulars of a refusal of ours. */
export const sentenceOf = ({ message, detail }: CredentialError) => (detail ? `${message}: ${detail}` : `${message}.`)
