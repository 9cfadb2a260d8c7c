import { describe, expect, test } from 'vitest'
import { CredentialError } from '../errors.ts'
import type { JsonObject } from '../json.ts'
import { canonicalize } from '../proof/canonicalize.ts'
import { createEngine, isStepAside } from './index.ts'
import { findTestContext, testLoader } from './testing/contexts.ts'
import { families } from './testing/families.ts'
import { nativeHash } from './testing/native-hash.ts'
import { createRandom } from './testing/random.ts'

const isDeep = process.env.CAIRN_DEEP === '1'
const each = isDeep ? 12_000 : 250
const engine = createEngine({ findContext: findTestContext, hash: nativeHash })

/** What the plain pipeline says, or the code with which it refuses. */
async function plain(document: JsonObject) {
  try {
    return await canonicalize(document, { documentLoader: testLoader })
  } catch (error) {
    if (error instanceof CredentialError) return { refused: error.code }
    throw error
  }
}

describe('the engine agrees with the plain pipeline, byte for byte', () => {
  test.each(Object.keys(families))('%s', { timeout: 3_600_000 }, async (name) => {
    const random = createRandom(7 + name.length)
    let aside = 0
    const reasons = new Map<string, number>()
    for (let index = 0; index < each; index++) {
      const document = families[name]!(random)
      const form = engine.canonicalize(document)
      if (isStepAside(form)) {
        aside++
        reasons.set(form.steppedAside, (reasons.get(form.steppedAside) ?? 0) + 1)
      } else expect(form, JSON.stringify(document)).toEqual(await plain(document))
    }
    console.log(name, { each, aside }, [...reasons].sort((a, b) => b[1] - a[1]).slice(0, 8))
  })
})
