import { z } from 'zod'
import { Achievement } from './achievement.ts'
import { AchievementId, Day, line } from './common.ts'
import { prose } from './definition-text.ts'
import { endpoint } from './endpoint.ts'
import { OverlapsHash } from './governance-terms.ts'

const one = z.object({ achievementId: AchievementId })
/** What the decider looked at; a text that changed meanwhile is refused with 409. */
const seen = z.object({ definitionHash: z.string().regex(/^[0-9a-f]{64}$/) })

/** Why somebody may not decide on a text, or not on this one. */
const DECIDING = [
  'achievement.not_found',
  'achievement.decided_elsewhere',
  'achievement.not_in_review',
  'achievement.own_proposal',
  'achievement.decided_by_persons',
  'achievement.changed_meanwhile',
] as const

/** The way of a text from its author to the public, and to its end. */
export const achievementDecisions = {
  propose: endpoint({
    method: 'POST',
    path: '/api/v1/achievements/:achievementId/proposal',
    summary: 'Submit the draft for review',
    access: 'achievement.propose',
    params: one,
    body: seen.extend({ overlapsSeen: OverlapsHash.optional() }),
    response: Achievement,
    problems: [
      'achievement.not_found',
      'achievement.incomplete',
      'achievement.changed_meanwhile',
      'achievement.not_a_draft',
      'proposal.overlaps_unseen',
      'proposal.no_unit_head',
    ],
  }),
  approve: endpoint({
    method: 'POST',
    path: '/api/v1/achievements/:achievementId/approval',
    summary: 'Approve exactly the text that was read; never one’s own',
    access: 'achievement.approve',
    params: one,
    body: seen,
    response: Achievement,
    problems: DECIDING,
  }),
  return: endpoint({
    method: 'POST',
    path: '/api/v1/achievements/:achievementId/return',
    summary: 'Send a proposal back to its author, with remarks',
    access: 'achievement.approve',
    params: one,
    body: seen.extend({ remarks: prose(5000).pipe(z.string().min(1)) }),
    response: Achievement,
    problems: DECIDING,
  }),
  publish: endpoint({
    method: 'POST',
    path: '/api/v1/achievements/:achievementId/publication',
    summary: 'Publish the approved text as an immutable version',
    access: 'achievement.publish',
    params: one,
    body: seen,
    response: Achievement,
    problems: [
      'achievement.not_found',
      'achievement.decided_elsewhere',
      'achievement.not_approved',
      'achievement.changed_meanwhile',
      'achievement.incomplete',
    ],
  }),
  setStarts: endpoint({
    method: 'PUT',
    path: '/api/v1/achievements/:achievementId/starts',
    summary: 'Say on which days an achievement begins, in place of the days that were said before',
    access: 'achievement.publish',
    params: one,
    body: z.object({ startsOn: z.array(Day).max(40) }),
    response: Achievement,
    problems: ['achievement.not_found', 'achievement.not_published', 'achievement.retired', 'achievement.start_past'],
  }),
  retire: endpoint({
    method: 'POST',
    path: '/api/v1/achievements/:achievementId/retirement',
    summary:
      'End an achievement: no new awards; its page and its badges stay, and those whom it concerns are told by mail',
    access: 'achievement.publish',
    params: one,
    body: z.object({ reason: line(500) }),
    response: Achievement,
    problems: ['achievement.not_found', 'achievement.not_published', 'achievement.retired'],
  }),
}
