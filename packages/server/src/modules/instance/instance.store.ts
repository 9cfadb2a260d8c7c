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

/** Was the first run done? Once it was, it stays so. */
export const isSetUp = async (db: Db): Promise<boolean> => (await findSetting(db, 'setup')) !== undefined
