import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../kernel/database/database.ts'
import { foldForSearch, wordsOf } from '../../kernel/search-words.ts'
import type { ConceptType, RelationKind, Texts } from './framework-facts.ts'
import type { Framework } from './frameworks.store.ts'

/** A concept as it stands in a list. */
export interface ConceptRow {
  id: string
  uri: string
  type: ConceptType
  label: string
  frameworkId: string
  frameworkName: string
  code: string | null
  retiredAt: Date | null
}

/** The label in a language, in another form of it, in English, or in any that there is. */
const labelIn = (language: string) => sql<string>`coalesce(
  c.labels ->> ${language}, c.labels ->> split_part(${language}, '-', 1), c.labels ->> 'en',
  (select text from jsonb_each_text(c.labels) as l(tag, text) order by tag limit 1))`

const columns = (language: string) => sql`
  c.id, c.uri, c.type, ${labelIn(language)} as label, c.framework_id as "frameworkId", f.name as "frameworkName",
  c.code, c.retired_at as "retiredAt"`
const framework = sql`join skill_frameworks f on f.organization_id = c.organization_id and f.id = c.framework_id`

export interface SearchSkills {
  q?: string | undefined
  type: ConceptType
  frameworkId?: string | undefined
  language: string
  size: number
}

/** Likes of a misspelt word that are looked for beside it. */
const LIKES = 6

/**
 * Skills, or occupations, by what they are called: what is called exactly so comes first, then what begins so, then what
 * has all the words. When nothing has them, words that are alike are looked for.
 */
export async function searchConcepts(db: Db, search: SearchSkills): Promise<{ items: ConceptRow[]; alike: boolean }> {
  const words = wordsOf(search.q)
  if (words.length === 0) return { items: [], alike: false }
  const query = words.map((word) => `${word}:*`).join(' & ')
  const exact = await findMatching(db, search, query)
  if (exact.length > 0) return { items: exact, alike: false }
  const likes = await findLikes(db, words)
  const wider = words.map((word) => `(${[`${word}:*`, ...(likes.get(word) ?? [])].join(' | ')})`).join(' & ')
  return { items: likes.size === 0 ? [] : await findMatching(db, search, wider), alike: true }
}

async function findMatching(db: Db, { q, type, frameworkId, language, size }: SearchSkills, query: string) {
  const folded = foldForSearch(q ?? '')
  const { rows } = await sql<ConceptRow>`
    with matching as materialized (
      select c.organization_id, c.framework_id, c.id,
        case when c.search_labels::text like ${`%|${folded}|%`} then 3
             when c.search_labels::text like ${`%|${folded}%`} then 2
             when c.search_alternatives::text like ${`%|${folded}|%`} then 1 else 0 end as nearness,
        ts_rank(c.search, to_tsquery('simple', ${query})) as rank, length(c.search_labels::text) as length
      from skill_concepts c
      where c.search @@ to_tsquery('simple', ${query}) and c.type = ${type} and c.retired_at is null
        ${frameworkId === undefined ? sql`` : sql`and c.framework_id = ${frameworkId}`}
      order by nearness desc, rank desc, length, c.id limit ${size}
    )
    select ${columns(language)} from matching m
    join skill_concepts c on c.organization_id = m.organization_id and c.framework_id = m.framework_id and c.id = m.id
    ${framework} where f.retired_at is null
    order by m.nearness desc, m.rank desc, m.length, c.id`.execute(db)
  return rows
}

/** Of each word that nothing begins with: the words that are most like it. */
async function findLikes(db: Db, words: readonly string[]): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ given: string; likes: string[] }>`
    select g.given, array(select w.word from skill_words w where w.word % g.given
                          order by similarity(w.word, g.given) desc, w.word limit ${LIKES}) as likes
    from unnest(${[...words]}::text[]) as g(given)
    where not exists (select from skill_words w where w.word like g.given || '%')`.execute(db)
  return new Map(rows.filter(({ likes }) => likes.length > 0).map(({ given, likes }) => [given, likes]))
}

/** A concept as its page shows it. */
export interface ConceptScreen extends ConceptRow {
  organizationId: string
  frameworkUri: string
  labels: Texts
  alternativeLabels: Record<string, string[]>
  descriptions: Texts
  skillType: string | null
  reuseLevel: string | null
  attribution: string | null
  links: (ConceptRow & { kind: RelationKind; outward: boolean })[]
  narrowerTotal: number
  occupationsTotal: number
}

/** Neighbors of a kind that are named; the rest is counted. */
const NEIGHBORS = 100

/** How many concepts in force point to `c` in this way: as many as would be listed, were there room. */
const countOf = (kind: RawBuilder<unknown>) => sql`(select count(*)::int from skill_relations r
  join skill_concepts o on o.id = r.from_id where r.to_id = c.id and o.retired_at is null and ${kind})`

/** By its id, or by its uri: then from the framework of the instance, if several have it. */
export async function findConcept(
  db: Db,
  by: { id: string } | { uri: string },
  language: string,
): Promise<ConceptScreen | undefined> {
  const named: RawBuilder<unknown> = 'id' in by ? sql`c.id = ${by.id}` : sql`c.uri = ${by.uri}`
  const { rows } = await sql<Omit<ConceptScreen, 'links'>>`
    select ${columns(language)}, c.organization_id as "organizationId", f.uri as "frameworkUri", c.labels,
      c.alternative_labels as "alternativeLabels", c.descriptions, c.skill_type as "skillType", c.reuse_level as "reuseLevel", f.attribution,
      ${countOf(sql`r.kind = 'broader'`)} as "narrowerTotal",
      ${countOf(sql`r.kind in ('essential', 'optional')`)} as "occupationsTotal"
    from skill_concepts c ${framework} where ${named}
    order by c.retired_at nulls first, c.organization_id = 'instance' desc limit 1`.execute(db)
  const [concept] = rows
  return concept && { ...concept, links: await findLinks(db, concept.id, language) }
}

async function findLinks(db: Db, id: string, language: string) {
  const { rows } = await sql<ConceptScreen['links'][number]>`
    select * from (
      select ${columns(language)}, r.kind, r.outward,
        row_number() over (partition by r.kind, r.outward order by ${labelIn(language)}, c.id) as place
      from (select kind, true as outward, to_id as other from skill_relations where from_id = ${id}
            union all select kind, false, from_id from skill_relations where to_id = ${id}) r
      join skill_concepts c on c.id = r.other ${framework} where c.retired_at is null
    ) neighbors where place <= ${NEIGHBORS} order by kind, outward, place`.execute(db)
  return rows
}

export interface FrameworkScreen extends Framework {
  counts: Partial<Record<ConceptType, number>>
  retiredAt: Date | null
  updatedAt: Date
}

/** The frameworks of the instance and of one institution, or of all, with how much is in each. */
export async function listFrameworks(
  db: Db,
  where: { id?: string; organizationId?: string },
): Promise<FrameworkScreen[]> {
  const { rows } = await sql<FrameworkScreen>`
    select f.organization_id as "organizationId", f.id, f.kind, f.uri, f.name, f.publisher, f.edition, f.attribution,
      f.retired_at as "retiredAt", f.updated_at as "updatedAt",
      coalesce((select jsonb_object_agg(type, number) from (
        select type, count(*)::int as number from skill_concepts c
        where c.organization_id = f.organization_id and c.framework_id = f.id and c.retired_at is null group by type
      ) counted), '{}') as counts
    from skill_frameworks f
    where ${where.id === undefined ? sql`true` : sql`f.id = ${where.id}`}
      and ${where.organizationId === undefined ? sql`true` : sql`f.organization_id in ('instance', ${where.organizationId})`}
    order by f.organization_id <> 'instance', f.name`.execute(db)
  return rows
}

/** What lies under nothing: where browsing begins. Groups first, if there are any. */
export async function listTop(db: Db, frameworkId: string, type: 'skill' | 'occupation', language: string) {
  const types = [type, `${type}_group`]
  const top = sql`c.framework_id = ${frameworkId} and c.retired_at is null and c.type = any(${types})
    and not exists (select from skill_relations r where r.from_id = c.id and r.kind = 'broader')`
  const { rows } = await sql<ConceptRow>`
    select ${columns(language)} from skill_concepts c ${framework} where ${top}
    order by c.type desc, c.code nulls last, label, c.id limit ${NEIGHBORS}`.execute(db)
  const total = await sql<{ total: number }>`select count(*)::int as total from skill_concepts c where ${top}`.execute(
    db,
  )
  return { top: rows, topTotal: total.rows[0]!.total }
}
