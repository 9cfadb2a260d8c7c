import { defineErrors } from '../../kernel/errors.ts'

export const mailErrors = defineErrors('mail', {
  not_found: { kind: 'not_found', title: 'There is no such mail' },
})
