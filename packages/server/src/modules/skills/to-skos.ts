import type { ConceptScreen } from './skills.views.ts'

/** Terms are defined here rather than fetched: whoever reads it needs nobody else. */
const CONTEXT = {
  skos: 'http://www.w3.org/2004/02/skos/core#',
  ceasn: 'https://purl.org/ctdlasn/terms/',
  owl: 'http://www.w3.org/2002/07/owl#',
  'skos:prefLabel': { '@container': '@language' },
  'skos:altLabel': { '@container': '@language' },
  'skos:definition': { '@container': '@language' },
  'ceasn:competencyLabel': { '@container': '@language' },
  'ceasn:competencyText': { '@container': '@language' },
} as const

/**
 * A concept in JSON-LD, under the address that its framework gives it: as a SKOS concept, and a skill as a competency of
 * CTDL-ASN too. Neighbors are those that its page names.
 *
 * @see https://www.w3.org/TR/skos-reference/: §4 to §8
 * @see https://credreg.net/ctdlasn/terms/Competency: competencyText must be there, so a bare label is it
 */
export function toSkos(concept: ConceptScreen): Record<string, unknown> {
  const { uri, type, frameworkUri, labels, alternativeLabels, descriptions, code, retiredAt, links } = concept
  const linked = (kind: string, outward?: boolean) =>
    links
      .filter((link) => link.kind === kind && (outward === undefined || link.outward === outward))
      .map((link) => ({ '@id': link.uri }))
  const broader = linked('broader', true)
  const hasText = Object.keys(descriptions).length > 0
  const document = {
    '@context': CONTEXT,
    '@id': uri,
    '@type': type === 'skill' ? ['skos:Concept', 'ceasn:Competency'] : 'skos:Concept',
    'skos:prefLabel': labels,
    'skos:altLabel': withoutEmpty(alternativeLabels),
    'skos:definition': descriptions,
    'skos:notation': code,
    'skos:inScheme': { '@id': frameworkUri },
    'skos:broader': broader,
    'skos:narrower': linked('broader', false),
    'skos:related': linked('related'),
    'owl:deprecated': retiredAt ? true : undefined,
    ...(type === 'skill' && {
      'ceasn:competencyLabel': hasText ? labels : undefined,
      'ceasn:competencyText': hasText ? descriptions : labels,
      'ceasn:codedNotation': code,
      'ceasn:isPartOf': { '@id': frameworkUri },
      'ceasn:isChildOf': broader,
    }),
  }
  return Object.fromEntries(Object.entries(document).filter(([, value]) => !isNothing(value)))
}

const withoutEmpty = (texts: Record<string, string[]>) =>
  Object.fromEntries(Object.entries(texts).filter(([, some]) => some.length > 0))

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'object' && Object.keys(value).length === 0)
