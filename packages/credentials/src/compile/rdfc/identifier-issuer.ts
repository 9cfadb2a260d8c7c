/** Names blank nodes in the order in which it is asked. */
export interface IdentifierIssuer {
  readonly prefix: string
  /** node → name, in the order of issue */
  readonly issued: Map<number, string>
}

export function createIssuer(prefix: string, from?: IdentifierIssuer): IdentifierIssuer {
  return { prefix, issued: new Map(from?.issued) }
}

/** The name of a node, now or before. */
export function issue({ prefix, issued }: IdentifierIssuer, node: number): string {
  const found = issued.get(node)
  if (found !== undefined) return found
  const name = `${prefix}${issued.size}`
  issued.set(node, name)
  return name
}
