import { sql } from 'kysely'
import type { Db } from '../../kernel/database/database.ts'
import type { Page, PageRequest } from '../../kernel/database/paging.ts'
import type { Work } from '../../kernel/runtime.ts'

/** Who holds something, by address. */
export interface Recipient {
  email: string
  /** What of it, as it was called when it was awarded, by the id of its achievement. */
  titles: Record<string, string>
}

/**
 * Who holds any of some achievements, each address once, by address: awards that are granted, issued or suspended, and not
 * those that were revoked. For work that has entered the institution and asks for itself.
 *
 * @param request `after` is the address that the page before ended with
 */
export async function listRecipients(
  { db, organizationId }: Work,
  achievementIds: readonly string[],
  { after, size }: PageRequest,
): Promise<Page<Recipient>> {
  const rows = await held(db, organizationId, achievementIds)
    .select([
      'recipient_email as email',
      sql<Record<string, string>>`json_object_agg(achievement_id, achievement_title order by achievement_title)`.as(
        'titles',
      ),
    ])
    .$if(after !== undefined, (some) => some.where('recipient_email', '>', after!))
    .groupBy('recipient_email')
    .orderBy('recipient_email')
    .limit(size + 1)
    .execute()
  const items = rows.slice(0, size)
  return { items, ...(rows.length > size && { next: items.at(-1)!.email }) }
}

/** How many addresses that are. */
export async function countRecipients(
  { db, organizationId }: Work,
  achievementIds: readonly string[],
): Promise<number> {
  const { count } = await held(db, organizationId, achievementIds)
    .select(({ fn }) => fn.count<number>('recipient_email').distinct().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

const held = (db: Db, organizationId: string, achievementIds: readonly string[]) =>
  db
    .selectFrom('awards')
    .where('organization_id', '=', organizationId)
    .where('achievement_id', '=', (where) => where.fn.any(where.val([...achievementIds])))
    .where('state', '<>', 'revoked')
