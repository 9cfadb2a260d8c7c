/** What a file says of a framework, whatever format it is in: what the readers of formats give, and the store takes. */

/** Texts by BCP 47 language tag. */
export type Texts = Record<string, string>

export const CONCEPT_TYPES = ['skill', 'skill_group', 'occupation', 'occupation_group'] as const
export type ConceptType = (typeof CONCEPT_TYPES)[number]

export const RELATION_KINDS = ['broader', 'essential', 'optional', 'related'] as const
export type RelationKind = (typeof RELATION_KINDS)[number]

export interface FrameworkFacts {
  /** As its publisher names it; the same framework is found by it when it comes again. */
  uri: string
  name: string
  publisher?: string
  edition?: string
  attribution?: string
}

/** A skill, an occupation, or a group of either. */
export interface ConceptFacts {
  uri: string
  type: ConceptType
  labels: Texts
  alternativeLabels: Record<string, string[]>
  descriptions: Texts
  skillType?: string
  reuseLevel?: string
  code?: string
}

/** `from` lies under `to` (broader), or is an occupation that takes it (essential, optional), or is merely related. */
export interface RelationFacts {
  from: string
  kind: RelationKind
  to: string
}

/** A row that was left out, and why. Lines count from 1, with the heading; items of a JSON list from 1 too. */
export interface ImportFinding {
  file: string
  line?: number
  code: ImportFindingCode
  detail: string
}

export type ImportFindingCode =
  | 'row_malformed'
  | 'not_released'
  | 'no_uri'
  | 'no_label'
  | 'unknown_end'
  | 'unknown_type'

/** What a reader gives, a portion at a time, in the order in which it must be stored: concepts before relations. */
export type Portion = { file: string; rows: number; findings: ImportFinding[] } & (
  | { what: 'framework'; framework: FrameworkFacts; covers: { types: ConceptType[]; kinds: RelationKind[] } }
  | { what: 'concepts'; concepts: ConceptFacts[] }
  | { what: 'relations'; relations: RelationFacts[] }
)

/** One file as it was unpacked. */
export interface UnpackedFile {
  name: string
  text: string
}

/** Why a file as a whole is not taken. */
export class FrameworkFileError extends Error {
  override name = 'FrameworkFileError'
  readonly code: FrameworkFileCode
  constructor(code: FrameworkFileCode, detail: string) {
    super(detail)
    this.code = code
  }
}

export type FrameworkFileCode =
  | 'not_a_zip'
  | 'too_large'
  | 'nothing_inside'
  | 'not_utf8'
  | 'not_json'
  | 'not_csv'
  | 'column_missing'
  | 'unknown_format'

/** Rows that go to the database at once. */
export const PORTION = 2_000

/** Cuts a list into portions; the last may be smaller, and none is empty. */
export function* inPortions<Item>(items: readonly Item[], size = PORTION): Generator<Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size)
}
