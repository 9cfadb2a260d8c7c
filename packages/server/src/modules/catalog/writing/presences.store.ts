import type { Db } from '../../../kernel/database/database.ts'

interface Present {
  organizationId: string
  achievementId: string
  personId: string
  at: Date
}

/** Notes that somebody has a text open. */
export async function savePresence(db: Db, { organizationId, achievementId, personId, at }: Present): Promise<void> {
  await db
    .insertInto('achievement_presences')
    .values({
      organization_id: organizationId,
      achievement_id: achievementId,
      person_id: personId,
      seen_at: at,
    })
    .onConflict((conflict) =>
      conflict.columns(['organization_id', 'achievement_id', 'person_id']).doUpdateSet({ seen_at: at }),
    )
    .execute()
}

/** Forgets who was last seen before a moment. */
export async function forgetPresences(
  db: Db,
  { organizationId, achievementId, before }: Omit<Present, 'personId' | 'at'> & { before: Date },
): Promise<void> {
  await db
    .deleteFrom('achievement_presences')
    .where('organization_id', '=', organizationId)
    .where('achievement_id', '=', achievementId)
    .where('seen_at', '<', before)
    .execute()
}

/** Who has a text open, by name. */
export const listPresent = (
  db: Db,
  { organizationId, achievementId, since }: Omit<Present, 'personId' | 'at'> & { since: Date },
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
