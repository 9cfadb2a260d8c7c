/**
 * Catalog: what can be earned: achievements, their immutable versions, their badge image, the public search.
 *
 * Owns: achievements, achievement_versions, published_achievements, catalog_words, achievement_standings, achievement_starts, definition_policies, achievement_presences
 * Stands on: accounts, organizations
 */
export { approveAchievement } from './approve-achievement.ts'
export { type DrawBadge, drawBadge } from './badge/draw-badge.ts'
export { renderPng } from './badge/render-png.ts'
export { type BadgeOwner, badgeOf, badgePngOf } from './badge-of.ts'
export { blockAwards, unblockAwards } from './block-awards.ts'
export {
  approveForProposal,
  type ProposedText,
  publishForProposal,
  returnForProposal,
  submitForProposal,
} from './by-proposal.ts'
export { achievementErrors } from './catalog.errors.ts'
export {
  achievementApproved,
  achievementAwardsBlocked,
  achievementAwardsUnblocked,
  achievementDiscarded,
  achievementDrafted,
  achievementEdited,
  achievementEnrollmentClosed,
  achievementEnrollmentReopened,
  achievementProposed,
  achievementPublished,
  achievementReinstated,
  achievementRetired,
  achievementReturned,
  achievementStartsSet,
  achievementSuspended,
  achievementTerminationBegun,
} from './catalog.events.ts'
export type { Achievement, AchievementVersion } from './catalog.model.ts'
export {
  beginTermination,
  closeEnrollment,
  reinstateAchievement,
  reopenEnrollment,
  suspendAchievement,
} from './change-standing.ts'
export { type Demands, missingAt } from './completeness/index.ts'
export { demandsOf } from './definition-policy.ts'
export { discardDraft } from './discard-draft.ts'
export { draftAchievement } from './draft-achievement.ts'
export { type EditAchievement, editAchievement } from './edit-achievement.ts'
export { listSitemapEntries, listSitemapStarts } from './feeds/index.ts'
export {
  getVersion,
  type PublishedVersion,
  requireOpenAchievement,
  requirePublishedAchievement,
} from './get-version.ts'
export { listWithParts } from './parts.views.ts'
export { publishAchievement } from './publish-achievement.ts'
export { retireAchievement, retireAtItsEnd } from './retire-achievement.ts'
export { type ReturnAchievement, returnAchievement } from './return-achievement.ts'
export { setStarts } from './set-starts.ts'
export { getAchievement, showPublished } from './show-achievement.ts'
export { changeOfDraft } from './show-versions.ts'
export { type Phase, phaseAt, type Standing, type Termination } from './standing.model.ts'
export { findStanding } from './standings.store.ts'
export { requireTerminationDays } from './termination-days.model.ts'
export { toOpenBadgeAchievement } from './to-open-badge.ts'
export { type Comparison, classifyChange } from './versions/index.ts'
export { notePresence } from './writing/index.ts'
