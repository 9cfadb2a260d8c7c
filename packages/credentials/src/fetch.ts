import { CredentialError, type ErrorCode } from './errors.ts'
import { isJsonObject, type JsonObject } from './json.ts'
import { defaultLimits } from './limits.ts'
import { parseStrictJson } from './strict-json.ts'

/** What came back from outside. A fetcher answers with it whatever the status; it throws when nothing came back. */
export interface FetchedDocument {
  readonly status: number
  readonly contentType: string
  readonly body: Uint8Array
  /** where the answer came from in the end, after redirects */
  readonly finalUrl: string
}

/**
 * The way out. It decides which addresses may be visited, follows redirects or not, and minds time and size: the
 * library never goes out by itself.
 */
export type Fetch = (url: string, request: FetchRequest) => Promise<FetchedDocument>

export interface FetchRequest {
  readonly accept: string
  /**
   * The site is named by a DID, and a port may be part of that name: it may be asked at this port, where addresses
   * that anybody wrote somewhere are asked at the usual ones only.
   */
  readonly ownPort?: boolean
}

/**
 * Under which name a visit is remembered: what was refused to somebody who may not ask at this port must not be taken for
 * the answer to somebody who may.
 */
export const visitName = (url: string, { ownPort = false }: FetchRequest): string => (ownPort ? `own ${url}` : url)

export interface Visit {
  readonly fetch: Fetch | undefined
  readonly accept: string
  /** see `FetchRequest` */
  readonly ownPort?: boolean
  readonly unavailable: ErrorCode
}

/**
 * Fetches a JSON object.
 *
 * @throws CredentialError `missing` when the answer says that there is nothing, `unavailable` when there was no good
 *   answer, `malformed` when it is not a JSON object
 */
export async function fetchJson(
  url: string,
  { missing, malformed, ...how }: Visit & { missing: ErrorCode; malformed: ErrorCode },
): Promise<JsonObject> {
  const { status, body } = await visit(url, how)
  if (status === 404 || status === 410) throw new CredentialError(missing, `${url} answers ${status}.`)
  if (status !== 200) throw new CredentialError(how.unavailable, `${url} answers ${status}.`)
  return toObject(url, body, malformed)
}

function toObject(url: string, body: Uint8Array, malformed: ErrorCode): JsonObject {
  try {
    const document = parseStrictJson(body)
    if (isJsonObject(document)) return document
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error
    throw new CredentialError(malformed, `${url}: ${error.message}. ${error.detail ?? ''}`, { cause: error })
  }
  throw new CredentialError(malformed, `${url} answers with something else than an object.`)
}

/** One visit outside. Whatever goes wrong on the way is `unavailable`: it says nothing about what we wanted to know. */
export async function visit(url: string, { fetch, unavailable, ...request }: Visit): Promise<FetchedDocument> {
  if (!fetch) throw new CredentialError(unavailable, `${url} was not visited: no network is allowed here.`)
  let answer: FetchedDocument
  try {
    answer = await fetch(url, request)
  } catch (error) {
    throw new CredentialError(unavailable, `${url} could not be visited.`, { cause: error })
  }
  if (answer.body.length > defaultLimits.fetchedBytes)
    throw new CredentialError(unavailable, `${url} answers with too much.`)
  return answer
}
