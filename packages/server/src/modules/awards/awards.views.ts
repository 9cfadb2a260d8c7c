import type { Definition } from '@cairn/api'
import { sql } from 'kysely'
import type { Db } from '../../kernel/database/database.ts'
import { type Page, type PageRequest, page } from '../../kernel/database/paging.ts'
import type { Award, AwardState } from './awards.model.ts'
import { selectAwards, toAward } from './awards.store.ts'

export interface SearchAwards extends PageRequest {
  /** Found in the recipient's name and address and in the title. */
  q?: string | undefined
  state?: AwardState | undefined
  achievementId?: string | undefined
}

/** The awards screen of an organization, newest first. */
export async function listAwardsOf(db: Db, organizationId: string, search: SearchAwards): Promise<Page<Award>> {
  let query = selectAwards(db).where('awards.organization_id', '=', organizationId)
  if (search.after) query = query.where('awards.id', '<', search.after)
  if (search.state) query = query.where('awards.state', '=', search.state)
  if (search.achievementId) query = query.where('awards.achievement_id', '=', search.achievementId)
  if (search.q) {
    const like = `%${search.q.replace(/[\\%_]/g, '\\$&')}%`
    query = query.where((where) =>
      where.or(
        (['recipient_name', 'recipient_email', 'achievement_title'] as const).map((column) =>
          where(`awards.${column}`, 'ilike', like),
        ),
      ),
    )
  }
  const rows = await query
    .orderBy('awards.id', 'desc')
    .limit(search.size + 1)
    .execute()
  return page(rows.map(toAward), search)
}

/** An award with the institution that it comes from. */
export interface OwnAward {
  award: Award
  organization: { id: string; name: string; slug: string }
}

/** The awards of these addresses, from every institution, newest first; seen by the person who proved them. */
export async function listAwardsOfRecipient(
  db: Db,
  emails: readonly string[],
  request: PageRequest,
): Promise<Page<OwnAward>> {
  if (emails.length === 0) return { items: [] }
  let query = selectAwards(db)
    .innerJoin('organizations', 'organizations.id', 'awards.organization_id')
    .select(['organizations.name', 'organizations.slug'])
    .where('awards.recipient_email', 'in', [...emails])
  if (request.after) query = query.where('awards.id', '<', request.after)
  const rows = await query
    .orderBy('awards.id', 'desc')
    .limit(request.size + 1)
    .execute()
  const { items, ...rest } = page(rows, request)
  return {
    items: items.map((row) => ({
      award: toAward(row),
      organization: { id: row.organization_id, name: row.name, slug: row.slug },
    })),
    ...rest,
  }
}

/** A badge as its public page shows it. */
export interface PublicScreen {
  award: Award
  organization: {
    id: string
    name: string
    slug: string
    verification: string
    did: string | undefined
    linkedInId: string | undefined
    email: string | undefined
  }
  definition: Definition
  newestVersion: number
  /** Since when the version that was awarded was in force. */
  inForceFrom: Date
  /** How much the versions after it changed. */
  changedSince: 'none' | 'editorial' | 'substantive'
  /** Exactly as signed; absent while it is not. */
  signed: { json: string; jwt: string } | undefined
}

/** Everything about one badge, in one question. */
export async function findPublicScreen(
  db: Db,
  organizationId: string,
  credentialId: string,
): Promise<PublicScreen | undefined> {
  const row = await selectAwards(db)
    .innerJoin('organizations', 'organizations.id', 'awards.organization_id')
    .innerJoin('achievement_versions', (join) =>
      join
        .onRef('achievement_versions.organization_id', '=', 'awards.organization_id')
        .onRef('achievement_versions.achievement_id', '=', 'awards.achievement_id')
        .onRef('achievement_versions.version', '=', 'awards.achievement_version'),
    )
    .select((select) => [
      'organizations.name',
      'organizations.slug',
      'organizations.verification',
      'organizations.did',
      'organizations.linked_in_id',
      'organizations.email',
      'achievement_versions.definition',
      'achievement_versions.published_at',
      sql<'editorial' | 'substantive' | null>`(
        select case when bool_or(later.change = 'substantive') then 'substantive' when count(*) > 0 then 'editorial' end
        from achievement_versions later
        where later.organization_id = awards.organization_id and later.achievement_id = awards.achievement_id
          and later.version > awards.achievement_version
      )`.as('changed_since'),
      'credentials.signed_json',
      'credentials.signed_jwt',
      select
        .selectFrom('published_achievements')
        .whereRef('published_achievements.id', '=', 'awards.achievement_id')
        .select(sql<number>`version`.as('version'))
        .as('newest_version'),
    ])
    .where('awards.organization_id', '=', organizationId)
    .where('credentials.id', '=', credentialId)
    .executeTakeFirst()
  return (
    row && {
      award: toAward(row),
      organization: {
        id: row.organization_id,
        name: row.name,
        slug: row.slug,
        verification: row.verification,
        did: row.did ?? undefined,
        linkedInId: row.linked_in_id ?? undefined,
        email: row.email ?? undefined,
      },
      definition: row.definition as Definition,
      newestVersion: row.newest_version ?? row.achievement_version,
      inForceFrom: row.published_at,
      changedSince: row.changed_since ?? 'none',
      signed:
        row.signed_json !== null && row.signed_jwt !== null
          ? { json: row.signed_json, jwt: row.signed_jwt }
          : undefined,
    }
  )
}
