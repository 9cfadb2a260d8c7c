import { defineErrors } from '../../kernel/errors.ts'

export const setupErrors = defineErrors('setup', {
  done_already: { kind: 'conflict', title: 'This Cairn was set up already' },
  wrong_code: { kind: 'forbidden', title: 'This is not the code that stands in the terminal' },
  demo_failed: { kind: 'unavailable', title: 'The first run is done, but the demo institutions could not be added' },
})
export const jobErrors = defineErrors('job', {
  not_found: { kind: 'not_found', title: 'There is no such failed job' },
})
export const demoErrors = defineErrors('demo', {
  not_a_demo: { kind: 'not_found', title: 'This Cairn is not a demo' },
  no_such_part: { kind: 'not_found', title: 'Nobody of the cast has this id' },
})
