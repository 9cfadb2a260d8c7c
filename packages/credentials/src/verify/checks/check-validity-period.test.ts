import { expect, test } from 'vitest'
import { checkValidityPeriod } from './check-validity-period.ts'

test.each([
  ['no dates at all', {}, 'passed'],
  ['the first instant counts', { validFrom: '2026-03-01T00:00:00Z' }, 'passed'],
  ['the last instant counts', { validUntil: '2026-03-01T00:00:00Z' }, 'passed'],
  ['one millisecond too early', { validFrom: '2026-03-01T00:00:00.001Z' }, 'failed'],
  ['one millisecond too late', { validUntil: '2026-02-28T23:59:59.999Z' }, 'failed'],
  ['offsets are instants, not text', { validUntil: '2026-03-01T01:30:00+02:00' }, 'failed'],
  ['and so in the other direction', { validFrom: '2026-03-01T01:30:00+02:00' }, 'passed'],
])('%s', (_title, credential, outcome) => {
  expect(checkValidityPeriod(credential, new Date('2026-03-01T00:00:00Z')).outcome).toBe(outcome)
})
