import { describe, expect, test } from 'vitest'
import { describeWithStandards, readStandardJson } from '../testing/standards.ts'
import { aliases } from '../verify/find-disguise.ts'
import { builtInContexts, createDocumentLoader, documentLoader } from './document-loader.ts'
import { openBadgesContext, vcContext } from './names.ts'

type Context = Readonly<Record<string, unknown>>

const contextOf = (url: string) => (builtInContexts.get(url) as { '@context': Context | Context[] })['@context']

/** Every scope of a context: its own terms, and those of each context inside, together with the terms around. */
function* scopesOf(context: Context, around: ReadonlyMap<string, string>): Generator<ReadonlyMap<string, string>> {
  const terms = new Map(around)
  for (const [term, definition] of Object.entries(context)) {
    const iri = typeof definition === 'string' ? definition : (definition as Context | null)?.['@id']
    if (!term.startsWith('@') && typeof iri === 'string') terms.set(term, iri)
  }
  yield terms
  for (const { inner } of definitionsOf(context)) if (inner) yield* scopesOf(inner, terms)
}

function* definitionsOf(
  context: Context,
): Generator<{ term: string; definition: Context; inner: Context | undefined }> {
  for (const [term, definition] of Object.entries(context)) {
    if (typeof definition !== 'object' || definition === null || term.startsWith('@')) continue
    yield { term, definition: definition as Context, inner: (definition as Context)['@context'] as Context | undefined }
  }
}

function* allDefinitionsOf(context: Context): Generator<{ term: string; definition: Context }> {
  for (const { term, definition, inner } of definitionsOf(context)) {
    yield { term, definition }
    if (inner) yield* allDefinitionsOf(inner)
  }
}

describe('the contexts that come with the library', () => {
  test('have no two words for one thing, beside those that the verifier knows of', () => {
    const vcTerms = [...scopesOf(contextOf(vcContext) as Context, new Map())][0]!
    const found = new Set<string>()
    for (const url of builtInContexts.keys()) {
      if (!url.includes('/ob/v3p0/') && url !== vcContext) continue
      for (const context of [contextOf(url)].flat()) {
        for (const terms of scopesOf(context, url === vcContext ? new Map() : vcTerms)) {
          const byIri = Map.groupBy(terms, ([, iri]) => iri)
          for (const same of byIri.values())
            if (same.length > 1)
              found.add(
                same
                  .map(([term]) => term)
                  .sort()
                  .join(' '),
              )
        }
      }
    }
    expect([...found].sort()).toEqual([...aliases].map((pair) => pair.join(' ')).sort())
  })

  test('have no maps by language, index, id or type, no nesting and no reversed terms: those would read unsigned words', () => {
    for (const url of builtInContexts.keys()) {
      for (const context of [contextOf(url)].flat()) {
        for (const { definition } of allDefinitionsOf(context)) {
          expect(['@set', '@list', '@graph', undefined]).toContain(definition['@container'])
          expect(definition['@nest'] ?? definition['@reverse']).toBeUndefined()
        }
      }
    }
  })

  test('are the only ones, unless others are handed in', async () => {
    await expect(documentLoader('https://elsewhere.example/context')).rejects.toMatchObject({ code: 'context.unknown' })
    const loader = createDocumentLoader(new Map([['https://elsewhere.example/context', { '@context': {} }]]))
    expect(await loader('https://elsewhere.example/context')).toMatchObject({ document: { '@context': {} } })
    const impostor = createDocumentLoader(new Map([[openBadgesContext, { '@context': {} }]]))
    expect((await impostor(openBadgesContext)).document).toEqual(builtInContexts.get(openBadgesContext))
  })
})

describeWithStandards('the published contexts', () => {
  const index = () => readStandardJson<{ contexts: { url: string; file: string }[] }>('contexts/index.json').contexts

  test('are equal to those that come with the library', () => {
    const compared = index().filter(({ url }) => builtInContexts.has(url))
    for (const { url, file } of compared)
      expect(builtInContexts.get(url), url).toEqual(readStandardJson(`contexts/${file}`))
    expect(compared.map(({ url }) => url)).toEqual(expect.arrayContaining([vcContext, openBadgesContext]))
  })
})
