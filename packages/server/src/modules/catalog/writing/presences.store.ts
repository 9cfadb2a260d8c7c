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
