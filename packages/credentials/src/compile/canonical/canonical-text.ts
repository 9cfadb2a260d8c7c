import { compareCodePoints, compareUnits } from '../code-point-order.ts'
import type { Node, Reading } from '../document/nodes.ts'
import type { HashPort } from '../hash-port.ts'
import { hashFirstDegree } from './first-degree.ts'
import { labelAlike } from './label-alike.ts'
import { mergeNamed } from './merge-named.ts'
import { needsCodePoints } from './sort-run.ts'

const end = ' .\n'

/**
 * The statements of a document as canonical N-Quads (RDFC-1.0).
 *
 * @throws CredentialError `credential.too_complex` when its blank nodes take too much work to be told apart
 */
export function canonicalText(reading: Reading, hash: HashPort): string {
  const compare = needsCodePoints(reading) ? compareCodePoints : compareUnits
  const groups = mergeNamed(reading, compare)
  hashFirstDegree(reading, hash)
  label(reading, hash)
  let text = ''
  for (const group of groups) {
    text += group.length === 1 ? ownLines(group[0]!, group[0]!.subject) : mergedLines(group, compare)
  }
  for (const node of inLabelOrder(reading.blank)) text += ownLines(node, node.label)
  return text
}

/** Labels in the order of first-degree hashes, where these tell all blank nodes apart; they nearly always do. */
function label(reading: Reading, hash: HashPort): void {
  const { blank } = reading
  const sorted = blank.toSorted((left, right) => compareUnits(left.hash, right.hash))
  const isUnique = sorted.every((node, index) => node.hash !== sorted[index - 1]?.hash)
  if (!isUnique) {
    labelAlike(reading, hash)
    return
  }
  for (let index = 0; index < sorted.length; index++) sorted[index]!.label = `_:c14n${index}`
}

function inLabelOrder(blank: readonly Node[]): readonly Node[] {
  return blank.toSorted((left, right) => compareUnits(left.label, right.label))
}

function ownLines(node: Node, subject: string): string {
  if (node.hasRuns) sortRuns(node)
  const tail = node.graph ? ` ${node.graph.label}${end}` : end
  let text = ''
  for (const line of node.lines) {
    text += typeof line === 'string' ? subject + line + tail : subject + line.link + line.label + tail
  }
  return text
}

/** Blank nodes behind one predicate stand together; now that they have labels, they are put in order. */
function sortRuns(node: Node): void {
  const { lines } = node
  for (let start = 0; start < lines.length; start++) {
    const first = lines[start]!
    if (typeof first === 'string') continue
    let stop = start + 1
    while (stop < lines.length && isRun(first, lines[stop]!)) stop++
    const run = (lines.slice(start, stop) as Node[]).sort((left, right) => compareUnits(left.label, right.label))
    lines.splice(start, run.length, ...run)
    start = stop - 1
  }
}

function isRun(first: Node, other: string | Node): boolean {
  return typeof other !== 'string' && other.link === first.link
}

/** The lines of a named node that stands in several places or graphs. */
function mergedLines(group: readonly Node[], compare: (left: string, right: string) => number): string {
  const texts = group.flatMap((node) => {
    const tail = node.graph ? ` ${node.graph.label}${end}` : end
    return node.lines.map((line) => node.subject + (typeof line === 'string' ? line : line.link + line.label) + tail)
  })
  return texts.sort(compare).join('')
}
