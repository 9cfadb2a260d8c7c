import type { JsonObject, JsonValue } from '../../json.ts'
import type { Random } from './random.ts'
import { anyText, wildText } from './wild-text.ts'

const iris = [
  'urn:uuid:1',
  'did:example:2',
  'https://cred.example.edu/achievements/ml-101',
  'ex:thing-1',
  'mailto:a@b.c',
  'x:y',
]

const words: ReadonlySet<string> = new Set(['type', '@context', '@language', '@direction'])

/**
 * The same value with other texts: mostly of the same kind, so that plans fit, and sometimes not.
 *
 * @param kept keys at which all stays as it is
 */
export function vary(
  value: JsonValue | undefined,
  random: Random,
  kept: ReadonlySet<string> = words,
): JsonValue | undefined {
  if (typeof value === 'string') {
    if (random.chance(0.3)) return value
    if (/^(did|urn|https?):/.test(value)) return random.chance(0.8) ? value + random.hex(2) : random.pick(iris)
    if (/^[A-Za-z]+$/.test(value) && random.chance(0.5)) return value
    return random.chance(0.6) ? anyText(random) : random.pick([wildText(random), ...iris])
  }
  if (Array.isArray(value)) return value.map((item) => vary(item, random, kept) ?? null)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value as JsonObject)
  return Object.fromEntries(members.map(([key, item]) => [key, kept.has(key) ? item : vary(item, random, kept)]))
}

/** Documents of kinds that come again and again: some of their parts stay as they are, and the texts of others differ. */
export function createKinds(make: () => JsonObject, random: Random): () => JsonObject {
  const often = 12
  let [left, sample, kept] = [0, {} as JsonObject, words]
  return () => {
    if (left-- === 0) {
      sample = make()
      const parts = ['achievement', 'issuer', 'creator', 'evidence', 'id'].filter(() => random.chance(0.6))
      kept = new Set([...words, ...parts])
      left = often - 1
    }
    return vary(structuredClone(sample), random, kept) as JsonObject
  }
}
