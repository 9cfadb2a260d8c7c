import type { Quad, Term as RdfTerm } from 'jsonld'
import { canonicalizeStatements, plainHash, type Statement, type Term } from '../compile/index.ts'

/**
 * Refuses statements whose blank nodes take too much work to be told apart, by the engine's fixed budget: the verdict
 * is the same on every machine, and nothing that was built to take for ever reaches a library that would try.
 *
 * @throws CredentialError `credential.too_complex`
 */
export function requireTellable(quads: readonly Quad[]): void {
  const numbers = new Map<string, number>()
  const toTerm = ({ termType, value, datatype, language }: RdfTerm): Term => {
    // the text is not the one that is signed: it has only to be another for another term
    if (termType !== 'BlankNode') return JSON.stringify([termType, value, datatype?.value, language])
    if (!numbers.has(value)) numbers.set(value, numbers.size)
    return numbers.get(value)!
  }
  const statements = quads.map(
    ({ subject, predicate, object, graph }): Statement => ({
      subject: toTerm(subject),
      predicate: predicate.value,
      predicateToken: predicate.value,
      object: toTerm(object),
      graph: graph.termType === 'DefaultGraph' ? undefined : toTerm(graph),
    }),
  )
  if (numbers.size > 1) canonicalizeStatements(statements, numbers.size, { hash: plainHash, order: 'utf-16' })
}
