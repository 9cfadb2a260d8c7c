import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createDocumentLoader } from '../contexts/document-loader.ts'
import type { CredentialError } from '../errors.ts'
import type { JsonObject } from '../json.ts'
import { nodeHash } from '../node/index.ts'
import { canonicalize } from '../proof/canonicalize.ts'
import { isDeep } from '../testing/deep.ts'
import { describeWithStandards, readStandard, readStandardJson } from '../testing/standards.ts'
import { createEngine, isStepAside } from './index.ts'
import { families } from './testing/families.ts'
import { createRandom, type Random } from './testing/random.ts'
import { anyText } from './testing/wild-text.ts'

const clrContext = 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json'
const elmContext = 'http://data.europa.eu/snb/model/context/edc-ap'

describeWithStandards('with the published contexts, the engine agrees with the plain pipeline', () => {
  const index = readStandardJson<{ contexts: { url: string; file: string }[] }>('contexts/index.json')
  const contexts = new Map(
    index.contexts.map(({ url, file }) => [url, readStandardJson<object>(`contexts/${file}`)] as const),
  )
  const findContext = (url: string) => contexts.get(url)
  const documentLoader = createDocumentLoader(contexts)
  const engine = createEngine({ findContext, hash: nodeHash })

  async function agree(document: JsonObject): Promise<boolean> {
    const form = engine.canonicalize(document)
    if (isStepAside(form)) return false
    const plain = await canonicalize(document, { documentLoader }).catch((error: CredentialError) => error.code)
    expect(form, JSON.stringify(document)).toEqual(plain)
    return true
  }

  const root = process.env.CAIRN_STANDARDS!
  const files = ['examples', 'vectors/vc-di-eddsa', 'vectors/vc-di-ecdsa'].flatMap((folder) =>
    readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .map((name) => `${folder}/${name}`),
  )
  const documents = files.filter((file) => /"@context"/.test(readStandard(file)))

  test.each(documents)('about %s, or steps aside', async (file) => {
    await agree(readStandardJson<JsonObject>(file))
  })

  test('about nearly all of them it has an answer', () => {
    const aside = documents.filter((file) => isStepAside(engine.canonicalize(readStandardJson(file))))
    expect(aside.length).toBeLessThan(documents.length * 0.3)
  })

  test.each([
    ['comprehensive learner records', learnerRecord],
    ['European learning records, with language maps', europeanRecord],
  ])('about %s of any content', { timeout: 600_000 }, async (_title, make) => {
    const random = createRandom(51)
    const count = isDeep ? 4_000 : 60
    let answered = 0
    for (let made = 0; made < count; made++) if (await agree(make(random))) answered++
    expect(answered).toBeGreaterThan(0.8 * count)
  })
})

function learnerRecord(random: Random): JsonObject {
  const badges = random.some(4, () => families.openBadge!(random))
  return {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      clrContext,
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id: `urn:uuid:${random.uuid()}`,
    type: ['VerifiableCredential', 'ClrCredential'],
    issuer: { id: 'https://example.edu/issuers/1', type: 'Profile', name: anyText(random) },
    name: anyText(random),
    validFrom: '2026-07-01T09:00:00Z',
    credentialSubject: {
      id: 'did:example:ada',
      type: 'ClrSubject',
      verifiableCredential: badges,
      association: badges.slice(1).map((badge) => ({
        type: 'Association',
        associationType: random.pick(['isParentOf', 'isChildOf', 'precedes']),
        sourceId: badges[0]!.id!,
        targetId: badge.id!,
      })),
    },
  }
}

function europeanRecord(random: Random): JsonObject {
  const map = () => Object.fromEntries(random.some(3, () => [random.pick(['en', 'de', 'es', 'ar']), [anyText(random)]]))
  return {
    '@context': ['https://www.w3.org/2018/credentials/v1', elmContext],
    id: `urn:credential:${random.uuid()}`,
    type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
    credentialSubject: {
      id: `urn:epass:person:${random.below(3)}`,
      type: 'Person',
      fullName: map(),
      hasClaim: random.some(2, (index) => ({
        id: `urn:epass:learningAchievement:${index}`,
        type: 'LearningAchievement',
        title: map(),
        description: map(),
      })),
    },
  }
}
