import type { HashPort } from '../hash-port.ts'
import { createIssuer, type IdentifierIssuer, issue } from './identifier-issuer.ts'
import { permutations } from './permutations.ts'
import type { Statement } from './statements.ts'
import { spend, type Work } from './work.ts'

/** What telling blank nodes apart builds on. */
export interface Labeling {
  readonly hash: HashPort
  readonly work: Work
  /** first-degree hash of each blank node */
  readonly hashes: readonly string[]
  /** statements that mention each blank node */
  readonly mentions: readonly (readonly Statement[])[]
  /** names that are final: `_:c14n0` … */
  readonly canonical: IdentifierIssuer
}

export interface NDegreeResult {
  readonly hash: string
  readonly issuer: IdentifierIssuer
}

const deepest = 400

/**
 * Hash N-Degree Quads: looks from one blank node along its statements to others, as far as is needed to tell it from
 * its like, and tries the orders in which equal neighbors can be named.
 *
 * @see https://www.w3.org/TR/rdf-canon/#hash-nd-quads
 */
export function hashNDegree(labeling: Labeling, node: number, start: IdentifierIssuer, depth = 0): NDegreeResult {
  const { hash, work } = labeling
  spend(work, depth > deepest ? Number.POSITIVE_INFINITY : 1)
  const related = relatedNodes(labeling, node, start)
  let issuer = start
  let data = ''
  for (const relatedHash of [...related.keys()].sort()) {
    const chosen = shortestPath(labeling, related.get(relatedHash)!, issuer, depth)
    data += relatedHash + chosen.path
    issuer = chosen.issuer
  }
  spend(work, 1 + data.length / 512)
  return { hash: hash.hex(data), issuer }
}

/** The neighbors of a blank node, by a hash of how they are related to it. */
function relatedNodes(labeling: Labeling, node: number, issuer: IdentifierIssuer): Map<string, number[]> {
  const related = new Map<string, number[]>()
  const note = (other: unknown, statement: Statement, position: 's' | 'o' | 'g') => {
    if (typeof other !== 'number' || other === node) return
    const key = relatedHash(labeling, other, statement, issuer, position)
    const list = related.get(key)
    if (list) list.push(other)
    else related.set(key, [other])
  }
  for (const statement of labeling.mentions[node]!) {
    note(statement.subject, statement, 's')
    note(statement.object, statement, 'o')
    note(statement.graph, statement, 'g')
  }
  return related
}

/** @see https://www.w3.org/TR/rdf-canon/#hash-related-blank-node */
function relatedHash(
  { hash, work, hashes, canonical }: Labeling,
  other: number,
  { predicate }: Statement,
  issuer: IdentifierIssuer,
  position: 's' | 'o' | 'g',
): string {
  spend(work, 1)
  const name = canonical.issued.get(other) ?? issuer.issued.get(other)
  const path = position === 'g' ? 'g' : `${position}<${predicate}>`
  return hash.hex(path + (name === undefined ? hashes[other]! : name))
}

interface Path {
  readonly path: string
  readonly issuer: IdentifierIssuer
}

/** The least of the paths through equal neighbors, over all their orders. */
function shortestPath(labeling: Labeling, list: readonly number[], issuer: IdentifierIssuer, depth: number): Path {
  let chosen: Path | undefined
  for (const order of permutations(list)) {
    spend(labeling.work, 1 + (order.length + issuer.issued.size) / 8)
    const tried = tryPath(labeling, order, issuer, depth, chosen?.path)
    if (tried && (!chosen || tried.path < chosen.path)) chosen = tried
  }
  return chosen!
}

/** The path for one order, or `undefined` as soon as it is greater than the best one so far. */
function tryPath(
  labeling: Labeling,
  order: readonly number[],
  start: IdentifierIssuer,
  depth: number,
  best: string | undefined,
): Path | undefined {
  const { canonical } = labeling
  let issuer = createIssuer(start.prefix, start)
  let path = ''
  const unnamed: number[] = []
  for (const node of order) {
    const known = canonical.issued.get(node)
    if (known === undefined) {
      if (!issuer.issued.has(node)) unnamed.push(node)
      path += issue(issuer, node)
    } else path += known
    if (best !== undefined && path > best) return undefined
  }
  for (const node of unnamed) {
    const result = hashNDegree(labeling, node, issuer, depth + 1)
    path += `${issue(issuer, node)}<${result.hash}>`
    issuer = result.issuer
    if (best !== undefined && path > best) return undefined
  }
  return { path, issuer }
}
