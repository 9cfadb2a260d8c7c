import jsonld, { type Quad } from 'jsonld'
import { expect, test } from 'vitest'
import { canonicalizeQuads } from '../proof/canonicalize-quads.ts'
import { describeWithStandards, readStandardJson } from '../testing/standards.ts'
import { builtInContexts } from './document-loader.ts'
import {
  clrBase,
  clrContext,
  elmContext,
  openBadges2Context,
  openBadgesContext,
  vc1Context,
  vcContext,
} from './names.ts'
import { openBadges2 } from './open-badges-2.ts'

/*
 * The contexts that we wrote ourselves against the published ones: equal when no document tells them apart. The documents
 * use every term of the published context in every place where it is defined, with every kind of value.
 */

type Context = Readonly<Record<string, unknown>>
const ours = new Map(builtInContexts).set(openBadges2Context, openBadges2)
const written = [clrContext, `${clrBase}/context.json`, openBadges2Context, elmContext]

const index = () => readStandardJson<{ contexts: { url: string; file: string }[] }>('contexts/index.json').contexts
const published = (url: string) =>
  readStandardJson<{ '@context': Context }>(`contexts/${index().find((entry) => entry.url === url)!.file}`)

function isObject(value: unknown): value is Context {
  return typeof value === 'object' && value !== null
}

const values = (id: string): unknown[] => [
  'text',
  `https://x.example/${id}`,
  true,
  7.5,
  7,
  '2026-03-01T00:00:00Z',
  { id: `urn:x:${id}`, name: 'a thing' },
  { '@id': `urn:y:${id}`, '@type': 'https://x.example/Thing' },
  { '@value': 'wort', '@language': 'de' },
  { '@list': ['a', 'b'] },
]

/** A document for each term of the context with each kind of value, and for each term within a type's own context. */
function* documentsFor(url: string, context: Context, around: readonly string[]): Generator<object> {
  const names = [...around, url]
  const terms = (scope: Context) => Object.keys(scope).filter((term) => !term.startsWith('@'))
  for (const term of terms(context)) {
    const definition = context[term]
    yield { '@context': names, '@id': 'urn:s', '@type': term }
    yield { '@context': names, '@id': 'urn:s', [`${term}:suffix`]: 'x', '@type': `${term}:Kind` }
    yield* documentsOf(names, term, undefined, isObject(definition) && definition['@container'] === '@language')
    const scope = isObject(definition) && isObject(definition['@context']) ? definition['@context'] : undefined
    for (const inner of scope ? terms(scope) : []) {
      yield* documentsOf(names, inner, term)
      yield { '@context': names, '@type': term, 'urn:p': { '@type': `${inner}:Kind`, [inner]: 'not in scope' } }
    }
  }
}

function* documentsOf(names: readonly string[], term: string, type?: string, isLanguageMap = false): Generator<object> {
  const holder = { '@context': names, ...(type !== undefined && { '@type': type }) }
  if (term === 'id' || term === 'type') return yield { ...holder, [term]: 'urn:x:1' }
  if (isLanguageMap) return yield { ...holder, [term]: { en: ['one', 'two'], 'de-AT': 'drei', '@none': 'vier' } }
  for (const [at, value] of values(term).entries()) yield { ...holder, '@id': `urn:s:${at}`, [term]: value }
  yield { ...holder, [term]: values(term).slice(0, 9) }
}

async function outcomeOf(document: object, contexts: ReadonlyMap<string, object>): Promise<string> {
  const documentLoader = async (url: string) => ({ contextUrl: null, documentUrl: url, document: contexts.get(url)! })
  try {
    const quads: Quad[] = await jsonld.toRDF(document, { documentLoader, base: null, safe: true })
    return await canonicalizeQuads(quads, { order: 'code-point', hash: 'SHA-256', deepIterations: 100 })
  } catch (error) {
    // what one refuses, the other must refuse alike
    return `refused: ${(error as { details?: { code?: string; event?: { code?: string } } }).details?.code}`
  }
}

describeWithStandards('the contexts that we wrote ourselves', () => {
  const around = new Map([
    [clrContext, [vcContext]],
    [`${clrBase}/context.json`, [vcContext]],
    [openBadges2Context, []],
    [elmContext, [vc1Context]],
  ])

  test.each(written)(
    '%s means what the published one means',
    async (url) => {
      const theirs = new Map(ours).set(url, published(url))
      for (const names of [[], around.get(url)!]) {
        let meaningful = 0
        for (const document of documentsFor(url, published(url)['@context'], names)) {
          const [mine, expected] = [await outcomeOf(document, ours), await outcomeOf(document, theirs)]
          expect(mine, JSON.stringify(document)).toBe(expected)
          if (expected !== '' && !expected.startsWith('refused')) meaningful++
        }
        expect(meaningful).toBeGreaterThan(20)
      }
    },
    60_000,
  )

  test.each(written)('%s has the terms of the published one and no others', (url) => {
    const termsOf = (document: object) => Object.keys((document as { '@context': Context })['@context']).sort()
    expect(termsOf(ours.get(url)!)).toEqual(termsOf(published(url)))
  })

  test('a credential of the European Learning Model says the same with both', async () => {
    const { credential } = readStandardJson<{ credential: object }>('examples/elm/AA-Annex1-MC-unsigned.json')
    const theirs = new Map(ours).set(elmContext, published(elmContext))
    const document = { '@context': [vc1Context, elmContext], ...credential }
    const mine = await outcomeOf(document, ours)
    expect(mine).toBe(await outcomeOf(document, theirs))
    expect(mine.split('\n').length).toBeGreaterThan(300)
  })
})

describeWithStandards('the contexts that packages bring, and those of signature suites', () => {
  test('are equal to the published ones', () => {
    const compared = index().filter(({ url }) => builtInContexts.has(url) && !written.includes(url))
    for (const { url } of compared) {
      const { endorsementJwt: amended, ...terms } = (builtInContexts.get(url) as { '@context': Context })['@context']
      const theirs = published(url === openBadgesContext ? 'urn:x-variant:ob-3.0.3-2026' : url)['@context']
      // the variant has one term besides that only a validator has
      const { jti: _, endorsementJwt, ...expected } = theirs
      expect(terms, url).toEqual(expected)
      expect(amended, url).toEqual(endorsementJwt)
    }
    expect(compared.map(({ url }) => url)).toEqual(expect.arrayContaining([vcContext, openBadgesContext]))
  })
})
