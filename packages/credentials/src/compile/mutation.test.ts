import { describe, expect, test } from 'vitest'
import { CredentialError } from '../errors.ts'
import { createSigner, issueCredential, verifyCredential } from '../index.ts'
import type { JsonObject } from '../json.ts'
import type { Signer } from '../keys/index.ts'
import { createNativeSigner, nativeCrypto, nodeHash } from '../node/index.ts'
import { canonicalize } from '../proof/canonicalize.ts'
import { createProgress, isDeep } from '../testing/deep.ts'
import { givenIssuer } from '../testing/given.ts'
import { createEngine, isStepAside } from './index.ts'
import { findTestContext, testLoader } from './testing/contexts.ts'
import { families } from './testing/families.ts'
import { createRandom, type Random } from './testing/random.ts'

const each = isDeep ? 2_500 : 150
const engine = createEngine({ findContext: findTestContext, hash: nodeHash })

/** The canonical statements, from whoever answers; `undefined` when the document is refused. */
async function statements(document: JsonObject): Promise<string | undefined> {
  const form = engine.canonicalize(document)
  if (!isStepAside(form)) return form.nquads
  try {
    return (await canonicalize(document, { documentLoader: testLoader })).nquads
  } catch (error) {
    if (error instanceof CredentialError) return undefined
    throw error
  }
}

type Place = readonly [holder: Record<string, unknown>, key: string]

/** All places of texts, numbers and booleans, except in contexts. */
function leaves(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Record<string, unknown>
  return Object.entries(value).flatMap(([key, item]): Place[] => {
    if (key === '@context' || item === null) return []
    return typeof item === 'object' ? leaves(item) : [[holder, key]]
  })
}

function changed(value: unknown, random: Random): unknown {
  if (typeof value === 'boolean') return !value
  if (typeof value === 'number') return value + 1 + random.below(1_000)
  const text = String(value)
  const at = random.below(text.length + 1)
  return text.slice(0, at) + random.pick(['x', 'é', '0', '-', '😀']) + random.hex(8) + text.slice(at)
}

describe('one changed field', () => {
  // booleans and rounded numbers of these may come out as they were: JSON-LD has few words for numbers
  const names = ['openBadge', 'endorsement', 'presentation', 'statusList']

  test.each(names)('of %s credentials changes the statements, or the document is refused', async (name) => {
    const random = createRandom(31)
    for (let index = 0; index < each; index++) {
      const document = families[name]!(random)
      const before = await statements(document)
      const copy = structuredClone(document)
      const [holder, key] = random.pick(leaves(copy))
      if (typeof holder[key] === 'number' && Math.abs(holder[key]) > 1e15) continue
      holder[key] = changed(holder[key], random)
      expect(await statements(copy), `${key}: ${String(holder[key])}`).not.toBe(before)
    }
  })

  test('shows in each place of a document for whose kind there is a plan', async () => {
    const random = createRandom(34)
    const { planned } = engine.counts
    let changes = 0
    for (let index = 0; index < (isDeep ? 1_000 : 40); index++) {
      const document = families.openBadge!(random)
      const before = await statements(document)
      for (let again = 0; again < 5; again++) expect(await statements(structuredClone(document))).toBe(before)
      for (const [at] of leaves(document).entries()) {
        const copy = structuredClone(document)
        const [holder, key] = leaves(copy)[at]!
        if (typeof holder[key] === 'number' && Math.abs(holder[key]) > 1e15) continue
        holder[key] = changed(holder[key], random)
        expect(await statements(copy), `${key}: ${String(holder[key])}`).not.toBe(before)
        changes++
      }
    }
    // for many of them there can be none: what looks random is often alike
    expect(engine.counts.planned - planned).toBeGreaterThan(changes / 20)
  })

  test('that is taken away or added shows as well', async () => {
    const random = createRandom(32)
    for (let index = 0; index < each; index++) {
      const { proof: _, ...document } = families[random.pick(['endorsement', 'statusList'])]!(random)
      const before = await statements(document)
      const fewer = structuredClone(document)
      const [holder, key] = random.pick(leaves(fewer).filter(([one]) => !Array.isArray(one)))
      delete holder[key]
      expect(await statements(fewer), key).not.toBe(before)
      const more = structuredClone(document)
      const [other] = random.pick(leaves(more).filter(([one]) => !Array.isArray(one)))
      other[random.pick(['added', 'description', 'evidence', 'holder', 'https://x.example/p'])] = random.hex(8)
      expect(await statements(more)).not.toBe(before)
    }
  })
})

describe('one changed field of a signed credential', () => {
  test('proof included, is refused', { timeout: 3_600_000 }, async () => {
    const random = createRandom(33)
    const { keyPair, method } = await givenIssuer()
    const signers = [createSigner(keyPair, method), createNativeSigner(keyPair, method)]
    const now = new Date('2026-07-02T00:00:00Z')
    const count = isDeep ? 6_000 : 200
    const tell = createProgress('changed fields of signed credentials', count)
    for (let done = 0; done < count; ) {
      const { proof: _, ...credential } = families.openBadge!(random)
      const signed = await issueOrNot(credential, random.pick(signers), now)
      if (!signed) continue
      expect(await outcomeOf(signed, now)).toBe('passed')
      for (let change = 0; change < 4; change++, done++) {
        tell(done)
        const copy = structuredClone(signed)
        const [holder, key] = random.pick(leaves(copy))
        holder[key] = changed(holder[key], random)
        expect(await outcomeOf(copy, now), `${key}: ${String(holder[key])}`).not.toBe('passed')
      }
    }
  })
})

/** `undefined` for what looks random and is not well formed. */
async function issueOrNot(credential: JsonObject, signer: Signer, now: Date): Promise<JsonObject | undefined> {
  try {
    return await issueCredential(credential, signer, { now, crypto: nativeCrypto })
  } catch (error) {
    if (error instanceof CredentialError) return undefined
    throw error
  }
}

/** Of the signature, if it came so far. */
async function outcomeOf(credential: JsonObject, now: Date): Promise<string | undefined> {
  const { checks } = await verifyCredential(credential, { now, crypto: nativeCrypto, checks: ['signature'] })
  return checks.find(({ check }) => check === 'signature')?.outcome
}
