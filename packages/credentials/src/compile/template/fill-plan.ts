import { escapeLiteral, isPlainIri, isPlainText } from '../document/tokens.ts'
import type { HashPort } from '../hash-port.ts'
import type { Plan } from './plan.ts'
import { fillParts, fillSegments, type Part } from './segments.ts'

/** A credential with its statements and its JSON text, ready to be hashed and signed. */
export interface Filled {
  /** canonical N-Quads in code point order */
  readonly nquads: string
  /** the credential as `JSON.stringify` would write it, without its last brace */
  readonly json: string
}

/**
 * The credential that texts make with a plan.
 *
 * @param texts one for each hole, as they are
 * @returns `undefined` when the plan does not fit these texts: names that are not plain or not different, lines that
 *   have become the same, blank nodes that look alike, characters that sort differently by code point and by UTF-16
 */
export function fillPlan(plan: Plan, texts: readonly string[], hash: HashPort): Filled | undefined {
  const values = toValues(plan, texts)
  const nquads = values && writeStatements(plan, values, hash)
  return nquads === undefined ? undefined : { nquads, json: fillSegments(plan.json, toJsonTexts(texts, values!)) }
}

/** The statements alone, in canonical N-Quads. */
export function fillStatements(plan: Plan, texts: readonly string[], hash: HashPort): string | undefined {
  const values = toValues(plan, texts)
  return values && writeStatements(plan, values, hash)
}

/** Appends the labels of blank nodes to the values. */
function writeStatements(plan: Plan, values: string[], hash: HashPort): string | undefined {
  const ranks = rankBlank(plan, values, hash)
  const arranged = ranks && arrange(plan, values, ranks)
  if (!arranged) return undefined
  let text = ''
  for (const parts of arranged) {
    const lines = fillParts(parts, values)
    if (lines === undefined) return undefined
    text += lines
  }
  return text
}

/** The JSON text alone, which fits whatever the texts are. */
export function fillJson(plan: Plan, texts: readonly string[]): string {
  return fillSegments(
    plan.json,
    texts.map((text) => (isPlainText(text) ? text : JSON.stringify(text).slice(1, -1))),
  )
}

/** Texts as they stand between quotes in JSON. What needs no escape in a statement needs none there. */
function toJsonTexts(texts: readonly string[], values: readonly string[]): string[] {
  const written: string[] = []
  for (let index = 0; index < texts.length; index++) {
    const text = texts[index]!
    written.push(text === values[index] ? text : JSON.stringify(text).slice(1, -1))
  }
  return written
}

/** Texts as they stand in statements. */
function toValues({ roles, schemes, seen }: Plan, texts: readonly string[]): string[] | undefined {
  const characters = { ...seen }
  const values: string[] = []
  for (let index = 0; index < roles.length; index++) {
    const text = texts[index]!
    if (roles[index] === 'text') {
      if (isPlainText(text)) values.push(text)
      else {
        if (!text.isWellFormed()) return undefined
        values.push(escapeLiteral(text, characters))
      }
    } else {
      if (!isPlainIri(text) || !schemes.has(text.slice(0, text.indexOf(':')))) return undefined
      values.push(text)
    }
  }
  return characters.astral && characters.high ? undefined : values
}

/** Ranks blank nodes by their hashes: `ranks[node]`. Appends their labels to the values. */
function rankBlank({ blank }: Plan, values: string[], hash: HashPort): number[] | undefined {
  const hashes: string[] = []
  for (const plan of blank) {
    const text = plan.hash === undefined ? fillParts(plan.hashed, values) : ''
    if (text === undefined) return undefined
    hashes.push(plan.hash ?? hash.hex(text))
  }
  const ranks: number[] = []
  for (let index = 0; index < hashes.length; index++) {
    const own = hashes[index]!
    let rank = 0
    for (let other = 0; other < index; other++) {
      const found = hashes[other]!
      if (found < own) rank++
      else if (found === own) return undefined
      else ranks[other] = ranks[other]! + 1
    }
    ranks.push(rank)
  }
  for (const rank of ranks) values.push(`_:c14n${rank}`)
  return ranks
}

/** All parts in the order of their statements, nodes with filled-in names put among the others. */
function arrange(plan: Plan, values: readonly string[], ranks: readonly number[]): (readonly Part[])[] | undefined {
  const moving = plan.moving.map(({ subject, parts }) => ({ subject: fillSegments(subject, values), parts }))
  moving.sort((left, right) => (left.subject < right.subject ? -1 : 1))
  const arranged: (readonly Part[])[] = []
  let last = ''
  let next = 0
  const addMoving = () => {
    const { subject, parts } = moving[next++]!
    arranged.push(parts)
    const isNew = subject !== last
    last = subject
    return isNew
  }
  for (const { subject, parts } of plan.fixed) {
    while (next < moving.length && moving[next]!.subject < subject) if (!addMoving()) return undefined
    if (moving[next]?.subject === subject) return undefined
    arranged.push(parts)
  }
  while (next < moving.length) if (!addMoving()) return undefined
  const byRank: number[] = []
  for (let index = 0; index < ranks.length; index++) byRank[ranks[index]!] = index
  for (const label of plan.labelOrder) arranged.push(plan.blank[byRank[label]!]!.labeled[label]!)
  return arranged
}
