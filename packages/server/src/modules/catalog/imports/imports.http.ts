import { type AchievementImport, type achievementImports, IMPORT_VERDICTS } from '@cairn/api'
import type { Handlers } from '../../../kernel/http/handle.ts'
import { type ImportedRow, importAchievements } from './import-achievements.ts'

export const importHandlers: Handlers<typeof achievementImports> = {
  importAchievements: {
    // reading a file takes a while: no transaction waits for it
    outside: async ({ runtime, actor, params, query, raw }) => {
      const isDryRun = query.dryRun === 'true'
      const rows = await importAchievements(runtime, actor, params.organizationId, {
        bytes: raw.bytes,
        language: query.language,
        isDryRun,
        rows: query.rows,
      })
      return present(rows, isDryRun)
    },
  },
}

function present(rows: readonly ImportedRow[], dryRun: boolean): AchievementImport {
  const numbers = IMPORT_VERDICTS.map((verdict) => [verdict, rows.filter((row) => row.verdict === verdict).length])
  return {
    dryRun,
    // a definition is told of by what was found of it, and read where it became a draft
    rows: rows.map(({ definition: _, ...row }) => row),
    counts: Object.fromEntries(numbers) as AchievementImport['counts'],
    created: rows.filter(({ achievementId }) => achievementId !== undefined).length,
  }
}
