import { sql } from 'kysely'
import type { Db } from '../../packages/server/src/kernel/database/database.ts'
import { toSearchQuery } from '../../packages/server/src/kernel/search-words.ts'
import type { SearchPublished } from '../../packages/server/src/modules/catalog/search.views.ts'
import { createRandom, createZipf } from './generate.ts'

export interface Question {
  search: SearchPublished
  /** What the plain query looks for instead. */
  q: string
  /** Are words of it only begun? Then the plain query is one for beginnings too. */
  isBegun?: boolean
}

/** Kinds of questions, each a source of as many as one likes. What people look for is as uneven as what there is. */
export function questions(seed: number, words: readonly string[]): Record<string, () => Question> {
  const random = createRandom(seed + 1)
  const rank = createZipf(words.length, random)
  const word = () => words[rank()]!
  const asking = (q: string | undefined, search: Partial<SearchPublished> = {}): Question => ({
    search: { size: 24, sort: 'relevance', today: '2027-01-01', ...(q !== undefined && { q }), ...search },
    q: q ?? word(),
  })
  return {
    'one word': () => asking(word()),
    'two words': () => asking(`${word()} ${word()}`),
    'a word begun': () => ({ ...asking(word().slice(0, 3)), isBegun: true }),
    'the commonest word': () => asking(words[0]!),
    'word and filters': () => asking(word(), { field: `Field ${Math.floor(random() * 10)}`, level: 2 }),
    misspelt: () => ({ ...asking(misspelt(word(), random)), q: word() }),
    'nothing typed': () => asking(undefined),
    'filters alone': () => asking(undefined, { participation: 'hybrid', price: 'free', length: 'up_to_75' }),
    'by title': () => asking(word(), { sort: 'title' }),
    'shortest first': () => asking(undefined, { sort: 'shortest', level: 3 }),
  }
}

/** Two letters change places, and a letter is there that belongs to no word of ours. */
function misspelt(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2))
  return `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}${'qhjw'[Math.floor(random() * 4)]}`
}

/** What anybody would write first: the best matches by `ts_rank`, twenty-four of them. */
export async function askPlainly(db: Db, { q, isBegun }: Question): Promise<void> {
  const query = isBegun ? sql`to_tsquery('simple', ${toSearchQuery(q)})` : sql`websearch_to_tsquery('simple', ${q})`
  await sql`select id, definition from published_achievements
    where state = 'published' and search @@ ${query} order by ts_rank(search, ${query}) desc limit 24`.execute(db)
}
