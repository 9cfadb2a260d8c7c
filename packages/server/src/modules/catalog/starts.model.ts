/** The calendar day of a moment, in UTC: `2027-03-03`. Days of this form are in order as texts are. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10)

/** The days that are not over, in their order. Nothing begins that was retired. */
export const startsToCome = (starts: readonly string[], now: Date, isRetired: boolean): string[] =>
  isRetired ? [] : starts.filter((day) => day >= dayOf(now))
