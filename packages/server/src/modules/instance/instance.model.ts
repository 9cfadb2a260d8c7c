/** What one look at a part of this Cairn came to; `detail` is for its operator. */
export interface HealthCheck {
  name: string
  ok: boolean
  detail: string
}

type Finding = Omit<HealthCheck, 'name'>

/** Less room than this is not ready: the database needs some to stay consistent. */
export const DISK_FLOOR = 200e6
/** A clock that is further off than this puts a wrong date on badges, in milliseconds. */
export const CLOCK_TOLERANCE = 60_000
/** Work that waits longer than this waits for a worker that is not there, in seconds. */
export const WAIT_TOLERANCE = 10 * 60

/** @param free bytes that may still be written */
export const lookAtDisk = (free: number): Finding => ({
  ok: free >= DISK_FLOOR,
  detail: free < 1e10 ? `${Math.floor(free / 1e6)} MB free` : `${Math.floor(free / 1e9)} GB free`,
})

export function lookAtClock(ours: Date, ofDatabase: Date): Finding {
  const off = Math.abs(ours.getTime() - ofDatabase.getTime())
  const amount = off < 10_000 ? `${off} ms` : `${Math.round(off / 1000)} s`
  return { ok: off <= CLOCK_TOLERANCE, detail: `${amount} away from the clock of the database` }
}

/** @param done the migrations that were run, @param shipped those that this version needs, both by name */
export function lookAtMigrations(done: readonly string[], shipped: readonly string[]): Finding {
  const missing = shipped.filter((name) => !done.includes(name))
  if (missing.length > 0) return { ok: false, detail: `not run yet: ${missing.join(', ')}` }
  return { ok: true, detail: `${done.length} run` }
}

export interface QueueState {
  counts: { waiting: number; failed: number }
  oldestWaitingSeconds: number
}

export function lookAtQueue({ counts, oldestWaitingSeconds }: QueueState): Finding {
  const oldest = counts.waiting > 0 ? `, the oldest for ${Math.round(oldestWaitingSeconds)} s` : ''
  return {
    ok: counts.failed === 0 && oldestWaitingSeconds <= WAIT_TOLERANCE,
    detail: `${counts.waiting} waiting${oldest}; ${counts.failed} given up`,
  }
}

/** @param delayed mails that could not be sent yet, and why the latest could not */
export function lookAtMail(isSent: boolean, delayed: { jobs: number; error: string } | undefined): Finding {
  if (!isSent) return { ok: true, detail: 'caught, to be read in the app' }
  if (!delayed) return { ok: true, detail: 'sent by the mail server' }
  return { ok: false, detail: `${delayed.jobs} delayed. ${delayed.error}` }
}

/** A code as people type it: capitals, spaces and hyphens make no difference. */
export const typedCode = (text: string): string => text.toLowerCase().replace(/[\s-]/g, '')

/** A code as it is printed: `abcd-efgh-jkmn`. */
export const printedCode = (code: string): string => code.replace(/.{4}(?=.)/g, '$&-')
