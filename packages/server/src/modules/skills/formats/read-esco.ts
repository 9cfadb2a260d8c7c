import {
  type ConceptFacts,
  type ConceptType,
  type FrameworkFacts,
  FrameworkFileError,
  type ImportFinding,
  type Portion,
  type RelationFacts,
  type RelationKind,
  type UnpackedFile,
} from '../framework-facts.ts'
import { type Row, readCsv } from './read-csv.ts'

/** As the European Commission asks to be named: Decision 2011/833/EU. */
const ATTRIBUTION = 'This service uses the ESCO classification of the European Commission.'
const FRAMEWORK: FrameworkFacts = {
  uri: 'http://data.europa.eu/esco/model',
  name: 'ESCO: European Skills, Competences, Qualifications and Occupations',
  publisher: 'European Commission',
  attribution: ATTRIBUTION,
}

interface ConceptFile {
  pattern: RegExp
  type: ConceptType
}
/** The files of the classification; the collections repeat what is in these. */
const CONCEPT_FILES: readonly ConceptFile[] = [
  { pattern: /^skillGroups_([a-z]{2})\.csv$/i, type: 'skill_group' },
  { pattern: /^skills_([a-z]{2})\.csv$/i, type: 'skill' },
  { pattern: /^ISCOGroups_([a-z]{2})\.csv$/i, type: 'occupation_group' },
  { pattern: /^occupations_([a-z]{2})\.csv$/i, type: 'occupation' },
]

interface RelationFile {
  name: string
  kinds: readonly RelationKind[]
  columns: readonly string[]
  toRelation: (row: Record<string, string>) => { from: string; kind: string; to: string }
}
const RELATION_FILES: readonly RelationFile[] = [
  ...['broaderRelationsSkillPillar.csv', 'broaderRelationsOccPillar.csv'].map((name) => ({
    name,
    kinds: ['broader'] as const,
    columns: ['conceptUri', 'broaderUri'],
    toRelation: (row: Record<string, string>) => ({ from: row.conceptUri!, kind: 'broader', to: row.broaderUri! }),
  })),
  {
    name: 'occupationSkillRelations.csv',
    kinds: ['essential', 'optional'],
    columns: ['occupationUri', 'relationType', 'skillUri'],
    toRelation: (row) => ({ from: row.occupationUri!, kind: row.relationType!, to: row.skillUri! }),
  },
  {
    name: 'skillSkillRelations.csv',
    kinds: ['related'],
    columns: ['originalSkillUri', 'relationType', 'relatedSkillUri'],
    // one skill is essential or optional to another; what matters here is that they belong together
    toRelation: (row) => ({ from: row.originalSkillUri!, kind: 'related', to: row.relatedSkillUri! }),
  },
]

export const isEsco = (files: readonly UnpackedFile[]): boolean =>
  files.some(
    ({ name }) =>
      CONCEPT_FILES.some(({ pattern }) => pattern.test(name)) || RELATION_FILES.some((file) => file.name === name),
  )

/**
 * ESCO as the Commission publishes it for download: the CSV files of a classification in one language, or those of the
 * relations, in any combination.
 *
 * @param edition of the download, where its name tells it
 * @see https://esco.ec.europa.eu/en/use-esco/download
 * @throws FrameworkFileError
 */
export function* readEsco(files: readonly UnpackedFile[], edition: string | undefined): Generator<Portion> {
  const concepts = CONCEPT_FILES.flatMap(({ pattern, type }) =>
    files.flatMap((file) => {
      const language = pattern.exec(file.name)?.[1]?.toLowerCase()
      return language === undefined ? [] : [{ file, type, language }]
    }),
  )
  const relations = RELATION_FILES.flatMap((shape) =>
    files.filter(({ name }) => name === shape.name).map((file) => ({ file, shape })),
  )
  if (concepts.length + relations.length === 0)
    throw new FrameworkFileError('unknown_format', 'None of the files has a name that the files of ESCO have.')
  yield {
    what: 'framework',
    file: '',
    rows: 0,
    findings: [],
    framework: { ...FRAMEWORK, ...(edition !== undefined && { edition }) },
    covers: {
      types: [...new Set(concepts.map(({ type }) => type))],
      kinds: [...new Set(relations.flatMap(({ shape }) => shape.kinds))],
    },
  }
  for (const { file, type, language } of concepts) yield* readConcepts(file, type, language)
  for (const { file, shape } of relations) yield* readRelations(file, shape)
}

const COLUMNS = ['conceptUri', 'preferredLabel', 'altLabels', 'status', 'description'] as const
type Column = (typeof COLUMNS)[number] | 'skillType' | 'reuseLevel' | 'code' | 'hiddenLabels' | 'scopeNote'

function* readConcepts(file: UnpackedFile, type: ConceptType, language: string): Generator<Portion> {
  for (const { rows, findings } of readCsv(file, COLUMNS)) {
    const concepts: ConceptFacts[] = []
    for (const row of rows as Row<Column>[]) {
      const fault = faultOf(row)
      if (fault) findings.push({ file: file.name, line: row.line, ...fault })
      else concepts.push(toConcept(row, type, language))
    }
    yield { what: 'concepts', file: file.name, rows: rows.length + findings.length, findings, concepts }
  }
}

function faultOf(row: Row<Column>): Pick<ImportFinding, 'code' | 'detail'> | undefined {
  if (!/^https?:\/\/\S+$/.test(row.conceptUri)) return { code: 'no_uri', detail: 'conceptUri is not an address.' }
  if (row.preferredLabel.trim() === '') return { code: 'no_label', detail: 'preferredLabel is empty.' }
  if (row.status !== 'released') return { code: 'not_released', detail: `Its status is ${row.status || 'empty'}.` }
  return undefined
}

function toConcept(row: Row<Column>, type: ConceptType, language: string): ConceptFacts {
  const label = row.preferredLabel.trim()
  const others = [...new Set([...linesOf(row.altLabels), ...linesOf(row.hiddenLabels)])].filter(
    (text) => text !== label,
  )
  return {
    uri: row.conceptUri,
    type,
    labels: { [language]: label },
    alternativeLabels: others.length === 0 ? {} : { [language]: others },
    descriptions: row.description.trim() === '' ? {} : { [language]: row.description.trim() },
    ...(row.skillType && { skillType: row.skillType }),
    ...(row.reuseLevel && { reuseLevel: row.reuseLevel }),
    ...(row.code && { code: row.code }),
  }
}

const linesOf = (cell: string | undefined) =>
  (cell ?? '')
    .split('\n')
    .map((text) => text.trim())
    .filter(Boolean)

function* readRelations(file: UnpackedFile, { kinds, columns, toRelation }: RelationFile): Generator<Portion> {
  for (const { rows, findings } of readCsv(file, columns)) {
    const relations: RelationFacts[] = []
    for (const row of rows) {
      const relation = toRelation(row)
      if (kinds.includes(relation.kind as RelationKind)) relations.push(relation as RelationFacts)
      else
        findings.push({
          file: file.name,
          line: row.line,
          code: 'unknown_type',
          detail: `The relation ${relation.kind}.`,
        })
    }
    yield { what: 'relations', file: file.name, rows: rows.length + findings.length, findings, relations }
  }
}
