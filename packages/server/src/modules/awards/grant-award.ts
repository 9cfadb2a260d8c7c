import { describeActor } from '../../kernel/actor.ts'
import type { Work } from '../../kernel/runtime.ts'
import { achievementErrors, requirePublishedAchievement } from '../catalog/index.ts'
import { requirePermission } from '../organizations/index.ts'
import { awardErrors } from './awards.errors.ts'
import { awardGranted } from './awards.events.ts'
import { type Award, type EvidenceLink, endOf } from './awards.model.ts'
import { insertAward } from './awards.store.ts'

export interface GrantAward {
  achievementId: string
  recipient: { name: string; email: string }
  validUntil?: Date | undefined
  narrative?: string | undefined
  evidence?: EvidenceLink[] | undefined
}

/**
 * Grants a published achievement to a person. The award is true from this moment; a job signs it.
 *
 * @throws achievementErrors.not_found, not_published; awardErrors.duplicate, ends_before_it_begins
 */
export async function grantAward(work: Work, organizationId: string, facts: GrantAward): Promise<Award> {
  await work.enter(organizationId)
  await requirePermission(work, 'award.grant', organizationId)
  const achievement = await requirePublishedAchievement(work, facts.achievementId)
  if (achievement.organizationId !== organizationId) throw achievementErrors.not_found()
  const validUntil = facts.validUntil ?? endOf(achievement.definition.expiry, work.now)
  if (validUntil && validUntil <= work.now) throw awardErrors.ends_before_it_begins()

  const award: Award = {
    id: work.newId('awd'),
    organizationId,
    achievementId: achievement.achievementId,
    achievementVersion: achievement.version,
    achievementTitle: achievement.title,
    recipient: facts.recipient,
    state: 'granted',
    visibility: 'unlisted',
    narrative: facts.narrative,
    evidence: facts.evidence ?? [],
    credentialId: work.newUnguessableId('crd'),
    grantedBy: describeActor(work.actor),
    grantedAt: work.now,
    validUntil,
    signing: { attempts: 0 },
  }
  await insertAward(work.db, award)
  await work.emit(awardGranted({ awardId: award.id }))
  return award
}
