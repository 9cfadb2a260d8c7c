import type { Definition } from '@cairn/api'
import type { Db } from '../../../kernel/database/database.ts'
import { type Page, type PageRequest, page } from '../../../kernel/database/paging.ts'

/** A published achievement as the feeds tell of it: its newest version, and whose it is. */
export interface FeedEntry {
  id: string
  version: number
  definition: Definition
  isRetired: boolean
  /** When its newest version was published or, later, when it was retired. */
  changedAt: Date
  organization: {
    id: string
    name: string
    slug: string
    description: string | undefined
    url: string | undefined
    email: string | undefined
    countryCode: string | undefined
    did: string | undefined
  }
}

const entries = (db: Db) =>
  db
    .selectFrom('published_achievements as p')
    .innerJoin('organizations as o', 'o.id', 'p.organization_id')
    .select(['p.id', 'p.version', 'p.definition', 'p.state', 'p.published_at', 'p.retired_at'])
    .select([
      'o.id as organization_id',
      'o.name',
      'o.slug',
      'o.description',
      'o.url',
      'o.email',
      'o.country_code',
      'o.did',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof entries>['executeTakeFirstOrThrow']>>

const toEntry = (row: Row): FeedEntry => ({
  id: row.id,
  version: row.version,
  definition: row.definition as Definition,
  isRetired: row.state === 'retired',
  changedAt: row.retired_at ?? row.published_at,
  organization: {
    id: row.organization_id,
    name: row.name,
    slug: row.slug,
    description: row.description ?? undefined,
    url: row.url ?? undefined,
    email: row.email ?? undefined,
    countryCode: row.country_code ?? undefined,
    did: row.did ?? undefined,
  },
})

/** One of them, also when it is retired: then it says so. */
export async function findFeedEntry(db: Db, id: string): Promise<FeedEntry | undefined> {
  const row = await entries(db).where('p.id', '=', id).executeTakeFirst()
  return row && toEntry(row)
}

/** Those in force, of one institution or of all, by id: by the day that they were begun. */
export async function listFeedEntries(
  db: Db,
  { organizationId, after, size }: PageRequest & { organizationId?: string },
): Promise<Page<FeedEntry>> {
  let query = entries(db).where('p.state', '=', 'published')
  if (organizationId !== undefined) query = query.where('p.organization_id', '=', organizationId)
  if (after) query = query.where('p.id', '>', after)
  const rows = await query
    .orderBy('p.id')
    .limit(size + 1)
    .execute()
  return page(rows.map(toEntry), { size })
}
