import { compareCodePoints, compareUnits } from '../code-point-order.ts'
import { type Node, type Reading, unclear } from '../document/nodes.ts'
import { i18n } from '../document/tokens.ts'
import { stepAside } from '../step-aside.ts'
import { sortFew } from './sort-few.ts'

/**
 * Puts the values of one predicate in order: texts first, equal ones once; then blank nodes, whose own order waits for
 * their labels.
 *
 * @param start where the predicate's lines begin; they reach to the end
 */
export function sortRun(reading: Reading, node: Node, start: number): void {
  const { lines } = node
  const texts: string[] = []
  const blank: Node[] = []
  for (let index = start; index < lines.length; index++) {
    const line = lines[index]!
    if (typeof line === 'string') texts.push(line)
    else blank.push(line)
  }
  if (texts.length > 1) {
    sortFew(texts, needsCodePoints(reading) ? compareCodePoints : compareUnits)
    if (reading.hasDirections && texts.some((text) => text.includes(i18n))) throw stepAside('several directed texts')
  }
  if (blank.length > 1) node.hasRuns = true
  lines.length = start
  let last: string | undefined
  for (const text of texts) {
    if (text !== last) lines.push(text)
    else if (reading.origins.get(text) === unclear) throw stepAside('values that may be the same')
    else reading.repeated++
    last = text
  }
  for (const one of blank) lines.push(one)
}

/** Are the two orders perhaps different for what was read so far, and is it the order of code points that is wanted? */
export function needsCodePoints({ order, seen }: Reading): boolean {
  return order === 'code-point' && seen.astral && seen.high
}
