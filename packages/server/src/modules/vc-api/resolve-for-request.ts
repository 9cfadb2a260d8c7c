import type { RawAnswer } from '@cairn/api'
import { CredentialError, type ErrorCode, type JsonObject, resolveDid } from '@cairn/credentials'
import { accepted } from '../../kernel/http/accept.ts'
import type { Runtime } from '../../kernel/runtime.ts'
import { visit } from '../verification/index.ts'
import { type DidParameters, readDidParameters } from './did-parameters.ts'

/** What a DID could not be resolved for, and the status that goes with it. */
interface ResolutionError {
  type: string
  title: string
  status: number
}

const error = (name: string, status: number, title: string): ResolutionError => ({
  type: `https://www.w3.org/ns/did#${name}`,
  title,
  status,
})

/** @see https://www.w3.org/TR/did-resolution/#errors, https://www.w3.org/TR/did-resolution/#bindings-https */
const errors = {
  invalid: error('INVALID_DID', 400, 'This is not a well-formed DID'),
  options: error('INVALID_OPTIONS', 400, 'What is asked beside the DID is not well formed'),
  notFound: error('NOT_FOUND', 404, 'There is no document of this DID'),
  representation: error('REPRESENTATION_NOT_SUPPORTED', 406, 'DID documents are not given in this form'),
  document: error('INVALID_DID_DOCUMENT', 500, 'The document of this DID is not one'),
  method: error('METHOD_NOT_SUPPORTED', 501, 'DIDs of this method are not resolved here'),
  version: error('FEATURE_NOT_SUPPORTED', 501, 'There are no versions of the document of this DID'),
  unavailable: error('INTERNAL_ERROR', 500, 'The document of this DID could not be fetched'),
}

const errorByCode: { readonly [Code in ErrorCode]?: ResolutionError } = {
  'did.unsupported': errors.method,
  'did.not_found': errors.notFound,
  'did.unavailable': errors.unavailable,
  'did.document_malformed': errors.document,
}

const RESULT = 'application/did-resolution'
/** Of the document in a result. */
const DOCUMENT = 'application/did'
/** In what forms a document alone is given; all are media types that DID documents have. */
const DOCUMENTS = ['application/did+ld+json', 'application/did+json', DOCUMENT]
/** What the result is given as to whoever takes JSON, and names nothing of DIDs: it is what is at this address. */
const PLAIN = 'application/json'
const FORMS = [RESULT, PLAIN, ...DOCUMENTS]
/** As resolvers called the result before the specification did. */
const OLD_RESULT = 'application/ld+json;profile="https://w3id.org/did-resolution"'

/**
 * Resolves the DID in an address `/1.0/identifiers/<did>`: the resolution result, or the document alone for who asks for
 * that. What this Cairn publishes itself is read without a visit.
 *
 * @param url the path as it was sent, not as it was routed: a DID may hold `%3A`, which must not be read as a colon
 */
export async function resolveForRequest(runtime: Runtime, url: string, accept = '*/*'): Promise<RawAnswer> {
  const form = formOf(accept)
  if (!form) return failure(errors.representation)
  const path = url.split('?', 1)[0]!
  const did = didOf(path)
  const parameters = readDidParameters(url.slice(path.length + 1))
  if (parameters.fault !== undefined) return failure(errors.options, parameters.fault)
  if (!hasVersion(did, parameters)) return failure(errors.version)
  try {
    const document = await resolveDid(did, { fetch: (address, request) => visit(runtime, address, request) })
    return DOCUMENTS.includes(form) ? answer(200, form, document) : success(document, form)
  } catch (thrown) {
    if (thrown instanceof CredentialError) return failure(errorByCode[thrown.code] ?? errors.invalid, thrown.detail)
    throw thrown
  }
}

/** A DID that is its key says the same at every moment; others are only known as they are now, and none by a name. */
function hasVersion(did: string, { version }: DidParameters): boolean {
  return version === undefined || (version === 'time' && /^did:(?:key|jwk):/.test(did))
}

/** As it was sent when it looks like a DID, decoded once when it was encoded whole (RFC 3986 §2.1). */
function didOf(path: string): string {
  // some put a slash between our address and the DID, whether it ends with one or not
  const segment = path.slice('/1.0/identifiers'.length).replace(/^\/+|\/$/g, '')
  if (segment.startsWith('did:')) return segment
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment // is then found not to be well formed
  }
}

/** The form that is preferred of those we have; `undefined` when there is none. */
function formOf(accept: string): string | undefined {
  for (const { type, whole } of accepted(accept)) {
    if (whole === OLD_RESULT) return RESULT
    if (FORMS.includes(type)) return type
    if (type === 'application/ld+json') return 'application/did+ld+json'
    if (type === '*/*' || type === 'application/*') return RESULT
  }
  return undefined
}

const success = (document: JsonObject, form: string) =>
  answer(200, form, {
    didDocument: document,
    didResolutionMetadata: { contentType: DOCUMENT },
    didDocumentMetadata: {},
  })

const failure = ({ status, ...told }: ResolutionError, detail?: string) =>
  answer(status, RESULT, {
    didDocument: null,
    didResolutionMetadata: { error: { ...told, ...(detail && { detail }) } },
    didDocumentMetadata: {},
  })

const answer = (status: number, contentType: string, body: object): RawAnswer => ({
  status,
  contentType,
  body: new TextEncoder().encode(JSON.stringify(body)),
  headers: { 'access-control-allow-origin': '*', 'cache-control': 'no-cache', vary: 'accept' },
})
