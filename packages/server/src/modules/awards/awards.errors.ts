import { defineErrors } from '../../kernel/errors.ts'

export const awardErrors = defineErrors('award', {
  not_found: { kind: 'not_found', title: 'There is no such award' },
  duplicate: { kind: 'conflict', title: 'This person already holds this achievement' },
  already_revoked: { kind: 'conflict', title: 'This award was already revoked' },
  already_suspended: { kind: 'conflict', title: 'This award is suspended already' },
  already_signed: { kind: 'conflict', title: 'This award is signed already' },
  not_suspended: { kind: 'conflict', title: 'This award is not suspended' },
  not_signed: { kind: 'conflict', title: 'This award is not signed yet' },
  ends_before_it_begins: { kind: 'invalid', title: 'An award cannot end before it begins' },
})

export const credentialErrors = defineErrors('credential', {
  not_found: { kind: 'not_found', title: 'There is no such badge, or it is private' },
  not_signed_yet: { kind: 'conflict', title: 'The signature of this badge is still being made' },
  gone: { kind: 'gone', title: 'This badge is no longer published' },
})
