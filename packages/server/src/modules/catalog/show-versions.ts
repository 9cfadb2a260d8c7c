import type { VersionDiff, VersionSummary } from '@cairn/api'
import type { Work } from '../../kernel/runtime.ts'
import { achievementErrors } from './catalog.errors.ts'
import type { Achievement } from './catalog.model.ts'
import { findVersion } from './catalog.store.ts'
import { getVersion } from './get-version.ts'
import { showAchievement, showPublished } from './show-achievement.ts'
import { type Comparison, classifyChange } from './versions/index.ts'
import { listVersions } from './versions.views.ts'

/** All published versions, newest first; everybody may read them. @throws achievementErrors.not_found */
export async function showVersions(work: Work, achievementId: string): Promise<VersionSummary[]> {
  const versions = await listVersions(work.db, achievementId)
  if (versions.length === 0) throw achievementErrors.not_found()
  return versions
}

/** What two published versions say differently. @throws achievementErrors.not_found */
export async function diffVersions(work: Work, achievementId: string, from: number, to: number): Promise<VersionDiff> {
  // what is shown of an achievement is shown of its versions
  await showPublished(work, achievementId)
  const [before, after] = [await getVersion(work, achievementId, from), await getVersion(work, achievementId, to)]
  return {
    achievementId,
    from,
    to,
    titleFrom: before.definition.title,
    titleTo: after.definition.title,
    language: after.definition.language,
    ...classifyChange(before.definition, after.definition),
  }
}

/** What the working text says differently from what is in force, for members. @throws achievementErrors.not_found, not_published */
export async function showChanges(work: Work, achievementId: string): Promise<VersionDiff> {
  const { definition } = await showAchievement(work, achievementId)
  const before = await findVersion(work.db, achievementId)
  if (!before) throw achievementErrors.not_published()
  return {
    achievementId,
    from: before.version,
    titleFrom: before.definition.title,
    titleTo: definition.title,
    language: definition.language,
    ...classifyChange(before.definition, definition),
  }
}

/**
 * How much the working text changes of what is in force, for work that has entered its institution: `undefined` when
 * nothing is in force yet.
 */
export async function changeOfDraft(
  work: Work,
  { id, definition }: Pick<Achievement, 'id' | 'definition'>,
): Promise<Comparison | undefined> {
  const before = await findVersion(work.db, id)
  return before && classifyChange(before.definition, definition)
}
