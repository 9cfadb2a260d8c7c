import { defineErrors } from '../../kernel/errors.ts'

/** How notifications refuse. */
export const mailErrors = defineErrors('mail', {
  not_found: { kind: 'not_found', title: 'There is no such mail' },
})
