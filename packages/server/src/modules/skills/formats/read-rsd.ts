import { z } from 'zod'
import { type ConceptFacts, inPortions, type Portion, type UnpackedFile } from '../framework-facts.ts'
import { readCsv } from './read-csv.ts'

const Text = z.string().trim().min(1)
/** A keyword is a word, or something with a name. */
const Keyword = z.union([Text, z.object({ name: Text }).transform(({ name }) => name)])
const Descriptor = z.object({
  id: Text,
  skillName: Text,
  skillStatement: Text.optional(),
  category: Text.optional(),
  categories: z.array(Text).optional(),
  keywords: z.array(z.unknown()).default([]),
})
const Collection = z.object({
  id: Text,
  name: Text,
  creator: Text.optional(),
  author: Text.optional(),
  skills: z.array(z.unknown()),
})

const isSkill = (value: unknown): boolean => typeof value === 'object' && value !== null && 'skillName' in value

export const isRsd = (value: unknown): boolean =>
  isSkill(value) ||
  (Array.isArray(value) && isSkill(value[0])) ||
  (typeof value === 'object' && value !== null && 'skills' in value && Array.isArray(value.skills))

/**
 * Rich skill descriptors: a collection, a list or a single one, as the Open Skills Management Tool gives them.
 *
 * @see https://rsd.openskillsnetwork.org/
 */
export function* readRsd(value: unknown, file: string, language: string): Generator<Portion> {
  const { data: collection } = Collection.safeParse(value)
  const skills = collection?.skills ?? (Array.isArray(value) ? value : [value])
  const publisher = collection?.creator ?? collection?.author
  yield frameworkOf(file, collection?.id, collection?.name, publisher)
  let line = 0
  for (const some of inPortions(skills)) {
    const concepts: ConceptFacts[] = []
    const findings: Portion['findings'] = []
    for (const each of some) {
      line += 1
      const { data, error } = Descriptor.safeParse(each)
      if (!data) findings.push({ file, line, code: 'row_malformed', detail: z.prettifyError(error) })
      else {
        const keywords = data.keywords.flatMap((keyword) => Keyword.safeParse(keyword).data ?? [])
        const category = data.category ?? data.categories?.[0]
        concepts.push(toConcept({ ...data, keywords, category }, language))
      }
    }
    yield { what: 'concepts', file, rows: some.length, findings, concepts }
  }
}

const COLUMNS = ['Canonical URL', 'RSD Name', 'Skill Statement'] as const

export const isRsdCsv = ({ name, text }: UnpackedFile): boolean =>
  /\.csv$/i.test(name) && COLUMNS.every((column) => text.slice(0, 5000).split('\n')[0]?.includes(column))

/** The same as CSV, as the tool exports a library. @throws FrameworkFileError */
export function* readRsdCsv(file: UnpackedFile, language: string): Generator<Portion> {
  yield frameworkOf(file.name, undefined, file.name.replace(/\.csv$/i, ''), undefined)
  for (const { rows, findings } of readCsv(file, COLUMNS)) {
    const concepts: ConceptFacts[] = []
    for (const row of rows) {
      const { line, 'Canonical URL': id, 'RSD Name': skillName, 'Skill Statement': skillStatement } = row
      const { Keywords, Category, Categories } = row as Record<string, string | undefined>
      if (!/^https?:\/\/\S+$/.test(id))
        findings.push({ file: file.name, line, code: 'no_uri', detail: 'Canonical URL is not an address.' })
      else if (!skillName.trim())
        findings.push({ file: file.name, line, code: 'no_label', detail: 'RSD Name is empty.' })
      else {
        const keywords = (Keywords ?? '')
          .split(';')
          .map((word) => word.trim())
          .filter(Boolean)
        const category = (Category ?? Categories)?.trim() || undefined
        concepts.push(
          toConcept(
            { id, skillName: skillName.trim(), skillStatement: skillStatement.trim() || undefined, keywords, category },
            language,
          ),
        )
      }
    }
    yield { what: 'concepts', file: file.name, rows: rows.length + findings.length, findings, concepts }
  }
}

const frameworkOf = (
  file: string,
  id: string | undefined,
  name: string | undefined,
  publisher: string | undefined,
): Portion => ({
  what: 'framework',
  file,
  rows: 0,
  findings: [],
  framework: {
    uri: id ?? `urn:rsd:${name ?? file}`,
    name: name ?? 'Rich skill descriptors',
    ...(publisher && { publisher }),
  },
  covers: { types: [], kinds: [] },
})

interface Skill {
  id: string
  skillName: string
  skillStatement?: string | undefined
  keywords: string[]
  category?: string | undefined
}

const toConcept = ({ id, skillName, skillStatement, keywords, category }: Skill, language: string): ConceptFacts => ({
  uri: id,
  type: 'skill',
  labels: { [language]: skillName },
  alternativeLabels: keywords.length === 0 ? {} : { [language]: keywords },
  descriptions: skillStatement ? { [language]: skillStatement } : {},
  ...(category && { skillType: category }),
})
