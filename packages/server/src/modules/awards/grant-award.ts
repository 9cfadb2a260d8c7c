import { describeActor } from '../../kernel/actor.ts'
import type { Work } from '../../kernel/runtime.ts'
import { achievementErrors, requirePublishedAchievement } from '../catalog/index.ts'
import { requirePermission } from '../organizations/index.ts'
import { awardGranted } from './awards.events.ts'
import { type Award, type EvidenceLink, endOf, toUuidUrn } from './awards.model.ts'
import { insertAward } from './awards.store.ts'

export interface GrantAward {
  achievementId: string
  /** The address in lower case. */
  recipient: { name: string; email: string }
  /** Until when it counts, if not as the achievement says. */
  validUntil?: Date | undefined
  narrative?: string | undefined
  evidence?: EvidenceLink[] | undefined
}

/**
 * Grants a published achievement to a person. The award is true from now on; its signature follows by itself.
 *
 * @throws achievementErrors.not_found, not_published; awardErrors.duplicate, ends_before_it_begins
 */
export async function grantAward(work: Work, organizationId: string, facts: GrantAward): Promise<Award> {
  await work.enter(organizationId)
  await requirePermission(work, 'award.grant', organizationId)
  const achievement = await requirePublishedAchievement(work, facts.achievementId)
  // published ones are seen by everybody, but awarded by their own institution alone
  if (achievement.organizationId !== organizationId) throw achievementErrors.not_found()

  const award: Award = {
    id: work.newId('awd'),
    organizationId,
    credentialId: work.newUnguessableId('crd'),
    achievementId: achievement.achievementId,
    achievementVersion: achievement.version,
    achievementTitle: achievement.title,
    recipient: facts.recipient,
    subjectId: toUuidUrn(work.random(16)),
    state: 'granted',
    visibility: 'unlisted',
    narrative: facts.narrative || undefined,
    evidence: facts.evidence ?? [],
    validUntil: endOf(facts.validUntil, achievement.definition.expiry, work.now),
    grantedAt: work.now,
    grantedBy: describeActor(work.actor),
    signing: { attempts: 0 },
  }
  await insertAward(work.db, award)
  await work.emit(awardGranted({ awardId: award.id }))
  return award
}
