/**
 * Awards: who has earned what, and who says so.
 *
 * Owns: awards, credentials
 * Stands on: accounts, organizations, catalog, issuing
 */
export { awardErrors, credentialErrors } from './awards.errors.ts'
export {
  awardGranted,
  awardIssued,
  awardReinstated,
  awardRevoked,
  awardSuspended,
  awardVisibilityChanged,
} from './awards.events.ts'
export { type Award, addressOf, type RevocationClass, type Visibility } from './awards.model.ts'
export { awardSubscriptions } from './awards.subscriptions.ts'
export type { OwnAward } from './awards.views.ts'
export { bakeBadge } from './bake-badge.ts'
export { getAward, listOwnAwards } from './get-award.ts'
export { type GrantAward, grantAward } from './grant-award.ts'
export { listPublicBadges } from './public-badges.views.ts'
export { forgetFiles } from './public-files.ts'
export { countRecipients, listRecipients, type Recipient } from './recipients.views.ts'
export { revokeAward } from './revoke-award.ts'
export { setVisibility } from './set-visibility.ts'
export { type ShownBadge, showBadge, takeBadge } from './show-badge.ts'
export { signAward } from './sign-award.ts'
export { reinstateAward, suspendAward } from './suspend-award.ts'
