import { CredentialError, type JsonObject, type JsonValue, parseStrictJson } from '@cairn/credentials'

/** What a request of the VC API is about, and how it is to be done. */
export interface VcRequest {
  subject: JsonValue
  options: JsonObject
}

/**
 * The body `{<member>, options?}` of a request of the VC API.
 *
 * @throws CredentialError `json.*`, `credential.malformed`
 * @see https://w3c-ccg.github.io/vc-api/
 */
export function readVcRequest(bytes: Uint8Array, member: string): VcRequest {
  const body = parseStrictJson(bytes)
  if (!isObject(body)) throw new CredentialError('json.malformed', 'The body is not a JSON object.')
  const { [member]: subject, options = {} } = body
  if (subject === undefined) throw new CredentialError('credential.malformed', `/${member} is missing.`)
  if (!isObject(options)) throw new CredentialError('credential.malformed', '/options is not an object.')
  return { subject, options }
}

/**
 * A text among the options; `undefined` when there is none of this name.
 *
 * @throws CredentialError `credential.malformed` for something else under the name
 */
export function readText(options: JsonObject, name: string): string | undefined {
  const value = options[name]
  if (value === undefined || typeof value === 'string') return value
  throw new CredentialError('credential.malformed', `/options/${name} is not a text.`)
}

/**
 * A list of texts among the options; `undefined` when there is none of this name.
 *
 * @throws CredentialError `credential.malformed` for something else under the name
 */
export function readTexts(options: JsonObject, name: string): readonly string[] | undefined {
  const list = options[name]
  if (list === undefined) return undefined
  if (!Array.isArray(list) || !list.every((item) => typeof item === 'string'))
    throw new CredentialError('credential.malformed', `/options/${name} is not a list of texts.`)
  return list
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
