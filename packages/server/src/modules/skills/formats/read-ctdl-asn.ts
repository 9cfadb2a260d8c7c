import {
  type ConceptFacts,
  FrameworkFileError,
  inPortions,
  type Portion,
  type RelationFacts,
  type Texts,
} from '../framework-facts.ts'

type Node = Record<string, unknown>

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): unknown[] => (value === undefined ? [] : Array.isArray(value) ? value : [value])
const typesOf = (node: Node) => listOf(node['@type'])
const idsOf = (value: unknown): string[] =>
  listOf(value).flatMap((one) =>
    typeof one === 'string' ? [one] : isNode(one) && typeof one['@id'] === 'string' ? [one['@id']] : [],
  )

const nodesOf = (value: unknown): Node[] => (isNode(value) ? listOf(value['@graph'] ?? value).filter(isNode) : [])

export const isCtdlAsn = (value: unknown): boolean =>
  nodesOf(value).some((node) => typesOf(node).some((type) => typeof type === 'string' && type.startsWith('ceasn:')))

/** A language map, or a bare text, which is then in `language`. */
function textsOf(value: unknown, language: string): Texts {
  if (typeof value === 'string' && value.trim() !== '') return { [language]: value.trim() }
  if (!isNode(value)) return {}
  return Object.fromEntries(
    Object.entries(value).flatMap(([tag, text]) => {
      const [first] = listOf(text)
      return typeof first === 'string' && first.trim() !== '' ? [[tag, first.trim()]] : []
    }),
  )
}

/**
 * A framework of competencies in CTDL-ASN: JSON-LD in the compact form in which the Credential Registry gives it.
 *
 * @see https://credreg.net/ctdlasn/terms: CompetencyFramework, Competency
 * @throws FrameworkFileError `unknown_format` when no framework is in it
 */
export function* readCtdlAsn(value: unknown, file: string, language: string): Generator<Portion> {
  const nodes = nodesOf(value)
  const framework = nodes.find((node) => typesOf(node).includes('ceasn:CompetencyFramework'))
  const uri = framework?.['@id']
  if (!framework || typeof uri !== 'string')
    throw new FrameworkFileError('unknown_format', 'There is no ceasn:CompetencyFramework with an @id in it.')
  const name = Object.values(textsOf(framework['ceasn:name'], language))[0]
  const publisher = Object.values(textsOf(framework['ceasn:publisherName'], language))[0]
  yield {
    what: 'framework',
    file,
    rows: 0,
    findings: [],
    framework: { uri, name: name ?? uri, ...(publisher && { publisher }) },
    covers: { types: ['skill', 'skill_group'], kinds: ['broader', 'related'] },
  }

  const competencies = nodes.filter((node) => typesOf(node).includes('ceasn:Competency'))
  const relations = competencies.flatMap((node): RelationFacts[] => {
    const [from] = idsOf(node)
    if (!from) return []
    const broader = idsOf(node['ceasn:isChildOf']).filter((to) => to !== uri)
    const related = ['ceasn:majorAlignment', 'ceasn:minorAlignment', 'ceasn:exactAlignment'].flatMap((term) =>
      idsOf(node[term]),
    )
    return [
      ...broader.map((to): RelationFacts => ({ from, kind: 'broader', to })),
      ...related.map((to): RelationFacts => ({ from, kind: 'related', to })),
    ]
  })
  const parents = new Set(relations.filter(({ kind }) => kind === 'broader').map(({ to }) => to))
  let line = 0
  for (const some of inPortions(competencies)) {
    const concepts: ConceptFacts[] = []
    const findings: Portion['findings'] = []
    for (const node of some) {
      line += 1
      const [id] = idsOf(node)
      const text = textsOf(node['ceasn:competencyText'], language)
      const label = textsOf(node['ceasn:competencyLabel'], language)
      const labels = Object.keys(label).length > 0 ? label : text
      if (!id) findings.push({ file, line, code: 'no_uri', detail: 'It has no @id.' })
      else if (Object.keys(labels).length === 0)
        findings.push({ file, line, code: 'no_label', detail: 'It has neither competencyText nor competencyLabel.' })
      else
        concepts.push({
          uri: id,
          type: parents.has(id) ? 'skill_group' : 'skill',
          labels,
          alternativeLabels: {},
          descriptions: labels === label ? text : textsOf(node['ceasn:comment'], language),
          ...(typeof node['ceasn:codedNotation'] === 'string' && { code: node['ceasn:codedNotation'] }),
        })
    }
    yield { what: 'concepts', file, rows: some.length, findings, concepts }
  }
  for (const some of inPortions(relations))
    yield { what: 'relations', file, rows: some.length, findings: [], relations: some }
}
