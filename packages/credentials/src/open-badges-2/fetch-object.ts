import { CredentialError } from '../errors.ts'
import { type Fetch, type FetchedDocument, visit } from '../fetch.ts'
import { isJsonObject, type JsonObject } from '../json.ts'
import { parseStrictJson } from '../strict-json.ts'
import { isSameHost, isWebAddress } from './scope.ts'

/** What an address answered. */
export type Obtained =
  | { readonly kind: 'object'; readonly object: JsonObject }
  /** the host says that it has ended what was there (410), perhaps with a reason */
  | { readonly kind: 'gone'; readonly object: JsonObject }

const accept = 'application/ld+json, application/json'

/**
 * Fetches a document of Open Badges 2.0. The host of the address answers for it: an answer that comes from another host in
 * the end is refused, since many hosts forward to wherever an address says.
 *
 * @throws CredentialError `assertion.unavailable`, `assertion.not_found`, `assertion.redirected`, `assertion.malformed`
 * @see https://www.imsglobal.org/spec/ob/v2p0/#hosted-verification
 */
export async function fetchObject(address: string, fetch: Fetch | undefined): Promise<Obtained> {
  if (!isWebAddress(address))
    throw new CredentialError('assertion.malformed', `${address.slice(0, 200)} is no web address.`)
  const answer = await visit(address, { fetch, accept, unavailable: 'assertion.unavailable' })
  const { status, finalUrl } = answer
  if (!isSameHost(finalUrl, address)) {
    throw new CredentialError('assertion.redirected', `${address} leads to ${finalUrl.slice(0, 200)}.`)
  }
  if (status === 410) return { kind: 'gone', object: reasonIn(answer) }
  if (status === 404) throw new CredentialError('assertion.not_found', `${address} answers 404.`)
  if (status !== 200) throw new CredentialError('assertion.unavailable', `${address} answers ${status}.`)
  return { kind: 'object', object: toObject(address, answer) }
}

/** The body of a 410 may say why. When it does not, or not in JSON, the answer stands without a reason. */
function reasonIn(answer: FetchedDocument): JsonObject {
  try {
    return toObject('', answer)
  } catch (error) {
    if (error instanceof CredentialError) return {}
    throw error
  }
}

function toObject(address: string, { body, contentType }: FetchedDocument): JsonObject {
  if (!/^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(contentType.trim())) {
    throw new CredentialError('assertion.malformed', `${address} answers with ${contentType.slice(0, 100)}.`)
  }
  try {
    const document = parseStrictJson(body)
    if (isJsonObject(document)) return document
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error
    throw new CredentialError('assertion.malformed', `${address}: ${error.message}. ${error.detail ?? ''}`, {
      cause: error,
    })
  }
  throw new CredentialError('assertion.malformed', `${address} answers with something else than an object.`)
}
