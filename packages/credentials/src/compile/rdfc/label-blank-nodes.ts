import type { HashPort } from '../hash-port.ts'
import { createIssuer, issue } from './identifier-issuer.ts'
import { hashNDegree, type Labeling } from './n-degree.ts'
import { mentions, type Statement } from './statements.ts'
import { createWork, type Work } from './work.ts'

/**
 * Canonical labels of blank nodes, given their first-degree hashes: `labels[node]` is `_:c14n…`.
 *
 * @param work what may be spent; what a document of this size may cost unless told otherwise
 * @throws CredentialError `credential.too_complex` when they take too much work to be told apart
 * @see https://www.w3.org/TR/rdf-canon/#canon-algo-algo
 */
export function labelBlankNodes(
  statements: readonly Statement[],
  hashes: readonly string[],
  hash: HashPort,
  work: Work = createWork(statements.length),
): string[] {
  const canonical = createIssuer('_:c14n')
  const groups = groupByHash(hashes)
  for (const group of groups) if (group.length === 1) issue(canonical, group[0]!)
  const alike = groups.filter((group) => group.length > 1)
  if (alike.length > 0) {
    const labeling: Labeling = { hash, work, hashes, mentions: mentions(statements, hashes.length), canonical }
    for (const group of alike) labelGroup(labeling, group)
  }
  return hashes.map((_, node) => issue(canonical, node))
}

/** Blank nodes with equal hashes together, in the order of the hashes. */
function groupByHash(hashes: readonly string[]): number[][] {
  const groups = Map.groupBy(hashes.keys(), (node) => hashes[node]!)
  return [...groups.keys()].sort().map((hash) => groups.get(hash)!)
}

function labelGroup(labeling: Labeling, group: readonly number[]): void {
  const { canonical } = labeling
  const results = group
    .filter((node) => !canonical.issued.has(node))
    .map((node) => {
      const issuer = createIssuer('_:b')
      issue(issuer, node)
      return hashNDegree(labeling, node, issuer)
    })
  results.sort((left, right) => (left.hash < right.hash ? -1 : left.hash > right.hash ? 1 : 0))
  for (const { issuer } of results) for (const node of issuer.issued.keys()) issue(canonical, node)
}
