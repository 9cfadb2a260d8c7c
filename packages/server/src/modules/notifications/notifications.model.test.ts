import { describe, expect, test } from 'vitest'
import { caught, isDue, isOutOfDate, type Mail, outOfDate, refused, sent, TRIES, tried } from './notifications.model.ts'

const now = new Date('2026-03-02T09:00:00Z')
const waiting: Mail = {
  organizationId: 'org_1',
  id: 'mail_1',
  to: 'ada@example.org',
  subject: 'You have earned a badge',
  kind: 'issued',
  locale: 'en',
  text: 'text',
  html: 'html',
  state: 'waiting',
  attempts: 0,
  lastError: undefined,
  toldOnce: 'issued awd_1',
  goodUntil: undefined,
  createdAt: now,
  sentAt: undefined,
}
const code: Mail = { ...waiting, kind: 'sign_in_code', goodUntil: new Date('2026-03-02T09:10:00Z') }

test.each<[string, Mail, boolean]>([
  ['waiting', waiting, true],
  ['given up, when somebody has it tried again', { ...waiting, state: 'failed' }, true],
  ['sent', sent(waiting, now), false],
  ['caught', caught(waiting, now), false],
])('is it due when %s', (_title, mail, due) => {
  expect(isDue(mail)).toBe(due)
})

test.each<[string, Mail, string, boolean]>([
  ['an award stays true', waiting, '2036-03-02T09:00:00Z', false],
  ['a code within its time', code, '2026-03-02T09:09:59.999Z', false],
  ['a code at its last moment', code, '2026-03-02T09:10:00Z', true],
])('is it out of date: %s', (_title, mail, at, expected) => {
  expect(isOutOfDate(mail, new Date(at))).toBe(expected)
})

describe('a delivery', () => {
  test('notes when the mail was sent, and no error of an earlier try', () => {
    const mail = sent(tried(waiting, 'away'), now)
    expect(mail).toMatchObject({ state: 'sent', attempts: 2, lastError: undefined, sentAt: now, text: 'text' })
  })

  test('forgets a code once it was sent, refused or out of date, and keeps one that was caught', () => {
    for (const mail of [sent(code, now), refused(code, 'no such mailbox'), outOfDate(code)])
      expect(mail).toMatchObject({ text: '', html: '' })
    expect(caught(code, now)).toMatchObject({ state: 'caught', text: 'text', html: 'html' })
  })

  test('in vain leaves the mail waiting, and failed with its last try; tried again, it waits again', () => {
    let mail = waiting
    for (let attempt = 1; attempt < TRIES; attempt++) {
      mail = tried(mail, 'away')
      expect(mail).toMatchObject({ state: 'waiting', attempts: attempt, lastError: 'away' })
    }
    mail = tried(mail, 'away')
    expect(mail).toMatchObject({ state: 'failed', attempts: TRIES })
    expect(tried(mail, 'away').state).toBe('waiting')
  })

  test('that is refused has failed at once, with the reason shortened', () => {
    expect(refused(waiting, 'x'.repeat(900))).toMatchObject({ state: 'failed', lastError: 'x'.repeat(500) })
  })

  test('that came too late says so, and keeps the error that delayed it', () => {
    expect(outOfDate(code).lastError).toBe('It could not be sent in time')
    expect(outOfDate(tried(code, 'away')).lastError).toBe('away')
  })
})
