import { sql } from 'kysely'
import { type Db, isUniqueViolation } from '../../kernel/database/database.ts'
import { verificationErrors } from './verification.errors.ts'

/** An issuer that whoever runs this Cairn recognizes. */
export interface RecognizedIssuer {
  id: string
  /** A DID or an http(s) address, as credentials name it. */
  issuerId: string
  name: string
  url: string | undefined
  recognizedAt: Date
}

const columns = ['id', 'issuer_id as issuerId', 'name', 'url', 'recognized_at as recognizedAt'] as const

const fromRow = (row: Omit<RecognizedIssuer, 'url'> & { url: string | null }): RecognizedIssuer => ({
  ...row,
  url: row.url ?? undefined,
})

/** Those on the list, by name. */
export async function findRecognizedIssuers(db: Db): Promise<RecognizedIssuer[]> {
  const rows = await db
    .selectFrom('recognized_issuers')
    .select(columns)
    .where('removed_at', 'is', null)
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .execute()
  return rows.map(fromRow)
}

/** Is this issuer on the list? */
export async function isOnList(db: Db, issuerId: string): Promise<boolean> {
  const row = await db
    .selectFrom('recognized_issuers')
    .select('id')
    .where('issuer_id', '=', issuerId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Puts an issuer on the list. @throws verificationErrors.recognized_already */
export async function insertRecognizedIssuer(db: Db, issuer: RecognizedIssuer): Promise<void> {
  await refusingTwice(() =>
    db
      .insertInto('recognized_issuers')
      .values({
        id: issuer.id,
        issuer_id: issuer.issuerId,
        name: issuer.name,
        url: issuer.url ?? null,
        recognized_at: issuer.recognizedAt,
      })
      .execute(),
  )
}

/**
 * Takes an issuer off the list, or puts it back; `undefined` when there is none of this id to be taken or put back.
 *
 * @param removedAt `null` puts it back
 * @throws verificationErrors.recognized_already when it was put on the list anew meanwhile
 */
export async function saveRemoval(db: Db, id: string, removedAt: Date | null): Promise<RecognizedIssuer | undefined> {
  const row = await refusingTwice(() =>
    db
      .updateTable('recognized_issuers')
      .set({ removed_at: removedAt })
      .where('id', '=', id)
      .where('removed_at', removedAt === null ? 'is not' : 'is', null)
      .returning(columns)
      .executeTakeFirst(),
  )
  return row && fromRow(row)
}

async function refusingTwice<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write()
  } catch (error) {
    if (isUniqueViolation(error, 'recognized_issuers_once'))
      throw verificationErrors.recognized_already(undefined, { cause: error })
    throw error
  }
}
