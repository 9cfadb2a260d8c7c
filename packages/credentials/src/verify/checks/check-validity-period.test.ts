import { expect, test } from 'vitest'
import { checkValidityPeriod } from './check-validity-period.ts'

test.each([
  ['no dates at all', {}, 'passed'],
  ['the first instant counts', { validFrom: '2026-03-01T00:00:00Z' }, 'passed'],
  ['the last instant counts', { validUntil: '2026-03-01T00:00:00Z' }, 'passed'],
  ['one millisecond too early', { validFrom: '2026-03-01T00:00:00.001Z' }, 'failed'],
  ['one millisecond too late', { validUntil: '2026-02-28T23:59:59.999Z' }, 'failed'],
  ['offsets are instants, not text', { validUntil: '2026-03-01T01:30:00+02:00' }, 'failed'],
  ['the last instant of the data model 1.1', { expirationDate: '2026-03-01T00:00:00Z' }, 'passed'],
  ['one millisecond too late there', { expirationDate: '2026-02-28T23:59:59.999Z' }, 'failed'],
  ['one millisecond too early there', { issuanceDate: '2026-03-01T00:00:00.001Z' }, 'failed'],
  ['the earlier of two ends', { validUntil: '2030-01-01T00:00:00Z', expirationDate: '2026-02-28T00:00:00Z' }, 'failed'],
  [
    'the later of two beginnings',
    { validFrom: '2026-03-02T00:00:00Z', issuanceDate: '2026-01-01T00:00:00Z' },
    'failed',
  ],
  ['and so in the other direction', { validFrom: '2026-03-01T01:30:00+02:00' }, 'passed'],
])('%s', (_title, credential, outcome) => {
  expect(checkValidityPeriod(credential, new Date('2026-03-01T00:00:00Z')).outcome).toBe(outcome)
})
