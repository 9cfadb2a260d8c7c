import type { Actor } from '../../../kernel/actor.ts'
import type { Runtime, Work } from '../../../kernel/runtime.ts'
import { foldForSearch } from '../../../kernel/search-words.ts'
import { requirePermission } from '../../organizations/index.ts'
import { draftAchievement } from '../draft-achievement.ts'
import { ImportFileError } from './found.ts'
import { importErrors } from './imports.errors.ts'
import { listKnown, lockImports } from './imports.store.ts'
import { type PlannedRow, planImport, takenRows } from './plan.model.ts'
import { readInThread } from './read-in-thread.ts'

export interface ImportAchievements {
  bytes: Uint8Array
  /** Of texts that do not say theirs: a BCP 47 tag. */
  language: string
  isDryRun: boolean
  /** Rows that become drafts; absent for all that are ready. */
  rows: readonly number[] | undefined
}

export type ImportedRow = PlannedRow & { achievementId?: string }

/**
 * Drafts the definitions that a file has, all of those that were chosen or none. The file is read between two
 * transactions: before the first nobody has shown that they may, and nothing is read for those who may not.
 *
 * @throws importErrors; organizationErrors.not_permitted
 */
export async function importAchievements(
  runtime: Runtime,
  actor: Actor,
  organizationId: string,
  { bytes, language, isDryRun, rows }: ImportAchievements,
): Promise<ImportedRow[]> {
  const enter = async (work: Work) => {
    await work.enter(organizationId)
    await requirePermission(work, 'achievement.edit', organizationId)
  }
  await runtime.transact(actor, enter, 'read only')
  const found = await readInThread({ bytes, language }).catch((error: unknown) => {
    if (error instanceof ImportFileError) throw importErrors[error.code](error.message)
    throw error
  })
  const plan = async (work: Work) => planImport(found, await listKnown(work.db, organizationId), foldForSearch)
  const inside = async (work: Work): Promise<ImportedRow[]> => {
    await enter(work)
    if (isDryRun) return plan(work)
    // two of the same at once would both find nothing there
    await lockImports(work.db, organizationId)
    const planned = await plan(work)
    const made = new Map<number, string>()
    for (const { row, definition, source } of takenRows(planned, rows)) {
      if (!definition) continue
      const { id } = await draftAchievement(work, organizationId, definition, source)
      made.set(row, id)
    }
    return planned.map((row) => {
      const achievementId = made.get(row.row)
      return achievementId ? { ...row, achievementId } : row
    })
  }
  return runtime.transact(actor, inside, isDryRun ? 'read only' : undefined)
}
