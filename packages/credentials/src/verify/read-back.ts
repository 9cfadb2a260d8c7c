import jsonld from 'jsonld'
import { CredentialError } from '../errors.ts'
import { isJsonObject, type JsonObject } from '../json.ts'
import { faultsOf, kindOf } from '../model/parse-credential.ts'
import { knownTerms } from '../model/terms.ts'
import { toCredentialError } from '../proof/canonicalize.ts'
import { type Draft, note } from './draft.ts'
import type { Settings } from './options.ts'
import { failed, findingOf } from './report.ts'
import type { Secured } from './secured.ts'

/**
 * What a good signature covers, in the words of its contexts.
 *
 * JSON-LD signs statements, not text: a holder can write the same statements with other words, so that a reader who
 * looks for the usual ones misses some (an end of validity, say). Where a document uses words beside the usual ones it
 * is therefore written anew from its statements, and must still be a proper credential then.
 */
export async function readBack(secured: Secured, settings: Settings, draft: Draft): Promise<JsonObject | undefined> {
  const { document } = secured
  if (secured.kind === 'jwt') return document
  if (speaksOfItself(document)) {
    note(draft, failed('signature', 'credential.reshaped', { detail: 'A part of it has the id of the whole.' }))
    return undefined
  }
  if (usesOnly(document, knownTerms)) return document
  try {
    const rewritten = await rewrite(document, settings)
    const [fault] = faultsOf(rewritten, kindOf(rewritten) ?? 'other')
    if (!fault && kindOf(rewritten) === kindOf(document)) return rewritten
    note(
      draft,
      failed('signature', 'credential.reshaped', {
        pointer: fault?.pointer ?? '',
        detail: fault?.message ?? 'Its type changes.',
      }),
    )
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error
    note(draft, findingOf('signature', error))
  }
  return undefined
}

async function rewrite(document: JsonObject, { documentLoader }: Settings): Promise<JsonObject> {
  try {
    const options = { documentLoader, base: null, safe: true }
    const rewritten = await jsonld.compact(document, document['@context'], options)
    return rewritten as JsonObject
  } catch (error) {
    throw toCredentialError(error)
  }
}

/**
 * Does a part of the document have the id of the whole? Members could be moved from one to the other without a trace. An
 * endorsement may name what it endorses, if it says nothing else about it.
 */
function speaksOfItself({ id, ...members }: JsonObject): boolean {
  const holds = (value: unknown): boolean => {
    if (Array.isArray(value)) return value.some(holds)
    if (!isJsonObject(value)) return false
    if (value.id === id && !Object.keys(value).every((key) => ['id', 'type', 'endorsementComment'].includes(key)))
      return true
    return Object.values(value).some(holds)
  }
  return id !== undefined && holds(members)
}

/** Endorsements are documents of their own, which are read back when they are verified. */
function usesOnly(value: unknown, terms: ReadonlySet<string>): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) return value.every((item) => usesOnly(item, terms))
  return Object.entries(value).every(
    ([key, item]) => terms.has(key) && (key === 'endorsement' || usesOnly(item, terms)),
  )
}
