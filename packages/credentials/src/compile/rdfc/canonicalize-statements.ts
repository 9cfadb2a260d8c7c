import { compareCodePoints, type Order } from '../code-point-order.ts'
import type { HashPort } from '../hash-port.ts'
import { labelBlankNodes } from './label-blank-nodes.ts'
import { lineOf, mentions, type Statement } from './statements.ts'
import type { Work } from './work.ts'

export interface CanonicalStatements {
  readonly nquads: string
  /** of each blank node: `_:c14n…` */
  readonly labels: readonly string[]
}

/**
 * RDF statements → canonical N-Quads (RDFC-1.0). The statements are a set: none comes twice.
 *
 * @throws CredentialError `credential.too_complex` when its blank nodes take too much work to be told apart
 * @see https://www.w3.org/TR/rdf-canon/
 */
export function canonicalizeStatements(
  statements: readonly Statement[],
  blankNodes: number,
  { hash, order, work }: { readonly hash: HashPort; readonly order: Order; readonly work?: Work },
): CanonicalStatements {
  const sorted = (lines: string[]) => (order === 'code-point' ? lines.sort(compareCodePoints) : lines.sort())
  const hashes = mentions(statements, blankNodes).map((list, node) => {
    const lines = list.map((statement) => lineOf(statement, (other) => (other === node ? '_:a' : '_:z')))
    return hash.hex(sorted(lines).join(''))
  })
  const labels = labelBlankNodes(statements, hashes, hash, work)
  const lines = statements.map((statement) => lineOf(statement, (node) => labels[node]!))
  return { nquads: sorted(lines).join(''), labels }
}
