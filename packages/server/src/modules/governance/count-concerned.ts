import type { Work } from '../../kernel/runtime.ts'
import { countRecipients } from '../awards/index.ts'
import { achievementErrors, listWithParts, showPublished } from '../catalog/index.ts'
import { enterFor } from './lock-proposal.ts'

/**
 * How many addresses the end of an achievement is told to, as things stand (decision 0025).
 *
 * @param publicUrl where this Cairn is found
 * @throws achievementErrors.not_found, also when it was never published
 */
export async function countConcerned(work: Work, achievementId: string, publicUrl: string): Promise<number> {
  await enterFor(work, achievementId, 'proposal.read', achievementErrors.not_found)
  const { title } = (await showPublished(work, achievementId)).definition
  const address = `${publicUrl}/achievements/${achievementId}`
  return countRecipients(work, await listWithParts(work, { id: achievementId, title, address }))
}
