/** The same day some months later; the last of the month where it has no such day. UTC. */
export function monthsAfter(date: Date, months: number): Date {
  const after = new Date(date)
  after.setUTCMonth(after.getUTCMonth() + months)
  // 31 January and one month is no 3 March
  if (after.getUTCDate() !== date.getUTCDate()) after.setUTCDate(0)
  return after
}

/** Is this day over? Days begin and end in UTC; the one that goes on is not over. */
export const isDayOver = (date: Date, now: Date): boolean => date.getTime() < new Date(now).setUTCHours(0, 0, 0, 0)
