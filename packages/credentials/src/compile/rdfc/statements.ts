/** A term: the N-Quads text of an IRI or literal, or the number of a blank node. */
export type Term = string | number

/** One RDF statement. Blank nodes are numbered from 0. */
export interface Statement {
  readonly subject: Term
  /** the IRI itself, without brackets or escapes, as hashing of related blank nodes wants it */
  readonly predicate: string
  /** `<iri>` with its escapes */
  readonly predicateToken: string
  readonly object: Term
  /** `undefined` in the default graph */
  readonly graph: Term | undefined
}

/** The statement as a line, with blank nodes named by `name`. */
export function lineOf({ subject, predicateToken, object, graph }: Statement, name: (node: number) => string): string {
  const text = (term: Term) => (typeof term === 'string' ? term : name(term))
  return `${text(subject)} ${predicateToken} ${text(object)}${graph === undefined ? '' : ` ${text(graph)}`} .\n`
}

/** Which statements mention each blank node, each statement once. */
export function mentions(statements: readonly Statement[], blankNodes: number): Statement[][] {
  const lists: Statement[][] = Array.from({ length: blankNodes }, () => [])
  for (const statement of statements) {
    const { subject, object, graph } = statement
    for (const term of new Set([subject, object, graph])) if (typeof term === 'number') lists[term]!.push(statement)
  }
  return lists
}
