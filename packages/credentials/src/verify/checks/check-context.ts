import { openBadgesBase, vc1Context, vcContext } from '../../contexts/names.ts'
import { CredentialError } from '../../errors.ts'
import { asList, isJsonObject, type JsonObject, type JsonValue } from '../../json.ts'
import { kindOf } from '../../model/parse-credential.ts'
import { escapePointer } from '../../model/shape.ts'
import type { Settings } from '../options.ts'
import { type Finding, failed, findingOf, passed } from '../report.ts'

/**
 * Does the document mean what it seems to mean?
 *
 * Contexts are named, never written out, none is fetched, and none stands inside of the document, where it could turn
 * words around. JSON-LD keywords other than the parts of a text with language may not stand for their plain names.
 *
 * @see https://www.w3.org/TR/vc-data-integrity/#validating-contexts
 */
export async function checkContext(
  document: JsonObject,
  proofs: readonly unknown[],
  settings: Settings,
): Promise<Finding> {
  const contexts = asList(document['@context'])
  if (contexts[0] !== vcContext && contexts[0] !== vc1Context) {
    return failed('context', 'context.first_must_be_vc', { pointer: '/@context' })
  }
  for (const context of contexts) {
    if (typeof context !== 'string') return failed('context', 'context.not_a_name', { pointer: '/@context' })
  }
  if (
    kindOf(document) === 'open-badge' &&
    !contexts.some((context) => String(context).startsWith(`${openBadgesBase}/`))
  ) {
    return failed('context', 'context.no_open_badges', { pointer: '/@context' })
  }
  const { '@context': _, ...members } = document
  const nested: string[] = []
  const misplaced = findKeyword(members, '', nested) ?? findKeyword(proofs.map(withoutOwnContext), '/proof', nested)
  if (misplaced) return misplaced
  return loadAll([...(contexts as readonly string[]), ...nested], settings)
}

async function loadAll(contexts: readonly string[], { documentLoader }: Settings): Promise<Finding> {
  for (const context of contexts) {
    try {
      await documentLoader(context)
    } catch (error) {
      if (error instanceof CredentialError) return findingOf('context', error, { pointer: '/@context' })
      throw error
    }
  }
  return passed('context')
}

/** JCS suites repeat the context in the proof; they compare it with the document's themselves. */
function withoutOwnContext(proof: unknown): unknown {
  if (!isJsonObject(proof)) return proof
  const { '@context': _, ...members } = proof
  return String(proof.cryptosuite).includes('-jcs-') ? members : proof
}

const ofValues = new Set(['@value', '@language', '@direction'])

/**
 * The first keyword that stands where it may not. Credentials within the credential (endorsements, the contents of a
 * record) bring contexts of their own, named ones; those are gathered in `nested`.
 */
function findKeyword(value: unknown, pointer: string, nested: string[], isCredential = false): Finding | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, item] of Object.entries(value)) {
    const at = `${pointer}/${escapePointer(key)}`
    const names = isCredential && key === '@context' ? asList(item as JsonValue) : undefined
    if (names?.[0] === vcContext && names.every((name) => typeof name === 'string')) {
      nested.push(...names)
      continue
    }
    if (key === '@context') return failed('context', 'context.nested', { pointer: at })
    if (key.startsWith('@') && !(ofValues.has(key) && '@value' in value)) {
      return failed('context', 'context.keyword', { pointer: at })
    }
    const holdsCredentials = credentialMembers.has(key) || (isCredential && Array.isArray(value))
    const found = findKeyword(item, at, nested, holdsCredentials)
    if (found) return found
  }
  return undefined
}

const credentialMembers = new Set(['endorsement', 'verifiableCredential'])
