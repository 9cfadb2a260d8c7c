import type { JsonValue } from '../json.ts'
import type { JsonLimits } from '../limits.ts'
import { forbiddenKeys } from './read-slowly.ts'

/**
 * The document, by the platform's own parser, where it can be told that a strict reader sees the same: the platform
 * takes the last of two equal keys, so there must be as many members in the value as there are colons in the text.
 *
 * @returns `undefined` where something is odd, and then the slow reader has to say what
 */
export function readFast(text: string, limits: JsonLimits): JsonValue | undefined {
  if (!text.isWellFormed()) return undefined
  const colons = scan(text, limits)
  if (colons === undefined) return undefined
  let value: JsonValue
  try {
    value = JSON.parse(text)
  } catch {
    // the slow reader finds the same fault, and says it in our words
    return undefined
  }
  return countMembers(value, hasOddities(text)) === colons ? value : undefined
}

const [quote, backslash, colon, comma] = [0x22, 0x5c, 0x3a, 0x2c]
const [openList, closeList, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d]

/** How many colons stand outside of texts; `undefined` when some limit may be passed. */
function scan(text: string, { jsonDepth, jsonNodes, jsonString }: JsonLimits): number | undefined {
  let colons = 0
  let values = 1
  let depth = 0
  const { length } = text
  for (let at = 0; at < length; at++) {
    const character = text.charCodeAt(at)
    if (character === quote) {
      const end = endOfText(text, at + 1)
      if (end < 0 || end - at > jsonString) return undefined
      at = end
    } else if (character === colon) colons++
    else if (character === comma) values++
    else if (character === openObject || character === openList) {
      values++
      if (++depth > jsonDepth) return undefined
    } else if (character === closeObject || character === closeList) depth--
  }
  return values > jsonNodes ? undefined : colons
}

/** Where the text that begins here ends: at the first quote that is not escaped; −1 when there is none. */
function endOfText(text: string, start: number): number {
  let end = text.indexOf('"', start)
  while (text.charCodeAt(end - 1) === backslash && isEscaped(text, end)) end = text.indexOf('"', end + 1)
  return end
}

function isEscaped(text: string, at: number): boolean {
  let before = at - 1
  while (text.charCodeAt(before) === backslash) before--
  return (at - before) % 2 === 0
}

/**
 * The members of all objects; `NaN`, which equals nothing, when a strict reader would refuse one of the values. Most of
 * them are texts, which are not worth a call each.
 */
function countMembers(value: JsonValue, isOdd: boolean): number {
  if (typeof value !== 'object' || value === null) return isGood(value, isOdd) ? 0 : Number.NaN
  let count = 0
  if (Array.isArray(value)) {
    for (const item of value as readonly JsonValue[]) {
      if (typeof item === 'object' && item !== null) count += countMembers(item, isOdd)
      else if (!isGood(item, isOdd)) return Number.NaN
    }
    return count
  }
  // no prototype has members to enumerate; if one had, the sum would be wrong and the slow reader asked
  for (const key in value as Record<string, JsonValue>) {
    const member = (value as Record<string, JsonValue>)[key]!
    if (isOdd && (forbiddenKeys.has(key) || !key.isWellFormed())) return Number.NaN
    count++
    if (typeof member === 'object' && member !== null) count += countMembers(member, isOdd)
    else if (!isGood(member, isOdd)) return Number.NaN
  }
  return count
}

function isGood(value: string | number | boolean | null, isOdd: boolean): boolean {
  if (typeof value === 'string') return !isOdd || value.isWellFormed()
  return typeof value !== 'number' || Number.isFinite(value)
}

/** May there be keys with a meaning of their own, or half a pair of surrogates? Only an escape can hide either. */
function hasOddities(text: string): boolean {
  if (text.includes('\\u')) return true
  for (const key of forbiddenKeys) if (text.includes(key)) return true
  return false
}
