import type { Db } from '../../kernel/database/database.ts'

/** A setting that was made in the app. */
export async function findSetting(db: Db, name: string): Promise<unknown> {
  const row = await db.selectFrom('instance_settings').select('value').where('name', '=', name).executeTakeFirst()
  return row?.value
}

export async function saveSetting(db: Db, name: string, value: unknown, now: Date): Promise<void> {
  const kept = { value: JSON.stringify(value), changed_at: now }
  await db
    .insertInto('instance_settings')
    .values({ name, ...kept })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(kept))
    .execute()
}

const SETUP = 'setup'

/** Was the first run done? Once it was, it stays so. */
export const isSetUp = async (db: Db): Promise<boolean> => (await findSetting(db, SETUP)) !== undefined

/** Notes that the first run is done; false when it was before. Of two at once the second waits, and then hears so. */
export async function insertSetup(db: Db, now: Date): Promise<boolean> {
  const row = await db
    .insertInto('instance_settings')
    .values({ name: SETUP, value: JSON.stringify({ done: true }), changed_at: now })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .returning('name')
    .executeTakeFirst()
  return row !== undefined
}
