import { defineErrors } from '../../kernel/errors.ts'

export const skillErrors = defineErrors('skill', {
  not_found: { kind: 'not_found', title: 'There is no such skill' },
})
export const frameworkErrors = defineErrors('skill_framework', {
  not_found: { kind: 'not_found', title: 'There is no such framework of skills' },
  not_own: { kind: 'conflict', title: 'What was imported is changed where it comes from, and imported again' },
})
export const importErrors = defineErrors('skill_import', {
  not_found: { kind: 'not_found', title: 'There is no such import' },
  too_many: { kind: 'conflict', title: 'Another import is at work' },
  over: { kind: 'conflict', title: 'This import is over' },
  empty: { kind: 'invalid', title: 'There is nothing in this file' },
})
