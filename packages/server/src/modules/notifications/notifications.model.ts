/**
 * A mail, from the moment that it is due.
 *
 *     waiting ──send──▶ sent
 *       │  ▲  └─no mail server──▶ caught
 *       │  └── try again ──┐
 *       └──refused, given up, out of date──▶ failed
 *
 * @module
 */
import type { Locale } from '@cairn/api'

export type MailState = 'waiting' | 'sent' | 'caught' | 'failed'

export interface Mail {
  organizationId: string
  id: string
  to: string
  subject: string
  kind: string
  locale: Locale
  /** Empty once a code was sent: nobody needs it any more. */
  text: string
  html: string
  state: MailState
  attempts: number
  /** What the last attempt came to, when it failed; for people. */
  lastError: string | undefined
  /** The occasion: there is one mail for each, however often it is told. */
  toldOnce: string
  /** When what it says is worth nothing any more; absent for what stays true. */
  goodUntil: Date | undefined
  createdAt: Date
  /** When it was sent, or caught. */
  sentAt: Date | undefined
}

/** After so many tries in a row its job is given up (kernel/jobs.ts), until somebody has it tried again. */
export const TRIES = 41

/** Is there still something to deliver? */
export const isDue = (mail: Mail): boolean => mail.state === 'waiting' || mail.state === 'failed'

export const isOutOfDate = (mail: Mail, now: Date): boolean => mail.goodUntil !== undefined && mail.goodUntil <= now

/** Handed to the mail server. */
export const sent = (mail: Mail, now: Date): Mail =>
  forgetful({ ...mail, state: 'sent', attempts: mail.attempts + 1, lastError: undefined, sentAt: now })

/** Kept here, for the operator to read, because there is no mail server. */
export const caught = (mail: Mail, now: Date): Mail => ({
  ...mail,
  state: 'caught',
  attempts: mail.attempts + 1,
  lastError: undefined,
  sentAt: now,
})

/** Tried in vain: it waits for the next try, or has failed when there is none. */
export const tried = (mail: Mail, error: string): Mail => {
  const attempts = mail.attempts + 1
  return { ...mail, state: attempts % TRIES === 0 ? 'failed' : 'waiting', attempts, lastError: shortened(error) }
}

/** The mail server will never take it. */
export const refused = (mail: Mail, error: string): Mail =>
  forgetful({ ...mail, state: 'failed', attempts: mail.attempts + 1, lastError: shortened(error) })

/** Nobody would have anything of it any more. */
export const outOfDate = (mail: Mail): Mail =>
  forgetful({ ...mail, state: 'failed', lastError: mail.lastError ?? 'It could not be sent in time' })

/** A code is not kept in words that somebody could read in the table. */
const forgetful = (mail: Mail): Mail => (mail.goodUntil === undefined ? mail : { ...mail, text: '', html: '' })

const shortened = (text: string) => text.slice(0, 500)
