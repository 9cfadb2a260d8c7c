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
  return countMembers(value, text.includes('\\u')) === colons ? value : undefined
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

/** The members of all objects; `NaN`, which equals nothing, when a strict reader would refuse one of the values. */
function countMembers(value: JsonValue, hasEscapes: boolean): number {
  if (typeof value === 'string') return hasEscapes && !value.isWellFormed() ? Number.NaN : 0
  if (typeof value === 'number') return Number.isFinite(value) ? 0 : Number.NaN
  if (typeof value !== 'object' || value === null) return 0
  let count = 0
  if (Array.isArray(value)) {
    for (const item of value as readonly JsonValue[]) count += countMembers(item, hasEscapes)
    return count
  }
  // no prototype has members to enumerate; if one had, the sum would be wrong and the slow reader asked
  for (const key in value as Record<string, JsonValue>) {
    if (forbiddenKeys.has(key) || (hasEscapes && !key.isWellFormed())) return Number.NaN
    count += 1 + countMembers((value as Record<string, JsonValue>)[key]!, hasEscapes)
  }
  return count
}
