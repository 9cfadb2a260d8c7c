import { describe, expect, test } from 'vitest'
import { refusal } from '../../../test/refusal.ts'
import {
  enrollmentClosed,
  enrollmentReopened,
  phaseAt,
  reinstated,
  requireAwardable,
  requireEnrollable,
  type Standing,
  suspended,
  terminationBegun,
} from './standing.model.ts'

const on = (day: string) => new Date(`2026-${day}T12:00:00Z`)
const now = on('03-01')
const end = {
  reason: 'Another takes its place.',
  lastEnrollment: on('04-01'),
  teachOutEnd: on('06-01'),
  lastAward: on('07-01'),
  successorId: 'ach_2',
}
const ending = terminationBegun({}, end, now)
const closed = enrollmentClosed({}, { reason: 'Full.', lastEnrollment: on('04-01') }, now)
const halted = suspended(ending, 'Under review.', now)

const attempt = (task: () => unknown) => {
  try {
    task()
    return 'may'
  } catch (error) {
    return refusal(error)
  }
}

test.each<[string, Standing, string, string, string, string]>([
  ['a new one', {}, '12-31', 'open', 'may', 'may'],
  ['one that is closed, before the day', closed, '03-31', 'open', 'may', 'may'],
  ['one that is closed', closed, '04-02', 'enrollment_closed', 'achievement.enrollment_closed', 'may'],
  ['one that ends, before the last enrollment', ending, '03-31', 'open', 'may', 'may'],
  ['one that ends, in its teach-out', ending, '05-01', 'teach_out', 'achievement.enrollment_closed', 'may'],
  [
    'one that ends, after the last award',
    ending,
    '07-02',
    'teach_out',
    'achievement.enrollment_closed',
    'achievement.ended',
  ],
  ['one that is suspended', halted, '03-02', 'suspended', 'achievement.suspended', 'achievement.suspended'],
])('%s', (_title, standing, day, phase, enrolling, awarding) => {
  expect(phaseAt(standing, on(day))).toBe(phase)
  expect(attempt(() => requireEnrollable(standing, on(day)))).toBe(enrolling)
  expect(attempt(() => requireAwardable(standing, on(day)))).toBe(awarding)
  expect(phaseAt(standing, on(day), true)).toBe('retired')
})

describe('a suspension', () => {
  test('ends where it began', () => {
    expect(reinstated(halted)).toEqual({ ...ending, suspension: undefined })
  })

  test('is there once', () => {
    expect(attempt(() => suspended(halted, 'Again.', now))).toBe('achievement.suspended')
    expect(attempt(() => reinstated({}))).toBe('achievement.not_suspended')
  })
})

describe('an enrollment that is closed', () => {
  test('is opened again', () => {
    expect(enrollmentReopened(closed).closing).toBeUndefined()
    expect(attempt(() => enrollmentReopened({}))).toBe('achievement.enrollment_open')
  })

  test('is not opened, or closed otherwise, once the end was decided on', () => {
    expect(attempt(() => enrollmentReopened(ending))).toBe('achievement.ending')
    expect(attempt(() => enrollmentClosed(ending, end, now))).toBe('achievement.ending')
  })
})

test.each<[string, Partial<typeof end>]>([
  ['teaching ends before the last enrollment', { teachOutEnd: on('03-15') }],
  ['the last award is before teaching ends', { lastAward: on('05-15') }],
  ['all of it is past', { lastEnrollment: on('01-01'), teachOutEnd: on('01-02'), lastAward: on('01-03') }],
])('no end is one in which %s', (_title, change) => {
  expect(attempt(() => terminationBegun({}, { ...end, ...change }, now))).toBe('achievement.days_out_of_order')
})

test('the days of an end may be moved', () => {
  expect(terminationBegun(ending, { ...end, lastAward: on('09-01') }, now).closing?.ending?.lastAward).toEqual(
    on('09-01'),
  )
})
