import { sql } from 'kysely'
import type { Work } from '../../kernel/runtime.ts'

/** A badge that its holder shows to everybody, search engines included. */
export interface PublicBadge {
  credentialId: string
  changedAt: Date
}

/**
 * The newest badges of the institution that the work has entered which their holders made public and which are good:
 * neither suspended, revoked nor run out.
 */
export async function listPublicBadges({ db, now, organizationId }: Work, most: number): Promise<PublicBadge[]> {
  return db
    .selectFrom('awards')
    .innerJoin('credentials', (join) =>
      join
        .onRef('credentials.organization_id', '=', 'awards.organization_id')
        .onRef('credentials.award_id', '=', 'awards.id'),
    )
    .select([
      'credentials.id as credentialId',
      sql<Date>`coalesce(awards.issued_at, awards.granted_at)`.as('changedAt'),
    ])
    .where('awards.organization_id', '=', organizationId)
    .where('awards.visibility', '=', 'public')
    .where('awards.state', '=', 'issued')
    .where((where) => where.or([where('awards.valid_until', 'is', null), where('awards.valid_until', '>', now)]))
    .orderBy('awards.id', 'desc')
    .limit(most)
    .execute()
}
