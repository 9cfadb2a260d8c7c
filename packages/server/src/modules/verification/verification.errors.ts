import { defineErrors } from '../../kernel/errors.ts'

export const verificationErrors = defineErrors('verification', {
  not_a_badge: { kind: 'invalid', title: 'There is no badge in this' },
  too_large: { kind: 'too_large', title: 'This is larger than a badge may be' },
  too_complex: { kind: 'invalid', title: 'This takes more work than a badge may take' },
  unreachable: { kind: 'invalid', title: 'No badge was found at this address' },
  stumbled: { kind: 'invalid', title: 'Our verifier stumbled over this, which says nothing about the badge' },
  recognized_already: { kind: 'conflict', title: 'This issuer is recognized already' },
  no_such_issuer: { kind: 'not_found', title: 'There is no such issuer on the list' },
  busy: { kind: 'too_many', title: 'Too many badges are being verified at the moment; wait a little' },
})
