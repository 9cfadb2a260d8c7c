/**
 * Awards: who has earned what, and who says so.
 *
 * Owns: awards, credentials
 * Stands on: accounts, organizations, catalog, issuing
 */
export { awardErrors, credentialErrors } from './awards.errors.ts'
export { awardGranted, awardIssued, awardReinstated, awardRevoked, awardSuspended } from './awards.events.ts'
export type { Award } from './awards.model.ts'
export { awardSubscriptions } from './awards.subscriptions.ts'
export { listOwnAwards } from './awards.views.ts'
export { reinstateAward, revokeAward, suspendAward } from './end-award.ts'
export { getAward } from './get-award.ts'
export { type GrantAward, grantAward } from './grant-award.ts'
export { setVisibility } from './set-visibility.ts'
