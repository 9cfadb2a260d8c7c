import { defineErrors } from '../../kernel/errors.ts'

export const verificationErrors = defineErrors('verification', {
  not_a_badge: { kind: 'invalid', title: 'There is no badge in this' },
  too_large: { kind: 'too_large', title: 'This is larger than a badge may be' },
  too_complex: { kind: 'invalid', title: 'This takes more work than a badge may take' },
  unreachable: { kind: 'invalid', title: 'Nothing that could be checked was found at this address' },
})
