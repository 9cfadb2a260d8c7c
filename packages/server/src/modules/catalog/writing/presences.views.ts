import type { Db } from '../../../kernel/database/database.ts'

interface Open {
  organizationId: string
  achievementId: string
  since: Date
}

/** Who has a text open, by name. */
export const listPresent = (
  db: Db,
  { organizationId, achievementId, since }: Open,
): Promise<{ personId: string; name: string }[]> =>
  db
    .selectFrom('achievement_presences as present')
    .innerJoin('persons', 'persons.id', 'present.person_id')
    .select(['persons.id as personId', 'persons.name'])
    .where('present.organization_id', '=', organizationId)
    .where('present.achievement_id', '=', achievementId)
    .where('present.seen_at', '>=', since)
    .orderBy('persons.name')
    .execute()
