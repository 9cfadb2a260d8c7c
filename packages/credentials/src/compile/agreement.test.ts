import { describe, expect, test } from 'vitest'
import { CredentialError } from '../errors.ts'
import type { JsonObject } from '../json.ts'
import { nodeHash } from '../node/index.ts'
import { canonicalize } from '../proof/canonicalize.ts'
import { createEngine, isStepAside } from './index.ts'
import { findTestContext, testLoader } from './testing/contexts.ts'
import { families } from './testing/families.ts'
import { createRandom } from './testing/random.ts'
import { spoil } from './testing/spoil.ts'

const isDeep = process.env.CAIRN_DEEP === '1'
const each = isDeep ? 12_000 : 250
const seed = Number(process.env.CAIRN_SEED ?? 7)
const names = Object.keys(families)
const timeout = 3_600_000

/** What the plain pipeline says, or the code with which it refuses. */
async function plain(document: JsonObject) {
  try {
    return await canonicalize(document, { documentLoader: testLoader })
  } catch (error) {
    if (error instanceof CredentialError) return { refused: error.code }
    throw error
  }
}

/** Compares as many documents as `make` is asked for, and tells how often the engine answered. */
async function compare(count: number, make: () => JsonObject): Promise<number> {
  const engine = createEngine({ findContext: findTestContext, hash: nodeHash })
  let answered = 0
  for (let index = 0; index < count; index++) {
    const document = make()
    const form = engine.canonicalize(document)
    if (isStepAside(form)) continue
    answered++
    expect(form, JSON.stringify(document)).toEqual(await plain(document))
  }
  return answered
}

describe('the engine agrees with the plain pipeline, byte for byte', () => {
  test.each(names)('on %s credentials', { timeout }, async (name) => {
    const random = createRandom(seed)
    const answered = await compare(each, () => families[name]!(random))
    expect(answered).toBeGreaterThan(0.5 * each)
  })

  test('on documents in which something is odd, or steps aside', { timeout }, async () => {
    const random = createRandom(seed + 1)
    const answered = await compare(each * 4, () => spoil(families[random.pick(names)]!(random), random))
    expect(answered).toBeGreaterThan(0.2 * each)
  })
})
