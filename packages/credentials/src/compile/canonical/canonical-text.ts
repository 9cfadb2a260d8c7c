import { type Compare, compareCodePoints, compareUnits } from '../code-point-order.ts'
import type { Node, Reading } from '../document/nodes.ts'
import type { Outline } from '../document/parts.ts'
import type { HashPort } from '../hash-port.ts'
import { hashFirstDegree } from './first-degree.ts'
import { labelAlike } from './label-alike.ts'
import { mergeNamed } from './merge-named.ts'
import { sortFew } from './sort-few.ts'
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
  const blank = label(reading, hash)
  // put together at once: a text that grows line by line is a tree, and would be copied when it is hashed
  const pieces: string[] = []
  for (const group of groups) {
    if (group.length === 1) addNamed(pieces, group[0]!)
    else addMerged(pieces, group, compare)
  }
  for (const node of blank) addLines(pieces, node, node.label)
  return pieces.join('')
}

const byHash = (left: Node, right: Node) => compareUnits(left.hash, right.hash)
const byLabel = (left: Node, right: Node) => compareUnits(left.label, right.label)

/**
 * Labels in the order of first-degree hashes, where these tell all blank nodes apart; they nearly always do.
 *
 * @returns the blank nodes in the order of their labels, which are texts: 10 comes before 2
 */
function label(reading: Reading, hash: HashPort): readonly Node[] {
  const sorted = sortFew([...reading.blank], byHash)
  if (sorted.every((node, index) => node.hash !== sorted[index - 1]?.hash)) {
    for (let index = 0; index < sorted.length; index++) sorted[index]!.label = `_:c14n${index}`
  } else labelAlike(reading, hash)
  return sortFew(sorted, byLabel)
}

/** A node of a part that was read before has its text, but for the labels of blank nodes. */
function addNamed(pieces: string[], node: Node): void {
  const { model, graph, subject } = node
  if (!model || graph) return void addLines(pieces, node, subject)
  if (node.hasRuns) sortRuns(node)
  model.outline ??= outlineOf(node)
  const { texts, gaps } = model.outline
  for (let index = 0; index < gaps.length; index++) pieces.push(texts[index]!, (node.lines[gaps[index]!] as Node).label)
  pieces.push(texts[gaps.length]!)
}

/** Blank nodes behind one predicate may change places, and what stands around them is the same. */
function outlineOf({ subject, lines }: Node): Outline {
  const texts: string[] = []
  const gaps: number[] = []
  let text: string[] = []
  for (const [index, line] of lines.entries()) {
    text.push(subject, typeof line === 'string' ? line : line.link)
    if (typeof line !== 'string') {
      texts.push(text.join(''))
      gaps.push(index)
      text = []
    }
    text.push(end)
  }
  return { texts: [...texts, text.join('')], gaps }
}

function addLines(pieces: string[], node: Node, subject: string): void {
  if (node.hasRuns) sortRuns(node)
  const tail = tailOf(node)
  for (const line of node.lines) {
    if (typeof line === 'string') pieces.push(subject, line, tail)
    else pieces.push(subject, line.link, line.label, tail)
  }
}

function tailOf({ graph }: Node): string {
  return graph ? ` ${graph.label}${end}` : end
}

/** Blank nodes behind one predicate stand together; now that they have labels, they are put in order. */
function sortRuns(node: Node): void {
  const { lines } = node
  for (let start = 0; start < lines.length; start++) {
    const first = lines[start]!
    if (typeof first === 'string') continue
    let stop = start + 1
    while (stop < lines.length && isRun(first, lines[stop]!)) stop++
    const run = sortFew(lines.slice(start, stop) as Node[], byLabel)
    lines.splice(start, run.length, ...run)
    start = stop - 1
  }
}

function isRun(first: Node, other: string | Node): boolean {
  return typeof other !== 'string' && other.link === first.link
}

/** The lines of a named node that stands in several places or graphs. */
function addMerged(pieces: string[], group: readonly Node[], compare: Compare): void {
  const texts: string[] = []
  for (const node of group) {
    const tail = tailOf(node)
    for (const line of node.lines)
      texts.push(node.subject + (typeof line === 'string' ? line : line.link + line.label) + tail)
  }
  pieces.push(...sortFew(texts, compare))
}
