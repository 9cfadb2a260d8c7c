import { describe, expect, test } from 'vitest'
import {
  lookAtClock,
  lookAtDisk,
  lookAtMail,
  lookAtMigrations,
  lookAtQueue,
  printedCode,
  type QueueState,
  typedCode,
} from './instance.model.ts'

test.each<[number, boolean, string]>([
  [0, false, '0 MB free'],
  [199_999_999, false, '199 MB free'],
  [200_000_000, true, '200 MB free'],
  [9_999_999_999, true, '9999 MB free'],
  [64_500_000_000, true, '64 GB free'],
])('a disk with %d bytes left', (free, ok, detail) => {
  expect(lookAtDisk(free)).toEqual({ ok, detail })
})

test.each<[string, boolean, string]>([
  ['2026-03-02T09:00:00.000Z', true, '0 ms'],
  ['2026-03-02T09:00:00.250Z', true, '250 ms'],
  ['2026-03-02T08:59:00.000Z', true, '60 s'],
  ['2026-03-02T09:01:00.001Z', false, '60 s'],
  ['2026-03-02T07:00:00.000Z', false, '7200 s'],
])('a database that says it is %s at nine', (ofDatabase, ok, amount) => {
  const finding = lookAtClock(new Date('2026-03-02T09:00:00Z'), new Date(ofDatabase))
  expect(finding).toEqual({ ok, detail: `${amount} away from the clock of the database` })
})

test.each<[string, string[], boolean, string]>([
  ['all', ['0001', '0002'], true, '2 run'],
  ['more than we know, of a newer Cairn', ['0001', '0002', '0003'], true, '3 run'],
  ['too few', ['0001'], false, 'not run yet: 0002'],
  ['none', [], false, 'not run yet: 0001, 0002'],
])('migrations: %s', (_title, done, ok, detail) => {
  expect(lookAtMigrations(done, ['0001', '0002'])).toEqual({ ok, detail })
})

test.each<[string, QueueState, boolean, string]>([
  ['idle', { counts: { waiting: 0, failed: 0 }, oldestWaitingSeconds: 0 }, true, '0 waiting; 0 given up'],
  [
    'at work',
    { counts: { waiting: 12, failed: 0 }, oldestWaitingSeconds: 600 },
    true,
    '12 waiting, the oldest for 600 s; 0 given up',
  ],
  [
    'without a worker',
    { counts: { waiting: 1, failed: 0 }, oldestWaitingSeconds: 600.4 },
    false,
    '1 waiting, the oldest for 600 s; 0 given up',
  ],
  [
    'with work given up',
    { counts: { waiting: 0, failed: 2 }, oldestWaitingSeconds: 0 },
    false,
    '0 waiting; 2 given up',
  ],
])('a job queue %s', (_title, state, ok, detail) => {
  expect(lookAtQueue(state)).toEqual({ ok, detail })
})

describe('mail', () => {
  test.each<[string, boolean, { jobs: number; error: string } | undefined, boolean, string]>([
    ['is caught', false, undefined, true, 'caught, to be read in the app'],
    ['is sent', true, undefined, true, 'sent by the mail server'],
    ['is delayed', true, { jobs: 3, error: 'It is away' }, false, '3 delayed. It is away'],
  ])('%s', (_title, isSent, delayed, ok, detail) => {
    expect(lookAtMail(isSent, delayed)).toEqual({ ok, detail })
  })
})

test.each([
  ['abcdefghjkmn', 'abcdefghjkmn'],
  ['abcd-efgh-jkmn', 'abcdefghjkmn'],
  [' ABCD efgh  jkmn ', 'abcdefghjkmn'],
  ['', ''],
])('a code typed as "%s"', (typed, code) => {
  expect(typedCode(typed)).toBe(code)
})

test('a code is printed in groups of four', () => {
  expect(printedCode('abcdefghjkmn')).toBe('abcd-efgh-jkmn')
})
