import type { IMPORT_VERDICTS } from '@cairn/api'
import type { AchievementState } from '../catalog.model.ts'
import type { FoundDefinition } from './found.ts'

/** A definition that the institution has. */
export interface Known {
  achievementId: string
  title: string
  state: AchievementState
  /** What it was called where it was imported from. */
  source: string | undefined
}

export interface PlannedRow extends FoundDefinition {
  /** Counted from 1. */
  row: number
  verdict: (typeof IMPORT_VERDICTS)[number]
  sameAs?: { by: 'source' | 'title'; title: string; achievementId?: string; state?: AchievementState; row?: number }
}

/**
 * What is to become of each definition that was found. Being the same by its source goes before being called the same.
 *
 * @param fold makes titles comparable: lower case, no accents
 */
export function planImport(
  found: readonly FoundDefinition[],
  known: readonly Known[],
  fold: (title: string) => string,
): PlannedRow[] {
  type Same = NonNullable<PlannedRow['sameAs']>
  const bySource = new Map<string, Same>()
  const byTitle = new Map<string, Same>()
  for (const { achievementId, title, state, source } of known) {
    if (source !== undefined) bySource.set(source, { by: 'source', achievementId, title, state })
    byTitle.set(fold(title), { by: 'title', achievementId, title, state })
  }
  return found.map((one, index) => {
    const row = index + 1
    const { definition, source, faults } = one
    if (!definition) return { ...one, row, verdict: 'unusable' }
    const { title } = definition
    const same = (source === undefined ? undefined : bySource.get(source)) ?? byTitle.get(fold(title))
    if (source !== undefined && !bySource.has(source)) bySource.set(source, { by: 'source', title, row })
    if (!byTitle.has(fold(title))) byTitle.set(fold(title), { by: 'title', title, row })
    if (same) return { ...one, row, verdict: same.by === 'source' ? 'here' : 'duplicate', sameAs: same }
    return { ...one, row, verdict: faults.length > 0 ? 'faulty' : 'ready' }
  })
}

/** The rows that become drafts. @param chosen numbers of rows; absent for all that are ready */
export function takenRows(plan: readonly PlannedRow[], chosen: readonly number[] | undefined): PlannedRow[] {
  if (!chosen) return plan.filter(({ verdict }) => verdict === 'ready')
  const numbers = new Set(chosen)
  return plan.filter(({ row, verdict }) => numbers.has(row) && verdict !== 'here' && verdict !== 'unusable')
}
