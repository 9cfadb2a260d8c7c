import { CredentialError } from '../../errors.ts'
import { isJsonObject, type JsonObject, type JsonValue, textOf } from '../../json.ts'

/**
 * Gives a name to every nameless graph of an expanded document: that of the first node in it, so that it is the same in
 * every part of the document.
 *
 * @throws CredentialError `credential.malformed` when two graphs would have one name
 */
export function nameGraphs(expanded: readonly JsonObject[], prefix: string): readonly JsonObject[] {
  const names = new Set<string>()
  const visit = (value: JsonValue | undefined): JsonValue | undefined => {
    if (Array.isArray(value)) return value.map(visit) as JsonValue
    if (!isJsonObject(value) || '@value' in value) return value
    const copy = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, visit(item)])) as JsonObject
    if (!Array.isArray(value['@graph']) || '@id' in value) return copy
    const name = `${prefix}graph:${textOf(value['@graph'][0]?.['@id'])}`
    if (names.has(name)) throw new CredentialError('credential.malformed', 'Two graphs in it cannot be told apart.')
    names.add(name)
    return { ...copy, '@id': name }
  }
  return visit(expanded) as unknown as readonly JsonObject[]
}
