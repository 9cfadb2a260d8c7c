import type { Family } from '@cairn/api'
import type { Work } from '../../../kernel/runtime.ts'
import { contrastsOf } from '../badge/contrasts.ts'
import { formOf, likeness, lookOf } from '../badge/look.ts'
import { enterFor } from '../lock-for.ts'
import { getAchievement } from '../show-achievement.ts'
import { listOthersOfForm, listSiblings, type RelativeRow } from './family.views.ts'

/** Badges of the institution that are held against this one; older ones are not. */
const SIBLINGS = 300
/** Badges that are shown beside it. */
const SHOWN = 24
/** Look-alikes of others that are named. */
const OTHERS = 12

/**
 * The badge of a working text beside those of its institution, what looks like it, and how well its parts stand out.
 *
 * @throws achievementErrors.not_found
 */
export async function showFamily(work: Work, achievementId: string, publicUrl: string): Promise<Family> {
  const organizationId = await enterFor(work, achievementId, 'achievement.read')
  const { definition } = await getAchievement(work, achievementId)
  const badge = { ...definition, seed: achievementId }
  const look = lookOf(badge)
  const siblings = await listSiblings(work.db, organizationId, SIBLINGS)
  const others = await listOthersOfForm(work.db, { form: formOf(look), without: organizationId }, OTHERS)
  const toRelative = (row: RelativeRow, isOurs: boolean): Family['items'][number] => {
    const alike = likeness(look, lookOf({ ...row.definition, seed: row.id }))
    return {
      id: row.id,
      title: row.definition.title,
      organization: row.organization,
      // ours as they are being written, those of others as everybody sees them
      imageSvg: `${publicUrl}${isOurs ? '/api/v1' : ''}/achievements/${row.id}/badge.svg`,
      ...(alike && { likeness: alike }),
    }
  }
  const ours = siblings.filter(({ id }) => id !== achievementId).map((row) => toRelative(row, true))
  return {
    items: ours.slice(0, SHOWN),
    alike: [...ours, ...others.map((row) => toRelative(row, false))].filter(({ likeness }) => likeness).slice(0, SHOWN),
    contrasts: contrastsOf(badge),
  }
}
