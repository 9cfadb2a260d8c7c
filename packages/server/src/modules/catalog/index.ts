/**
 * Catalog: what can be earned: achievements, their immutable versions, their badge image, the public search.
 *
 * Owns: achievements, achievement_versions, published_achievements
 * Stands on: accounts, organizations
 */
export { approveAchievement } from './approve-achievement.ts'
export { type DrawBadge, drawBadge } from './badge/draw-badge.ts'
export { renderPng } from './badge/render-png.ts'
export { type BadgeOwner, badgeOf, badgePngOf } from './badge-of.ts'
export { achievementErrors } from './catalog.errors.ts'
export {
  achievementApproved,
  achievementDiscarded,
  achievementDrafted,
  achievementEdited,
  achievementProposed,
  achievementPublished,
  achievementRetired,
  achievementReturned,
} from './catalog.events.ts'
export type { Achievement, AchievementVersion } from './catalog.model.ts'
export { discardDraft } from './discard-draft.ts'
export { draftAchievement } from './draft-achievement.ts'
export { type EditAchievement, editAchievement } from './edit-achievement.ts'
export { getVersion, type PublishedVersion, requirePublishedAchievement } from './get-version.ts'
export { proposeAchievement } from './propose-achievement.ts'
export { publishAchievement } from './publish-achievement.ts'
export { retireAchievement } from './retire-achievement.ts'
export { type ReturnAchievement, returnAchievement } from './return-achievement.ts'
export { getAchievement, showPublished } from './show-achievement.ts'
export { toOpenBadgeAchievement } from './to-open-badge.ts'
