import { createHash } from 'node:crypto'
import type { Definition } from '@cairn/api'
import type { Work } from '../../kernel/runtime.ts'
import { getAchievement } from '../catalog/index.ts'
import { compareTexts, type Overlap } from './find-overlaps.ts'
import { proposalErrors } from './governance.errors.ts'
import { findUnpublished } from './overlaps.views.ts'
import type { ProposalKind } from './route.model.ts'

interface Compared {
  achievementId: string
  definition: Definition
  definitionHash: string
}

/** Of these somebody may not know that there is one like it already. */
const MAY_REPEAT: readonly ProposalKind[] = ['new', 'substantive_change']

/**
 * Whoever hands a text in has looked at what resembles it in their institution, if anything does: two that are taken for
 * one another are found before a committee meets.
 *
 * @param seen what {@link hashOfOverlaps} said of them
 * @throws proposalErrors.overlaps_unseen
 */
export async function requireOverlapsSeen(
  work: Work,
  kind: ProposalKind,
  text: Compared,
  seen: string | undefined,
): Promise<void> {
  if (!MAY_REPEAT.includes(kind)) return
  const overlaps = await ownOverlaps(work, text)
  if (overlaps.length > 0 && hashOfOverlaps(text.definitionHash, overlaps) !== seen)
    throw proposalErrors.overlaps_unseen()
}

/** What the page of the overlaps says of a working text, for work that has entered its institution and shows it nobody. */
export async function overlapsHashOf(work: Work, achievementId: string): Promise<string> {
  const { definition, definitionHash } = await getAchievement(work, achievementId)
  return hashOfOverlaps(definitionHash, await ownOverlaps(work, { achievementId, definition, definitionHash }))
}

/** Names a text and what resembles it; another text, or another that resembles it, has another name. */
export function hashOfOverlaps(definitionHash: string, overlaps: readonly Pick<Overlap, 'candidate'>[]): string {
  const ids = overlaps.map(({ candidate }) => candidate.id).sort()
  return createHash('sha256')
    .update([definitionHash, ...ids].join('\n'))
    .digest('hex')
}

async function ownOverlaps({ db, organizationId }: Work, { achievementId, definition }: Compared): Promise<Overlap[]> {
  const unpublished = await findUnpublished(db, organizationId, achievementId)
  return compareTexts(db, achievementId, definition, organizationId, unpublished)
}
