import { describe, expect, test } from 'vitest'
import { canonicalize } from '../proof/canonicalize.ts'
import { aliases } from '../verify/find-disguise.ts'
import { builtInContexts, createDocumentLoader, documentLoader } from './document-loader.ts'
import { elmContext, openBadgesContext, vc1Context, vcContext } from './names.ts'

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
    const termsOf = (url: string) => [...scopesOf(contextOf(url) as Context, new Map())][0]!
    const around = new Map([vcContext, vc1Context].map((url) => [url, termsOf(url)]))
    const found = new Set<string>()
    for (const url of builtInContexts.keys()) {
      if (!/\/(?:ob\/v3p0|clr\/v2p0)\//.test(url) && ![vcContext, elmContext].includes(url)) continue
      for (const context of [contextOf(url)].flat()) {
        const outer = around.get(url === elmContext ? vc1Context : vcContext)!
        for (const terms of scopesOf(context, url === vcContext ? new Map() : outer)) {
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

  test('have no maps by index, id or type, no nesting and no reversed terms: those would read unsigned words', () => {
    for (const url of builtInContexts.keys()) {
      for (const context of [contextOf(url)].flat()) {
        for (const { definition } of allDefinitionsOf(context)) {
          const mayBeMap = url === elmContext && definition['@container'] === '@language'
          if (!mayBeMap) expect(['@set', '@list', '@graph', undefined]).toContain(definition['@container'])
          expect(definition['@nest'] ?? definition['@reverse']).toBeUndefined()
        }
      }
    }
  })

  test('have maps by language in the European Learning Model, where every word is signed or refused', async () => {
    const withTitle = (title: object) => ({ '@context': elmContext, '@id': 'urn:x:1', title })
    const { nquads } = await canonicalize(withTitle({ en: ['one', 'two'], 'de-AT': 'drei' }), { documentLoader })
    expect(nquads.match(/"(?:one|two)"@en|"drei"@de-at/g)).toHaveLength(3)
    await expect(canonicalize(withTitle({ 'not a language': 'x' }), { documentLoader })).rejects.toMatchObject({
      code: 'credential.terms_undefined',
    })
  })

  test('are the only ones, unless others are handed in', async () => {
    await expect(documentLoader('https://elsewhere.example/context')).rejects.toMatchObject({ code: 'context.unknown' })
    const loader = createDocumentLoader(new Map([['https://elsewhere.example/context', { '@context': {} }]]))
    expect(await loader('https://elsewhere.example/context')).toMatchObject({ document: { '@context': {} } })
    const impostor = createDocumentLoader(new Map([[openBadgesContext, { '@context': {} }]]))
    expect((await impostor(openBadgesContext)).document).toEqual(builtInContexts.get(openBadgesContext))
  })
})
