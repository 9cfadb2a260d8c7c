import { describe, expect, test } from 'vitest'
import { vcContext } from '../contexts/names.ts'
import type { JsonObject } from '../json.ts'
import { nodeHash } from '../node/index.ts'
import { canonicalize } from '../proof/canonicalize.ts'
import { describeWithStandards, readStandard, readStandardJson } from '../testing/standards.ts'
import { createEngine, isStepAside, plainHash } from './index.ts'
import { findTestContext, rareContext, testLoader } from './testing/contexts.ts'
import { families } from './testing/families.ts'
import { createRandom } from './testing/random.ts'

const engine = createEngine({ findContext: findTestContext, hash: nodeHash })

const credential = (subject: unknown): JsonObject => ({
  '@context': [vcContext, rareContext],
  type: ['VerifiableCredential'],
  issuer: 'did:example:issuer',
  credentialSubject: subject as JsonObject,
})

describe('the engine', () => {
  test('answers the same with and without native hashing', () => {
    const plain = createEngine({ findContext: findTestContext, hash: plainHash })
    const random = createRandom(41)
    for (const family of Object.values(families)) {
      for (let index = 0; index < 20; index++) {
        const document = family(random)
        expect(plain.canonicalize(document)).toEqual(engine.canonicalize(document))
      }
    }
    expect(plainHash.bytes('Cairn é 😀')).toEqual(nodeHash.bytes('Cairn é 😀'))
  })

  test.each([
    ['both orders are the same for what is in the BMP', ['ﬃ', '漢'], false],
    ['and for what is beyond it', ['😀', '𝔘'], false],
    ['but not for both together', ['😀', 'ﬃ'], true],
    ['unless these never meet', ['😀 x', 'a ﬃ'], false],
  ])('%s', (_title, note, isDifferent) => {
    const form = engine.canonicalize(credential({ note }))
    if (isStepAside(form)) throw new Error(form.steppedAside)
    expect(form.nquadsUtf16 !== undefined).toBe(isDifferent)
    expect(engine.canonicalizeIn(credential({ note }), 'utf-16')).toBe(form.nquadsUtf16 ?? form.nquads)
  })

  test.each<[string, unknown]>([
    ['no document', null],
    ['a list', []],
    ['no context', { type: 'x' }],
    ['a context that is not built in', { '@context': 'https://nobody.example/', id: 'urn:x' }],
    ['a term that is not defined', credential({ unheardOf: 'x' })],
    ['a relative id', credential({ id: 'x', note: 'y' })],
    ['a date object', credential({ note: new Date() })],
    ['an instance of a class', credential(new Map())],
    ['undefined', credential({ note: undefined })],
    ['half a surrogate pair', credential({ note: '\ud83d' })],
    ['a key that would change the prototype', JSON.parse(`{"@context":["${vcContext}"],"__proto__":{"id":"urn:x"}}`)],
    ['very deep nesting', credential(Array.from({ length: 80 }).reduce((inner) => ({ part: inner }), { note: 'x' }))],
  ])('steps aside for %s', (_title, document) => {
    expect(isStepAside(engine.canonicalize(document))).toBe(true)
  })

  test('stays small and right however many contexts, shapes and types it meets', { timeout: 60_000 }, async () => {
    const random = createRandom(42)
    for (let index = 0; index < 1_500; index++) {
      const [term, type] = [`t${random.hex(6)}`, `https://types.example/${random.hex(6)}`]
      const inline = {
        [term]: `https://terms.example/${index}`,
        part: { '@id': 'urn:part', '@context': { x: 'urn:x' } },
      }
      const document: JsonObject = { '@context': inline, '@type': type, [term]: 'v', part: { x: 'y' } }
      const form = engine.canonicalize(document)
      if (index % 100 === 0) expect(form).toEqual(await canonicalize(document, { documentLoader: testLoader }))
    }
    const [openBadge] = [families.openBadge!(random)]
    expect(engine.canonicalize(openBadge)).toEqual(await canonicalize(openBadge, { documentLoader: testLoader }))
  })
})

describeWithStandards('published vectors, canonicalized by the engine', () => {
  const index = readStandardJson<{ contexts: { url: string; file: string }[] }>('contexts/index.json')
  const documents = new Map(index.contexts.map(({ url, file }) => [url, file]))
  const findContext = (url: string) => {
    const file = documents.get(url)
    return file === undefined ? undefined : readStandardJson(`contexts/${file}`)
  }
  const standard = createEngine({ findContext, hash: nodeHash })
  const folder = 'vectors/vc-di-eddsa/eddsa-rdfc-2022'

  test('eddsa-rdfc-2022: statements and hashes are those of the specification', () => {
    const { proof, ...document } = readStandardJson<JsonObject & { proof: JsonObject }>(`${folder}/signedDataInt.json`)
    const { proofValue, ...config } = proof
    const canonical = readStandard(`${folder}/canonDocDataInt.txt`)
    expect(standard.canonicalizeIn(document, 'code-point')).toBe(canonical)
    const options = standard.canonicalizeIn({ ...config, '@context': document['@context'] }, 'code-point')
    if (isStepAside(options)) throw new Error(options.steppedAside)
    const combined = readStandard(`${folder}/combinedHashDataInt.txt`).trim()
    expect(nodeHash.hex(options) + nodeHash.hex(canonical)).toBe(combined)
  })
})
