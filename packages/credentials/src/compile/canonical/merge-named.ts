import type { Compare } from '../code-point-order.ts'
import { type Node, type Reading, unclear } from '../document/nodes.ts'
import { stepAside } from '../step-aside.ts'
import { sortFew } from './sort-few.ts'

/**
 * Named nodes in order, those with one name together. What is said twice in one graph is said once: it is taken out of
 * the later place.
 */
export function mergeNamed(reading: Reading, compare: Compare): Node[][] {
  const groups: Node[][] = []
  let last: Node[] | undefined
  for (const node of sortFew([...reading.named], (left, right) => compare(left.subject, right.subject))) {
    if (last && last[0]!.subject === node.subject) last.push(node)
    else {
      last = [node]
      groups.push(last)
    }
  }
  for (const group of groups) if (group.length > 1) dropRepeated(reading, group)
  return groups
}

function dropRepeated(reading: Reading, group: readonly Node[]): void {
  if (reading.hasDirections) throw stepAside('directed texts of a node that stands in several places')
  const said = new Map<Node | undefined, Set<string>>()
  for (const node of group) {
    const lines = said.get(node.graph) ?? new Set()
    said.set(node.graph, lines)
    node.lines = node.lines.filter((line) => typeof line !== 'string' || !isRepeated(reading, lines, line))
  }
}

function isRepeated(reading: Reading, lines: Set<string>, line: string): boolean {
  if (!lines.has(line)) {
    lines.add(line)
    return false
  }
  if (reading.origins.get(line) === unclear) throw stepAside('values that may be the same')
  return true
}
