import { defineErrors } from '../../../kernel/errors.ts'

export const importErrors = defineErrors('achievement_import', {
  unreadable: { kind: 'invalid', title: 'This file cannot be read' },
  nothing_inside: { kind: 'invalid', title: 'There is no definition in this file' },
  too_many: { kind: 'invalid', title: 'There are too many definitions in this file' },
  too_complex: { kind: 'invalid', title: 'Reading this file takes too long' },
  busy: { kind: 'unavailable', title: 'Too many files are being read at the moment' },
})
