import { sql } from 'kysely'
import type { Db } from '../../kernel/database/database.ts'
import { type Page, type PageRequest, page } from '../../kernel/database/paging.ts'
import type { Award, AwardState, RevocationClass, Visibility } from './awards.model.ts'

const awards = (db: Db) =>
  db
    .selectFrom('awards')
    .innerJoin('achievement_versions', (join) =>
      join
        .onRef('achievement_versions.organization_id', '=', 'awards.organization_id')
        .onRef('achievement_versions.achievement_id', '=', 'awards.achievement_id')
        .onRef('achievement_versions.version', '=', 'awards.achievement_version'),
    )
    .selectAll('awards')
    .select(sql<string>`achievement_versions.definition ->> 'title'`.as('title'))

type Row = Awaited<ReturnType<ReturnType<typeof awards>['executeTakeFirstOrThrow']>>

const toAward = (row: Row): Award => ({
  id: row.id,
  organizationId: row.organization_id,
  achievementId: row.achievement_id,
  achievementVersion: row.achievement_version,
  achievementTitle: row.title,
  recipient: { name: row.recipient_name, email: row.recipient_email },
  state: row.state as AwardState,
  visibility: row.visibility as Visibility,
  narrative: row.narrative ?? undefined,
  evidence: row.evidence as Award['evidence'],
  credentialId: row.credential_id,
  grantedBy: row.granted_by,
  grantedAt: row.granted_at,
  validUntil: row.valid_until ?? undefined,
  issuedAt: row.issued_at ?? undefined,
  suspension:
    row.suspended_at && row.suspension_reason !== null
      ? { at: row.suspended_at, reason: row.suspension_reason }
      : undefined,
  revocation:
    row.revoked_at && row.revocation_reason !== null
      ? { at: row.revoked_at, reasonClass: row.revocation_class as RevocationClass, reason: row.revocation_reason }
      : undefined,
  signing: { attempts: row.signing_attempts, lastError: row.signing_error ?? undefined },
})

export async function findAwardRow(db: Db, organizationId: string, awardId: string): Promise<Award | undefined> {
  const row = await awards(db)
    .where('awards.organization_id', '=', organizationId)
    .where('awards.id', '=', awardId)
    .executeTakeFirst()
  return row && toAward(row)
}

export interface AwardSearch extends PageRequest {
  q?: string | undefined
  state?: AwardState | undefined
  achievementId?: string | undefined
}

/** The awards screen of an organization, newest first. */
export async function listAwardRows(db: Db, organizationId: string, search: AwardSearch): Promise<Page<Award>> {
  let query = awards(db)
    .where('awards.organization_id', '=', organizationId)
    .orderBy('awards.id', 'desc')
    .limit(search.size + 1)
  if (search.after) query = query.where('awards.id', '<', search.after)
  if (search.state) query = query.where('awards.state', '=', search.state)
  if (search.achievementId) query = query.where('awards.achievement_id', '=', search.achievementId)
  if (search.q) {
    const like = `%${search.q.replace(/[\\%_]/g, '\\$&')}%`
    query = query.where(
      sql<boolean>`(awards.recipient_name ilike ${like} or awards.recipient_email ilike ${like} or achievement_versions.definition ->> 'title' ilike ${like})`,
    )
  }
  return page((await query.execute()).map(toAward), search)
}

/** What a holder has, from every institution: the addresses that they proved decide. Newest first, by the badge's id. */
export async function listOwnAwards(db: Db, emails: readonly string[], request: PageRequest): Promise<Page<Award>> {
  if (emails.length === 0) return { items: [] }
  let query = awards(db)
    .where('awards.recipient_email', 'in', [...emails])
    .orderBy('awards.id', 'desc')
    .limit(request.size + 1)
  if (request.after) query = query.where('awards.id', '<', request.after)
  return page((await query.execute()).map(toAward), request)
}
