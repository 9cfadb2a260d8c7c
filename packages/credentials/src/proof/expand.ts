import jsonld, { type Quad } from 'jsonld'
import type { DocumentLoader } from '../contexts/document-loader.ts'
import type { JsonObject } from '../json.ts'
import { toCredentialError } from './to-credential-error.ts'

/** How every document is read: nothing relative, nothing lost, text with a direction as a datatype. */
const strictly = { base: null, safe: true, produceGeneralizedRdf: false, rdfDirection: 'i18n-datatype' } as const

/**
 * JSON-LD → its expanded form, in safe mode.
 *
 * @throws CredentialError `credential.terms_undefined`, `context.unknown`
 * @see https://www.w3.org/TR/json-ld11-api/#expansion
 */
export async function expand(document: object, documentLoader: DocumentLoader): Promise<JsonObject[]> {
  return orCredentialError(() => jsonld.expand(document, { ...strictly, documentLoader })) as Promise<JsonObject[]>
}

/**
 * JSON-LD → RDF statements, in safe mode.
 *
 * @throws CredentialError `credential.terms_undefined`, `context.unknown`
 * @see https://www.w3.org/TR/json-ld11-api/#deserialize-json-ld-to-rdf-algorithm
 */
export async function toQuads(
  document: object,
  documentLoader: DocumentLoader,
  { isExpanded = false } = {},
): Promise<Quad[]> {
  return orCredentialError(() =>
    jsonld.toRDF(document, { ...strictly, documentLoader, ...(isExpanded && { skipExpansion: true }) }),
  )
}

async function orCredentialError<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw toCredentialError(error)
  }
}
