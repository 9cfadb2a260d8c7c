import { createPrivateKey, sign } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { JsonObject, JsonValue } from '../../json.ts'
import { generateKeyPair } from '../../keys/index.ts'
import { createNodeSigner, nodeCrypto, nodeHash } from '../../node/index.ts'
import { canonicalize } from '../../proof/canonicalize.ts'
import { createProof } from '../../proof/data-integrity.ts'
import { createProgress, isDeep } from '../../testing/deep.ts'
import { compileTemplate, createEngine, createTemplateIssuer, type Facts, isStepAside } from '../index.ts'
import { findTestContext, testLoader } from '../testing/contexts.ts'
import { families } from '../testing/families.ts'
import { createRandom, type Random } from '../testing/random.ts'
import { spoil } from '../testing/spoil.ts'
import { vary } from '../testing/vary.ts'

const engine = createEngine({ findContext: findTestContext, hash: nodeHash })
const names = Object.keys(families)

/** Pointers to all members of objects, except contexts. */
function pointers(value: unknown, at = ''): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => {
    if (key === '@context') return []
    const here = `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
    return Array.isArray(value) ? pointers(item, here) : [here, ...pointers(item, here)]
  })
}

function valueAt(document: JsonObject, pointer: string): JsonValue {
  const keys = pointer.slice(1).split('/')
  let value: unknown = document
  for (const key of keys) value = (value as Record<string, unknown>)[key.replaceAll('~1', '/').replaceAll('~0', '~')]
  return value as JsonValue
}

/** A few places of a document that do not lie in one another. */
function chooseHoles(document: JsonObject, random: Random): Record<string, string> {
  const chosen: string[] = []
  for (const pointer of random.some(8, () => random.pick(pointers(document)))) {
    const isFree = chosen.every(
      (other) => !`${other}/`.startsWith(`${pointer}/`) && !`${pointer}/`.startsWith(`${other}/`),
    )
    if (isFree) chosen.push(pointer)
  }
  return Object.fromEntries(chosen.map((pointer, index) => [`hole${index}`, pointer]))
}

describe('a template', () => {
  test('writes what the engine would, whatever has holes and whatever fills them', { timeout: 3_600_000 }, async () => {
    const random = createRandom(21)
    let planned = 0
    const count = isDeep ? 20_000 : 800
    const tell = createProgress('templates', count)
    for (let index = 0; index < count; index++) {
      tell(index)
      const made = families[random.pick(names)]!(random)
      const { proof: _, ...credential } = random.chance(0.1) ? spoil(made, random) : made
      const holes = chooseHoles(credential, random)
      const template = compileTemplate({ engine, credential, holes })
      for (let use = 0; use < 16; use++) {
        const entries = Object.entries(holes).map(([name, pointer]) => [
          name,
          vary(valueAt(credential, pointer), random),
        ])
        const facts: Facts = Object.fromEntries(random.chance(0.9) ? entries : entries.slice(1))
        const written = template.write(facts)
        if (isStepAside(written)) {
          expect(engine.canonicalizeIn(template.fill(facts), 'code-point')).toEqual(written)
        } else {
          const document = template.fill(facts)
          const json = JSON.stringify(document).slice(0, -1)
          expect(written, JSON.stringify(document)).toEqual({ nquads: await statements(document), json })
          expect(template.writeJson(facts)).toBe(json)
        }
      }
      planned += template.counts.planned
    }
    expect(planned).toBeGreaterThan(isDeep ? 40_000 : 1_500)
  })

  test('signs byte for byte what the plain pipeline signs', { timeout: 3_600_000 }, async () => {
    const random = createRandom(22)
    const keyPair = await generateKeyPair('Ed25519')
    const signer = createNodeSigner(keyPair, 'did:example:issuer#key')
    const key = createPrivateKey({ key: { ...keyPair.privateJwk }, format: 'jwk' })
    const proof = {
      type: 'DataIntegrityProof',
      cryptosuite: 'eddsa-rdfc-2022',
      created: '2026-07-01T09:00:00Z',
      verificationMethod: 'did:example:issuer#key',
      proofPurpose: 'assertionMethod',
    }
    const { template, makeFacts } = badgeTemplate(random)
    const issuer = createTemplateIssuer({ template, proof, sign: (data) => sign(null, data, key) })
    const count = isDeep ? 20_000 : 400
    const tell = createProgress('credentials signed from a template', count)
    for (let index = 0; index < count; index++) {
      tell(index)
      const facts = makeFacts()
      const document = template.fill(facts)
      const options = { cryptosuite: 'eddsa-rdfc-2022', crypto: nodeCrypto, documentLoader: testLoader } as const
      const plain = await createProof(document, signer, { ...options, created: new Date('2026-07-01T09:00:00Z') })
      expect(issuer.issue([facts])).toEqual([JSON.stringify({ ...document, proof: plain })])
    }
    const { planned, unplanned } = template.counts
    expect(planned / (planned + unplanned)).toBeGreaterThan(0.4)
  })

  test('says which holes cannot be', () => {
    const credential = { '@context': ['https://a.example'], id: 'urn:x', subject: { id: 'urn:y', list: ['a'] } }
    const compile = (holes: Record<string, string>) => compileTemplate({ engine, credential, holes })
    expect(() => compile({ a: '/nothing' })).toThrow(RangeError)
    expect(() => compile({ a: '/@context' })).toThrow(RangeError)
    expect(() => compile({ a: '/subject/list/0' })).toThrow(RangeError)
    expect(() => compile({ a: '/subject', b: '/subject/id' })).toThrow(RangeError)
    expect(() => compile({ a: 'subject' })).toThrow(RangeError)
    expect(() => compileTemplate({ engine, credential: { ...credential, proof: {} }, holes: {} })).toThrow(RangeError)
  })
})

/** The engine's answer, and the plain pipeline's where it steps aside and a template still knows. */
async function statements(document: JsonObject): Promise<string> {
  const expected = engine.canonicalizeIn(document, 'code-point')
  if (!isStepAside(expected)) return expected
  return (await canonicalize(document, { documentLoader: testLoader })).nquads
}

/** A badge, and makers of what differs for each recipient. */
function badgeTemplate(random: Random) {
  const badge = () => withoutOptional(families.openBadge!(random))
  const credential: JsonObject = { ...badge(), validUntil: '', evidence: [], credentialStatus: {} }
  const kinds = Array.from({ length: 12 }, badge)
  const holes = {
    id: '/id',
    validUntil: '/validUntil',
    subject: '/credentialSubject/id',
    role: '/credentialSubject/role',
    results: '/credentialSubject/result',
    evidence: '/evidence',
    status: '/credentialStatus',
  }
  const template = compileTemplate({
    engine,
    credential: {
      ...credential,
      credentialSubject: { id: '', role: '', result: [], ...(credential.credentialSubject as JsonObject) },
    },
    holes,
  })
  const makeFacts = (): Facts => {
    const other = random.pick(kinds)
    const { id: subject, role, result: results } = other.credentialSubject as JsonObject
    const { id, validUntil, evidence, credentialStatus: status } = other
    return vary({ id, validUntil, subject, role, results, evidence, status }, random) as Facts
  }
  return { template, makeFacts }
}

function withoutOptional({ endorsement, ...badge }: JsonObject): JsonObject {
  return badge
}
