import fc from 'fast-check'
import type { JsonValue } from '../json.ts'

/** Values that programs have stumbled over. */
export const hostile = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<JsonValue>(
    null,
    '',
    -0,
    1e21,
    '@id',
    '_:b0',
    'urn:x',
    'https://w3id.org/openbadges/v2',
    'https://www.w3.org/ns/credentials/v2',
    [],
    {},
    [[]],
    { '@value': 'x' },
    { '@value': 'x', '@language': '!' },
    { '@value': 1, '@direction': 'rtl' },
    { id: '_:b0' },
    { '@id': 'x' },
    ['VerifiableCredential', 'OpenBadgeCredential'],
    'did:key:z6Mk',
    'did:web:%00',
    'toString',
    { toString: 0 },
    [{ toString: 0 }],
    { toString: 0, valueOf: 0, toJSON: 0, length: -1 },
  ),
)

/** Walks into the value by the steps and puts something else where it ends up. */
export function replaceAt(
  value: JsonValue,
  [step, ...steps]: readonly number[],
  replacement: JsonValue,
  rename: boolean,
): JsonValue {
  if (step === undefined || typeof value !== 'object' || value === null) return replacement
  const keys = Object.keys(value)
  if (keys.length === 0) return replacement
  const key = keys[step % keys.length]!
  if (Array.isArray(value))
    return value.map((item, at) => (String(at) === key ? replaceAt(item, steps, replacement, rename) : item))
  const inner = replaceAt((value as Record<string, JsonValue>)[key]!, steps, replacement, rename)
  if (rename && steps.length === 0 && typeof replacement === 'string') {
    const { [key]: moved, ...others } = value as Record<string, JsonValue>
    return { ...others, [replacement]: moved! }
  }
  return { ...value, [key]: inner }
}

/** The steps to every place in a value, as `replaceAt` takes them. */
export function placesIn(value: JsonValue): number[][] {
  if (typeof value !== 'object' || value === null) return [[]]
  return [
    [],
    ...Object.values(value).flatMap((inner, step) => placesIn(inner as JsonValue).map((steps) => [step, ...steps])),
  ]
}
