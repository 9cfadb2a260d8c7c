import type { Node, Reading } from '../document/nodes.ts'
import type { HashPort } from '../hash-port.ts'
import { labelBlankNodes } from '../rdfc/label-blank-nodes.ts'
import type { Statement, Term } from '../rdfc/statements.ts'

/**
 * Labels of the blank nodes of a document, some of which have equal first-degree hashes.
 *
 * @throws CredentialError `credential.too_complex`
 */
export function labelAlike(reading: Reading, hash: HashPort): void {
  const { blank, named } = reading
  const numbers = new Map(blank.map((node, index) => [node, index]))
  const termOf = (node: Node): Term => (node.subject === '' ? numbers.get(node)! : node.subject)
  const statements = [...blank, ...named].flatMap((node): Statement[] => {
    const subject = termOf(node)
    const graph = node.graph && termOf(node.graph)
    return node.lines.map((line) =>
      typeof line === 'string'
        ? { subject, ...splitLine(line), graph }
        : { subject, ...splitLine(line.link), object: termOf(line), graph },
    )
  })
  const hashes = blank.map((node) => node.hash)
  const labels = labelBlankNodes(statements, hashes, hash)
  for (const [index, node] of blank.entries()) node.label = labels[index]!
}

/** ` <predicate> object`. Predicates of documents have no escapes. */
function splitLine(line: string): Pick<Statement, 'predicate' | 'predicateToken' | 'object'> {
  const end = line.indexOf('> ')
  return { predicate: line.slice(2, end), predicateToken: line.slice(1, end + 1), object: line.slice(end + 2) }
}
