import { describe, expect, test } from 'vitest'
import { CredentialError } from '../errors.ts'
import type { JsonObject } from '../json.ts'
import { nodeHash, nodeHashes } from '../node/index.ts'
import { canonicalize } from '../proof/canonicalize.ts'
import { createProgress, isDeep } from '../testing/deep.ts'
import { createEngine, isStepAside } from './index.ts'
import { findTestContext, testLoader } from './testing/contexts.ts'
import { families } from './testing/families.ts'
import { createRandom } from './testing/random.ts'
import { spoil } from './testing/spoil.ts'
import { createTransplant } from './testing/transplant.ts'
import { createKinds } from './testing/vary.ts'

const each = isDeep ? 17_000 : 250
/** of those whose parts come again: from the third on they do */
const again = isDeep ? 17_000 : 60
const seed = Number(process.env.CAIRN_SEED ?? 7)
const names = Object.keys(families)
const timeout = 7_200_000
let compared = 0
let byPlan = 0

/** What the plain pipeline says, or the code with which it refuses. */
async function plain(document: JsonObject) {
  try {
    return await canonicalize(document, { documentLoader: testLoader })
  } catch (error) {
    if (error instanceof CredentialError) return { refused: error.code }
    throw error
  }
}

/** Compares as many documents as `make` is asked for, and tells how often the engine answered, and how often by a plan. */
async function compare(what: string, count: number, make: () => JsonObject) {
  const tell = createProgress(what, count)
  const engine = createEngine({ findContext: findTestContext, hash: nodeHash })
  let answered = 0
  for (let index = 0; index < count; index++) {
    tell(index)
    const document = make()
    const form = engine.canonicalize(document)
    if (isStepAside(form)) continue
    answered++
    expect(form, JSON.stringify(document)).toEqual(await plain(document))
  }
  const { planned } = engine.counts
  if (isDeep) console.log(`${what}: all ${count}, of which the engine answered ${answered}, ${planned} by a plan`)
  return { answered, planned }
}

describe('the engine agrees with the plain pipeline, byte for byte', () => {
  test.each(names)('on %s credentials', { timeout }, async (name) => {
    const random = createRandom(seed)
    const { answered } = await compare(name, each, () => families[name]!(random))
    expect(answered).toBeGreaterThan(0.5 * each)
    compared += answered
  })

  test('on a hundred thousand of them, when there is time', ({ skip }) => {
    if (!isDeep) skip('the usual run compares fewer')
    console.log(`${compared} credentials of ${names.length} families came out the same`)
    expect(compared).toBeGreaterThanOrEqual(100_000)
  })

  test('on documents in which something is odd, or steps aside', { timeout }, async () => {
    const random = createRandom(seed + 1)
    const { answered } = await compare('odd documents', each * 2, () =>
      spoil(families[random.pick(names)]!(random), random),
    )
    expect(answered).toBeGreaterThan(0.1 * each)
  })

  test.each(names)(
    'on %s credentials whose parts come again, and are not always what they were',
    { timeout },
    async (name) => {
      const random = createRandom(seed + 3)
      const transplant = createTransplant(random)
      const { answered } = await compare(`${name}, parts again`, again, () => {
        const document = transplant(families[name]!(random))
        return random.chance(0.2) ? spoil(document, random) : document
      })
      expect(answered).toBeGreaterThan(0.4 * again)
    },
  )

  test.each(names)('on %s credentials of kinds that come again', { timeout }, async (name) => {
    const random = createRandom(seed + 4)
    const make = createKinds(() => families[name]!(random), random)
    const { answered, planned } = await compare(`${name}, kinds again`, again, make)
    expect(answered).toBeGreaterThan(0.15 * again)
    byPlan += planned
  })

  test('and of these many were written by plans', () => {
    expect(byPlan).toBeGreaterThan(0.1 * again * names.length)
  })

  test('with the hash of P-384, too', { timeout }, async () => {
    const random = createRandom(seed + 2)
    const engine = createEngine({ findContext: findTestContext, hash: nodeHashes['SHA-384'] })
    for (let index = 0; index < each; index++) {
      const document = families[random.pick(names)]!(random)
      const form = engine.canonicalize(document)
      if (isStepAside(form)) continue
      expect(form).toEqual(await canonicalize(document, { documentLoader: testLoader, hash: 'SHA-384' }))
    }
  })
})
