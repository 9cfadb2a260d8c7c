import { type Definition, mergeDefinitions } from '@cairn/api'
import { achievementErrors } from './catalog.errors.ts'
import type { Achievement } from './catalog.model.ts'

/** What an author began from. */
export interface Beginning {
  revision: number
  /** The text of that revision, for what others saved meanwhile to be kept. */
  base?: Definition | undefined
}

/**
 * The text to save when somebody else may have saved meanwhile: what each of them changed, joined member by member. Two
 * who changed the same member differently are refused, with each such member: a person chooses.
 *
 * Only drafts are joined. A text that was published meanwhile is not the one that the author wrote in.
 *
 * @throws achievementErrors.changed_meanwhile
 */
export function reconciled(
  achievement: Achievement,
  definition: Definition,
  { revision, base }: Beginning,
): Definition {
  if (revision === achievement.revision || achievement.state !== 'draft' || base === undefined) return definition
  const { merged, conflicts } = mergeDefinitions(base, definition, achievement.definition)
  if (conflicts.length === 0) return merged
  throw achievementErrors.changed_meanwhile('Somebody else changed the same, in other words.', {
    errors: conflicts.map((pointer) => ({
      pointer: `/definition${pointer}`,
      code: 'changed_by_both',
      detail: 'Changed by somebody else as well, in other words.',
    })),
  })
}
