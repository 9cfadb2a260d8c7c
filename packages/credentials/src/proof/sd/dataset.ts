import type { Quad, Term as RdfTerm } from 'jsonld'
import { escapeIri, escapeLiteral, type Statement, type Term } from '../../compile/index.ts'
import type { DocumentLoader } from '../../contexts/document-loader.ts'
import { CredentialError } from '../../errors.ts'
import type { JsonObject } from '../../json.ts'
import { toQuads } from '../expand.ts'
import { nameGraphs } from './name-graphs.ts'
import { nameListCells } from './name-list-cells.ts'

/** The statements of a document or a part of it. Blank nodes are numbered; `names` says who they are in all parts alike. */
export interface Dataset {
  readonly statements: readonly Statement[]
  readonly names: readonly string[]
}

const xsdString = 'http://www.w3.org/2001/XMLSchema#string'

/**
 * A document whose nodes have all been named, or a part of it → its statements, with the given names turned into blank
 * nodes again.
 *
 * @param expanded the document in expanded form
 * @throws CredentialError `credential.malformed`
 */
export async function toDataset(
  expanded: readonly JsonObject[],
  prefix: string,
  documentLoader: DocumentLoader,
): Promise<Dataset> {
  const quads = await toQuads(nameGraphs(expanded, prefix), documentLoader, { isExpanded: true })
  const cells = nameListCells(quads)
  const numbers = new Map<string, number>()
  const toTerm = (term: RdfTerm): Term => {
    const name = term.termType === 'BlankNode' ? cells.get(term.value)! : term.value
    if (term.termType === 'Literal') return literalToken(term)
    if (term.termType === 'NamedNode' && !name.startsWith(prefix)) return `<${escapeIri(name)}>`
    if (!numbers.has(name)) numbers.set(name, numbers.size)
    return numbers.get(name)!
  }
  const statements = quads.map((quad) => toStatement(quad, toTerm))
  if (new Set(statements.map((statement) => JSON.stringify(statement))).size < statements.length) {
    // as a number and as text, for instance; software does not agree whether that is one statement or two
    throw new CredentialError('credential.malformed', 'It says the same thing in two ways.')
  }
  return { statements, names: [...numbers.keys()] }
}

function toStatement({ subject, predicate, object, graph }: Quad, toTerm: (term: RdfTerm) => Term): Statement {
  return {
    subject: toTerm(subject),
    predicate: predicate.value,
    predicateToken: `<${escapeIri(predicate.value)}>`,
    object: toTerm(object),
    graph: graph.termType === 'DefaultGraph' ? undefined : toTerm(graph),
  }
}

function literalToken({ value, datatype, language }: RdfTerm): string {
  if (!value.isWellFormed()) throw new CredentialError('credential.malformed', 'A text has half of a surrogate pair.')
  const text = `"${escapeLiteral(value, { astral: false, high: false })}"`
  if (language) return `${text}@${language}`
  return !datatype || datatype.value === xsdString ? text : `${text}^^<${escapeIri(datatype.value)}>`
}
