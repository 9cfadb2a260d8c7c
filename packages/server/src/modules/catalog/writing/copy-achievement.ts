import type { Definition } from '@cairn/api'
import type { Work } from '../../../kernel/runtime.ts'
import type { Achievement } from '../catalog.model.ts'
import { draftAchievement } from '../draft-achievement.ts'
import { enterFor } from '../lock-for.ts'
import { getAchievement } from '../show-achievement.ts'

/**
 * Begins a draft with the working text of another achievement of the same institution.
 *
 * @throws achievementErrors.not_found
 */
export async function copyAchievement(work: Work, achievementId: string, title?: string): Promise<Achievement> {
  const organizationId = await enterFor(work, achievementId, 'achievement.edit')
  const { definition } = await getAchievement(work, achievementId)
  return draftAchievement(work, organizationId, copied(definition, title))
}

/** What was given to the original alone is not copied: its numbers, its accreditations, what others agreed to. */
export function copied(definition: Definition, title = definition.title): Definition {
  const { humanCode: _, otherIdentifiers: __, accreditation: ___, accreditations: ____, ...rest } = definition
  const { acceptedBy: _____, ...copy } = rest
  return { ...copy, title }
}
