import { compareCodePoints } from '../code-point-order.ts'
import type { Node, Reading } from '../document/nodes.ts'
import type { HashPort } from '../hash-port.ts'
import { needsCodePoints } from './sort-run.ts'

const end = ' .\n'

/**
 * Hash First Degree Quads of every blank node: what is said with it, where it is `_:a` itself and all others are `_:z`.
 *
 * A blank node of a document is pointed to once at most, so the sorted text can be written without sorting: the line
 * that points here comes first when a named node points, last when a blank one does, and its own lines are in order.
 *
 * @see https://www.w3.org/TR/rdf-canon/#hash-1d-quads
 */
export function hashFirstDegree(reading: Reading, hash: HashPort): void {
  for (const node of reading.blank) {
    const { model, members, graph } = node
    if (members) node.hash = hash.hex(graphText(reading, node))
    else if (!model || graph) node.hash = hash.hex(ownText(node))
    else node.hash = model.hash ||= hash.hex(ownText(node))
  }
}

function ownText(node: Node): string {
  const { parent, link, lines } = node
  const tail = node.graph ? ` _:z${end}` : end
  let text = ''
  if (parent && parent.subject !== '') text = `${parent.subject}${link}_:a${tail}`
  for (const line of lines) text += typeof line === 'string' ? `_:a${line}${tail}` : `_:a${line.link}_:z${tail}`
  if (parent && parent.subject === '') text += `_:z${link}_:a${tail}`
  return text
}

/** The text of a blank node that names a graph: all of the graph, and the line that points to it. */
function graphText(reading: Reading, graph: Node): string {
  const { parent, link } = graph
  const lines: string[] = []
  for (const node of graph.members!) {
    const subject = node.subject === '' ? '_:z' : node.subject
    for (const line of node.lines) {
      lines.push(typeof line === 'string' ? `${subject}${line} _:a${end}` : `${subject}${line.link}_:z _:a${end}`)
    }
  }
  const from = parent?.subject === '' ? '_:z' : parent?.subject
  lines.push(`${from}${link}_:a${graph.graph ? ` _:z${end}` : end}`)
  if (needsCodePoints(reading)) lines.sort(compareCodePoints)
  else lines.sort()
  return lines.join('')
}
