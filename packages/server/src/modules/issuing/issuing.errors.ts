import { defineErrors } from '../../kernel/errors.ts'

export const issuingErrors = defineErrors('issuing', {
  no_such_list: { kind: 'not_found', title: 'There is no such status list' },
  rotated_meanwhile: { kind: 'conflict', title: 'The institution got another key just now' },
  key_store_away: { kind: 'unavailable', title: 'The signing key cannot be had at the moment' },
  signature_does_not_verify: { kind: 'unavailable', title: 'The signature that was just made does not verify' },
})
