/** The audit trail to take away: as a table for spreadsheets, and on paper. */

export { whatHappened } from './audit-texts.ts'
export { exportEvents } from './export-events.ts'
export { printEvents } from './print-events.ts'
