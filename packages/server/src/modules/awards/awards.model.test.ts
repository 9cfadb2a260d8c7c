import { describe, expect, test } from 'vitest'
import { refusal } from '../../../test/refusal.ts'
import { type Award, endOf, issued, monthsAfter, reinstated, revoked, suspended, toUuidUrn } from './awards.model.ts'
import { toLinkedIn } from './linked-in.ts'

const now = new Date('2026-03-02T09:00:00Z')
const why = { reasonClass: 'misconduct', reason: 'The work was copied.' } as const

const granted: Award = {
  id: 'awd_1',
  organizationId: 'org_1',
  credentialId: 'crd_1',
  achievementId: 'ach_1',
  achievementVersion: 1,
  achievementTitle: 'Knots & splices',
  recipient: { name: 'Ada', email: 'ada@example.org' },
  subjectId: 'urn:uuid:0',
  state: 'granted',
  visibility: 'unlisted',
  evidence: [],
  grantedAt: now,
  grantedBy: 'psn_1',
  signing: { attempts: 0 },
}
const states = {
  granted,
  issued: issued(granted, now),
  suspended: suspended(issued(granted, now), 'Looked into.', now),
  revoked: revoked(issued(granted, now), why, now),
}
const steps = {
  sign: (award: Award) => issued(award, now),
  suspend: (award: Award) => suspended(award, 'Looked into.', now),
  reinstate: (award: Award) => reinstated(award),
  revoke: (award: Award) => revoked(award, why, now),
}

describe('from each state, each step leads where the picture says', () => {
  test.each([
    ['granted', 'sign', 'issued'],
    ['granted', 'suspend', 'award.not_signed'],
    ['granted', 'reinstate', 'award.not_suspended'],
    ['granted', 'revoke', 'revoked'],
    ['issued', 'sign', 'award.already_signed'],
    ['issued', 'suspend', 'suspended'],
    ['issued', 'reinstate', 'award.not_suspended'],
    ['issued', 'revoke', 'revoked'],
    ['suspended', 'sign', 'award.already_signed'],
    ['suspended', 'suspend', 'award.already_suspended'],
    ['suspended', 'reinstate', 'issued'],
    ['suspended', 'revoke', 'revoked'],
    ['revoked', 'sign', 'award.already_signed'],
    ['revoked', 'suspend', 'award.already_revoked'],
    ['revoked', 'reinstate', 'award.not_suspended'],
    ['revoked', 'revoke', 'award.already_revoked'],
  ] as const)('%s, %s: %s', (state, step, outcome) => {
    let came: string
    try {
      came = steps[step](states[state]).state
    } catch (error) {
      came = refusal(error)
    }
    expect(came).toBe(outcome)
  })

  test('a reinstated award has no suspension any more, and a revoked one neither', () => {
    expect(reinstated(states.suspended).suspension).toBeUndefined()
    expect(revoked(states.suspended, why, now)).toMatchObject({
      suspension: undefined,
      revocation: { at: now, ...why },
    })
  })
})

describe('an award ends', () => {
  const at = (text: string) => new Date(text)
  test.each([
    ['never, when nothing says so', undefined, { kind: 'none' }, undefined],
    ['after the months of its achievement', undefined, { kind: 'period', months: 36 }, at('2029-03-02T09:00:00Z')],
    [
      'at the end of the day of its achievement',
      undefined,
      { kind: 'date', date: '2026-12-31' },
      at('2026-12-31T23:59:59Z'),
    ],
    [
      'on the day that was given, before all else',
      at('2026-06-01T00:00:00Z'),
      { kind: 'period', months: 36 },
      at('2026-06-01T00:00:00Z'),
    ],
    ['later today, when its day is today', undefined, { kind: 'date', date: '2026-03-02' }, at('2026-03-02T23:59:59Z')],
  ] as const)('%s', (_title, given, expiry, end) => {
    expect(endOf(given, expiry, now)).toEqual(end)
  })

  test.each([
    ['at once', now, { kind: 'none' }],
    ['in the past', new Date('2026-03-02T08:59:59.999Z'), { kind: 'none' }],
    ['when its achievement has ended', undefined, { kind: 'date', date: '2026-03-01' }],
  ] as const)('not %s', (_title, given, expiry) => {
    expect(() => endOf(given, expiry, now)).toThrow('award.ends_before_it_begins')
  })

  test.each([
    ['2026-01-31T12:00:00Z', 1, '2026-02-28T12:00:00Z'],
    ['2028-01-31T12:00:00Z', 1, '2028-02-29T12:00:00Z'],
    ['2024-02-29T00:00:00Z', 12, '2025-02-28T00:00:00Z'],
    ['2026-10-31T23:59:59Z', 13, '2027-11-30T23:59:59Z'],
    ['2026-12-01T00:00:00Z', 1, '2027-01-01T00:00:00Z'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(monthsAfter(new Date(from), months)).toEqual(new Date(to))
  })
})

test('a subject id is a version 4 UUID of the randomness it was given', () => {
  expect(toUuidUrn(new Uint8Array(16).fill(0xff))).toBe('urn:uuid:ffffffff-ffff-4fff-bfff-ffffffffffff')
  expect(toUuidUrn(new Uint8Array(16))).toBe('urn:uuid:00000000-0000-4000-8000-000000000000')
})

describe("LinkedIn's address", () => {
  test('has the five values, percent-encoded, and no end where there is none', () => {
    expect(toLinkedIn(granted, { name: 'Ropework & Sons' }, 'https://cairn.test').url).toBe(
      'https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME&name=Knots%20%26%20splices&organizationName=Ropework%20%26%20Sons&issueYear=2026&issueMonth=3&certUrl=https%3A%2F%2Fcairn.test%2Fcredentials%2Fcrd_1&certId=crd_1',
    )
  })

  test("names the issuer's page where it is known, and the month it ends", () => {
    const { url } = toLinkedIn(
      { ...granted, validUntil: new Date('2029-12-31T23:59:59Z') },
      { name: 'Ropework', linkedInId: '1234' },
      'https://cairn.test',
    )
    expect(url).toContain('organizationId=1234&')
    expect(url).not.toContain('organizationName')
    expect(url).toContain('expirationYear=2029&expirationMonth=12')
  })
})
