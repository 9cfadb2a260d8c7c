import { sql } from 'kysely'
import type { Db } from '../../kernel/database/database.ts'
import { foldForSearch } from '../../kernel/search-words.ts'
import type {
  ConceptFacts,
  ConceptType,
  FrameworkFacts,
  RelationFacts,
  RelationKind,
  Texts,
} from './framework-facts.ts'

/** A framework as its row has it. */
export interface Framework extends FrameworkFacts {
  organizationId: string
  id: string
  kind: 'esco' | 'case' | 'ctdl_asn' | 'rsd' | 'own'
}

/** Where rows go: every one of them names both. */
export interface Place {
  organizationId: string
  frameworkId: string
}

/** Writes a framework, or what is new about the one that has its uri. @returns its id */
export async function upsertFramework(db: Db, framework: Framework, now: Date): Promise<string> {
  const { organizationId, id, kind, uri, name, publisher = null, edition = null, attribution = null } = framework
  const { rows } = await sql<{ id: string }>`
    insert into skill_frameworks (organization_id, id, kind, uri, name, publisher, edition, attribution, created_at, updated_at)
    values (${organizationId}, ${id}, ${kind}, ${uri}, ${name}, ${publisher}, ${edition}, ${attribution}, ${now}, ${now})
    on conflict (organization_id, uri) do update set
      name = excluded.name, publisher = excluded.publisher, attribution = excluded.attribution,
      edition = coalesce(excluded.edition, skill_frameworks.edition), updated_at = excluded.updated_at, retired_at = null
    returning id`.execute(db)
  return rows[0]!.id
}

export async function findFramework(db: Db, id: string): Promise<Framework | undefined> {
  const row = await db
    .selectFrom('skill_frameworks')
    .select(['organization_id', 'id', 'kind', 'uri', 'name', 'publisher', 'edition', 'attribution'])
    .where('id', '=', id)
    .executeTakeFirst()
  return (
    row && {
      organizationId: row.organization_id,
      id: row.id,
      kind: row.kind as Framework['kind'],
      uri: row.uri,
      name: row.name,
      ...(row.publisher !== null && { publisher: row.publisher }),
      ...(row.edition !== null && { edition: row.edition }),
      ...(row.attribution !== null && { attribution: row.attribution }),
    }
  )
}

export interface NewConcept extends ConceptFacts {
  /** Its id, unless its uri is there already. */
  id: string
}

/** Between bars, so that "all of it" and "at its beginning" can be asked. */
const barred = (texts: readonly string[]) => `|${texts.map(foldForSearch).join('|')}|`
const mapTexts = <From, To>(texts: Record<string, From>, change: (text: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(texts).map(([tag, text]) => [tag, change(text)]))

/**
 * Writes concepts, each found again by its uri: what was retired is back, and what another language says stays.
 *
 * @param importId which import they come from; absent for one that was written here
 */
export async function upsertConcepts(
  db: Db,
  { organizationId, frameworkId }: Place,
  concepts: readonly NewConcept[],
  importId?: string,
): Promise<void> {
  // one statement takes a uri once: what comes last is meant
  const once = [...new Map(concepts.map((concept) => [concept.uri, concept])).values()]
  const rows = once.map((concept) => ({
    id: concept.id,
    uri: concept.uri,
    type: concept.type,
    skill_type: concept.skillType,
    reuse_level: concept.reuseLevel,
    code: concept.code,
    labels: concept.labels,
    alternative_labels: concept.alternativeLabels,
    descriptions: concept.descriptions,
    search_labels: mapTexts(concept.labels, (label) => barred([label])),
    search_alternatives: mapTexts(concept.alternativeLabels, barred),
  }))
  await sql`
    insert into skill_concepts (organization_id, framework_id, id, uri, type, skill_type, reuse_level, code, labels,
      alternative_labels, descriptions, search_labels, search_alternatives, import_id)
    select ${organizationId}, ${frameworkId}, r.id, r.uri, r.type, r.skill_type, r.reuse_level, r.code, r.labels,
      r.alternative_labels, r.descriptions, r.search_labels, r.search_alternatives, ${importId ?? null}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id text, uri text, type text, skill_type text,
      reuse_level text, code text, labels jsonb, alternative_labels jsonb, descriptions jsonb, search_labels jsonb,
      search_alternatives jsonb)
    on conflict (organization_id, framework_id, uri) do update set
      type = excluded.type, skill_type = excluded.skill_type, reuse_level = excluded.reuse_level, code = excluded.code,
      labels = skill_concepts.labels || excluded.labels,
      alternative_labels = skill_concepts.alternative_labels || excluded.alternative_labels,
      descriptions = skill_concepts.descriptions || excluded.descriptions,
      search_labels = skill_concepts.search_labels || excluded.search_labels,
      search_alternatives = skill_concepts.search_alternatives || excluded.search_alternatives,
      retired_at = null, import_id = excluded.import_id`.execute(db)
  await insertWords(db, once)
}

/** Words shorter than this are not corrected. Letters. */
const SHORTEST = 4

async function insertWords(db: Db, concepts: readonly ConceptFacts[]): Promise<void> {
  const texts = concepts.flatMap(({ labels, alternativeLabels }) => [
    ...Object.values<Texts[string]>(labels),
    ...Object.values(alternativeLabels).flat(),
  ])
  const words = new Set(texts.flatMap((text) => foldForSearch(text).split(' ')))
  const long = [...words].filter((word) => word.length >= SHORTEST && word.length <= 60)
  await sql`insert into skill_words (word) select unnest(${long}::text[]) on conflict do nothing`.execute(db)
}

/** Writes relations between concepts that are there. @returns those that an end is missing of */
export async function upsertRelations(
  db: Db,
  { organizationId, frameworkId }: Place,
  relations: readonly RelationFacts[],
  importId?: string,
): Promise<RelationFacts[]> {
  const { rows } = await sql<{ from: string; kind: RelationKind; to: string }>`
    with given as (
      select distinct r."from", r.kind, r."to"
      from jsonb_to_recordset(${JSON.stringify(relations)}::jsonb) as r("from" text, kind text, "to" text)
    ), known as (
      select given.*, f.id as from_id, t.id as to_id from given
      left join skill_concepts f on f.organization_id = ${organizationId} and f.framework_id = ${frameworkId} and f.uri = given."from"
      left join skill_concepts t on t.organization_id = ${organizationId} and t.framework_id = ${frameworkId} and t.uri = given."to"
    ), written as (
      insert into skill_relations (organization_id, framework_id, from_id, kind, to_id, import_id)
      select ${organizationId}, ${frameworkId}, from_id, kind, to_id, ${importId ?? null} from known
      where from_id is not null and to_id is not null
      on conflict (organization_id, framework_id, from_id, kind, to_id) do update set import_id = excluded.import_id
    )
    select "from", kind, "to" from known where from_id is null or to_id is null`.execute(db)
  return rows
}

export async function retireConcept(db: Db, organizationId: string, id: string, now: Date): Promise<void> {
  await db
    .updateTable('skill_concepts')
    .set({ retired_at: now })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute()
}

/** Retires what an edition that was read to its end no longer has, and drops relations that it does not repeat. */
export async function retireVanished(
  db: Db,
  { organizationId, frameworkId }: Place,
  covers: { types: readonly ConceptType[]; kinds: readonly RelationKind[] },
  importId: string,
  now: Date,
): Promise<number> {
  const { rows } = await sql<{ retired: number }>`
    with gone as (
      update skill_concepts set retired_at = ${now}
      where organization_id = ${organizationId} and framework_id = ${frameworkId} and type = any(${[...covers.types]})
        and import_id is distinct from ${importId} and retired_at is null
      returning 1
    ), dropped as (
      delete from skill_relations
      where organization_id = ${organizationId} and framework_id = ${frameworkId} and kind = any(${[...covers.kinds]})
        and import_id is distinct from ${importId}
    )
    select count(*)::int as retired from gone`.execute(db)
  return rows[0]!.retired
}
