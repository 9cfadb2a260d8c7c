import type { Term } from 'jsonld'
import canonizer from 'rdf-canonize'
import { describe, expect, test } from 'vitest'
import { compareCodePoints } from '../../compile/index.ts'
import { testLoader } from '../../compile/testing/contexts.ts'
import { families } from '../../compile/testing/families.ts'
import { createRandom, type Random } from '../../compile/testing/random.ts'
import { createDocumentLoader, type DocumentLoader } from '../../contexts/document-loader.ts'
import { dataIntegrityContext } from '../../contexts/names.ts'
import { CredentialError } from '../../errors.ts'
import { withProofContext } from '../../issue/with-proof-context.ts'
import { isJsonObject, type JsonObject, withoutUndefined } from '../../json.ts'
import { createSigner, generateKeyPair, webCrypto } from '../../keys/index.ts'
import { escapePointer } from '../../model/shape.ts'
import { canonicalize } from '../canonicalize.ts'
import { createBaseProof } from './create-base-proof.ts'
import { deriveProof } from './derive-proof.ts'
import { hmacOf, toLabel } from './labels.ts'
import { verifyDerivedProof } from './verify-derived-proof.ts'
import { toWholeStatements } from './whole-statements.ts'

const each = process.env.CAIRN_DEEP === '1' ? 50 : 15
const hmacKey = new Uint8Array(32).fill(7)

/** Canonical statements as the plain pipeline writes them, with the labels that hide the order of nodes. */
async function expectedLines(document: JsonObject, documentLoader: DocumentLoader): Promise<string[]> {
  const { nquads } = await canonicalize(document, { documentLoader })
  const quads = canonizer.NQuads.parse(nquads)
  const terms = quads.flatMap(({ subject, object, graph }) => [subject, object, graph])
  const labels = terms.filter(({ termType }) => termType === 'BlankNode').map(({ value }) => value.replace('_:', ''))
  const digests = await hmacOf(hmacKey, labels)
  const labelOf = new Map(labels.map((label, index) => [label, toLabel(digests[index]!).slice(2)]))
  const relabel = (term: Term): Term =>
    term.termType === 'BlankNode' ? { ...term, value: labelOf.get(term.value.replace('_:', ''))! } : term
  return quads
    .map(({ subject, predicate, object, graph }) =>
      canonizer.NQuads.serialize([
        { subject: relabel(subject), predicate, object: relabel(object), graph: relabel(graph) },
      ]),
    )
    .sort(compareCodePoints)
}

function pointersOf(value: unknown, at = ''): string[] {
  if (typeof value !== 'object' || value === null) return []
  const members = Object.entries(value).filter(([key]) => key !== '@context')
  return members.flatMap(([key, item]) => {
    const pointer = `${at}/${escapePointer(key)}`
    return [pointer, ...pointersOf(item, pointer)]
  })
}

function somePointers(document: JsonObject, random: Random): string[] {
  const all = pointersOf(document)
  return Array.from({ length: 1 + random.below(5) }, () => random.pick(all))
}

async function givenSigner() {
  const pair = await generateKeyPair('P-256')
  const signer = createSigner(pair, 'did:example:issuer#key')
  return { signer, key: { algorithm: 'ES256', jwk: pair.publicJwk } as const }
}

const config = {
  type: 'DataIntegrityProof',
  cryptosuite: 'ecdsa-sd-2023',
  verificationMethod: 'did:example:issuer#key',
  proofPurpose: 'assertionMethod',
}

/** Some families are odd on purpose: terms that are defined nowhere, one value as number and as text. */
const refusals = new Set<string>(['pointer.part_of_list', 'credential.terms_undefined', 'credential.malformed'])

describe('parts of random credentials', () => {
  test.each(Object.keys(families))(
    '%s: statements are those of the plain pipeline, and parts verify',
    {
      timeout: 3_600_000,
    },
    async (name) => {
      const random = createRandom(5)
      const { signer, key } = await givenSigner()
      const options = { documentLoader: testLoader, crypto: webCrypto, canonicalize }
      let derived = 0
      for (let index = 0; index < each; index++) {
        const document = withProofContext(withoutUndefined(families[name]!(random)), 'ecdsa-sd-2023')
        try {
          const { lines } = await toWholeStatements(document, hmacKey, options)
          expect(lines, JSON.stringify(document)).toEqual(await expectedLines(document, testLoader))
          const [mandatoryPointers, selectivePointers] = [
            somePointers(document, random),
            somePointers(document, random),
          ]
          const base = await createBaseProof(document, config, signer, { ...options, mandatoryPointers })
          const shown = await deriveProof(document, base, { ...options, selectivePointers })
          const signed = { config, proofValue: shown.proofValue }
          expect(await verifyDerivedProof(shown.document, signed, key, options), JSON.stringify(document)).toBe('good')
          derived++
        } catch (error) {
          if (!(error instanceof CredentialError) || !refusals.has(error.code)) throw error
        }
      }
      expect(derived).toBeGreaterThan(each / 4)
    },
  )
})

describe('documents that make it hard to tell what is a node', () => {
  const context = 'https://contexts.example/odd/v1'
  const x = 'urn:x:'
  const terms = {
    id: '@id',
    type: '@type',
    words: { '@id': `${x}words`, '@container': '@language' },
    json: { '@id': `${x}json`, '@type': '@json' },
    list: { '@id': `${x}list`, '@container': '@list' },
    graph: { '@id': `${x}graph`, '@container': '@graph' },
    parts: { '@id': `${x}parts`, '@type': '@id' },
    indexed: { '@id': `${x}indexed`, '@container': '@index' },
    name: `${x}name`,
    count: { '@id': `${x}count`, '@type': 'http://www.w3.org/2001/XMLSchema#integer' },
  }
  const documentLoader = createDocumentLoader(new Map([[context, { '@context': terms }]]))
  const lines = async (members: JsonObject) => {
    const document = { '@context': [dataIntegrityContext, context], id: 'urn:x:1', ...members }
    return [
      (await toWholeStatements(document, hmacKey, { documentLoader })).lines,
      await expectedLines(document, documentLoader),
    ] as const
  }

  test.each<[string, JsonObject]>([
    ['texts by language', { words: { en: 'one', id: 'satu' }, parts: [{ name: 'a' }] }],
    ['JSON as a value', { json: { a: { b: [{}] } }, parts: { name: 'a' } }],
    ['lists of lists of nodes', { list: [['a', { name: 'b' }], [], [{ name: 'b' }, { name: 'c' }]] }],
    ['lists under the same name', { parts: [{ list: ['a'] }, { list: ['a'] }, { list: ['b'] }] }],
    ['graphs', { graph: [{ name: 'a' }, { name: 'b', parts: [{ graph: { name: 'c' } }] }] }],
    ['parts by an index', { indexed: { a: { name: 'b' }, c: { name: 'd' } } }],
    ['nodes without anything', { parts: [{}, {}, { parts: {} }] }],
    ['what looks like our own names', { name: 'urn:bnid:0', parts: [{ id: 'urn:bnid:1', name: '_:c1 "x" <y>' }, {}] }],
    [
      'the same statement twice',
      {
        name: ['a', 'a'],
        parts: [
          { id: 'urn:x:2', name: 'b' },
          { id: 'urn:x:2', name: 'b' },
        ],
      },
    ],
  ])('%s', async (_title, members) => {
    const [mine, expected] = await lines(members)
    expect(mine.length).toBeGreaterThan(0)
    expect(mine).toEqual(expected)
  })

  test.each<[string, JsonObject]>([['names of blank nodes', { parts: [{ id: '_:a', name: 'b' }] }]])(
    '%s are refused',
    async (_title, members) => {
      await expect(lines(members)).rejects.toMatchObject({ code: 'credential.malformed' })
    },
  )

  test('an object with half of a surrogate pair is refused', async () => {
    const broken = { parts: [{ name: '\ud800' }] }
    expect(isJsonObject(broken)).toBe(true)
    await expect(lines(broken)).rejects.toMatchObject({ code: 'credential.malformed' })
  })
})
