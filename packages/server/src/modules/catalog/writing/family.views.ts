import type { Definition } from '@cairn/api'
import type { Db } from '../../../kernel/database/database.ts'

export interface RelativeRow {
  id: string
  definition: Definition
  version: number
  organization: { id: string; name: string }
}

/** The newest achievements of an institution that are not retired, by their working text. */
export async function listSiblings(db: Db, organizationId: string, limit: number): Promise<RelativeRow[]> {
  const rows = await db
    .selectFrom('achievements')
    .innerJoin('organizations', 'organizations.id', 'achievements.organization_id')
    .select(['achievements.id', 'achievements.definition', 'achievements.version'])
    .select(['organizations.id as organization_id', 'organizations.name'])
    .where('achievements.organization_id', '=', organizationId)
    .where('achievements.state', '!=', 'retired')
    .orderBy('achievements.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toRelative)
}

/** What other institutions here have published whose badge has the same form, in whatever color. */
export async function listOthersOfForm(
  db: Db,
  { form, without }: { form: string; without: string },
  limit: number,
): Promise<RelativeRow[]> {
  const rows = await db
    .selectFrom('published_achievements as shown')
    .innerJoin('organizations', 'organizations.id', 'shown.organization_id')
    .select(['shown.id', 'shown.definition', 'shown.version'])
    .select(['organizations.id as organization_id', 'organizations.name'])
    .where('shown.state', '=', 'published')
    .where('shown.look', 'like', `${form} %`)
    .where('shown.organization_id', '!=', without)
    .orderBy('shown.look')
    .limit(limit)
    .execute()
  return rows.map(toRelative)
}

const toRelative = (row: {
  id: string
  definition: unknown
  version: number
  organization_id: string
  name: string
}): RelativeRow => ({
  id: row.id,
  definition: row.definition as Definition,
  version: row.version,
  organization: { id: row.organization_id, name: row.name },
})
