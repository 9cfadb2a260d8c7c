import { sql } from 'kysely'
import type { Db } from '../../kernel/database/database.ts'

/** Likes of a misspelt word that are looked for beside it. */
const LIKES = 6
/** The last code point there is: what begins with a word lies between the word and the word with this behind it. */
const LAST = '\u{10FFFF}'

/** Words that one may begin; more are looked for by their beginning. */
const BEGUN = 40

/**
 * A query for all of these words, each of them perhaps only begun: in place of a beginning the words of the catalog that
 * begin so. The index finds whole words many times sooner than all that begins with some letters.
 *
 * @param words folded, as `wordsOf` gives them; at least one
 * @returns undefined when nothing in the catalog begins with one of them: then nothing has all of them
 */
export async function begunWith(db: Db, words: readonly string[]): Promise<string | undefined> {
  const { rows } = await sql<{ given: string; begun: string[] }>`
    select g.given, array(select w.word from catalog_words w where w.word >= g.given and w.word < g.given || ${LAST}::text
                          order by w.word limit ${BEGUN + 1}) as begun
    from unnest(${[...words]}::text[]) as g(given)`.execute(db)
  if (rows.some(({ begun }) => begun.length === 0)) return undefined
  return rows.map(({ given, begun }) => (begun.length > BEGUN ? `${given}:*` : `(${begun.join(' | ')})`)).join(' & ')
}

/**
 * A query for these words or, in place of each that nothing in the catalog begins with, for the words most like it
 * (pg_trgm, similarity of 0.3 or more).
 *
 * @param words folded, as `wordsOf` gives them
 * @returns undefined when no word has likes: then nothing more would be found
 */
export async function widened(db: Db, words: readonly string[]): Promise<string | undefined> {
  if (words.length === 0) return undefined
  const { rows } = await sql<{ given: string; likes: string[] }>`
    select g.given, array(select w.word from catalog_words w where w.word % g.given
                          order by similarity(w.word, g.given) desc, w.word limit ${LIKES}) as likes
    from unnest(${[...words]}::text[]) as g(given)
    where not exists (select from catalog_words w where w.word >= g.given and w.word < g.given || ${LAST}::text)`.execute(
    db,
  )
  const likes = new Map(rows.filter((row) => row.likes.length > 0).map((row) => [row.given, row.likes]))
  if (likes.size === 0) return undefined
  return words.map((word) => `(${likes.get(word)?.join(' | ') ?? `${word}:*`})`).join(' & ')
}
