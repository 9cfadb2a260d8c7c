import type { Quad } from 'jsonld'
import { CredentialError } from '../../errors.ts'

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'

interface Cell {
  first?: string
  rest?: string
}

/**
 * Names for the cells of ordered lists, which are the only nodes that are still nameless: by what points to the list and
 * the position in it. In a part of the document that has the whole list they are the same; in one that has a part of it
 * the statements differ, and so it is noticed.
 *
 * @returns blank node → name
 * @throws CredentialError `credential.malformed` when there are other nameless nodes
 */
export function nameListCells(quads: readonly Quad[]): ReadonlyMap<string, string> {
  const cells = new Map<string, Cell>()
  const heads: { cell: string; name: string }[] = []
  const counts = new Map<string, number>()
  for (const { subject, predicate, object } of quads) {
    if (subject.termType === 'BlankNode') {
      const cell = cells.get(subject.value) ?? {}
      cells.set(subject.value, cell)
      if (object.termType === 'BlankNode') cell[predicate.value === `${rdf}rest` ? 'rest' : 'first'] = object.value
    } else if (object.termType === 'BlankNode') {
      const place = `${subject.value} ${predicate.value}`
      const count = counts.get(place) ?? 0
      counts.set(place, count + 1)
      heads.push({ cell: object.value, name: `list ${count} of ${place}` })
    }
  }
  const names = new Map<string, string>()
  for (const { cell: head, name } of heads) {
    let position = 0
    for (let cell: string | undefined = head; cell !== undefined && !names.has(cell); cell = cells.get(cell)?.rest) {
      names.set(cell, `${name}, ${position}`)
      const inner = cells.get(cell)?.first
      if (inner !== undefined) heads.push({ cell: inner, name: `list in ${name}, ${position}` })
      position++
    }
  }
  const isNamed = quads.every(({ subject, object, graph }) =>
    [subject, object, graph].every((term) => term.termType !== 'BlankNode' || names.has(term.value)),
  )
  if (!isNamed) throw new CredentialError('credential.malformed', 'It has nodes that cannot be told apart.')
  return names
}
