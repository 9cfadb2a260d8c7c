import { defineErrors } from '../../kernel/errors.ts'

export const awardErrors = defineErrors('award', {
  not_found: { kind: 'not_found', title: 'There is no such award' },
  duplicate: { kind: 'conflict', title: 'This person already holds this achievement' },
  ends_before_it_begins: { kind: 'invalid', title: 'An award cannot end before it begins' },
  already_signed: { kind: 'conflict', title: 'This award is signed already' },
  not_signed: { kind: 'conflict', title: 'This award is not signed yet' },
  already_revoked: { kind: 'conflict', title: 'This award was already revoked' },
  already_suspended: { kind: 'conflict', title: 'This award is suspended already' },
  not_suspended: { kind: 'conflict', title: 'This award is not suspended' },
})

export const credentialErrors = defineErrors('credential', {
  not_found: { kind: 'not_found', title: 'There is no such badge' },
  not_signed_yet: { kind: 'conflict', title: 'The signature of this badge is still being made' },
  gone: { kind: 'gone', title: 'There is no badge here any more' },
})
