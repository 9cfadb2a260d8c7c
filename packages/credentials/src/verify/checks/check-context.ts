import {
  builtInContexts,
  documentLoader as builtInLoader,
  type DocumentLoader,
} from '../../contexts/document-loader.ts'
import { clrBase, openBadgesBase, vc1Context, vcContext } from '../../contexts/names.ts'
import { CredentialError } from '../../errors.ts'
import { asList, isJsonObject, type JsonObject, textOf } from '../../json.ts'
import { type CredentialKind, kindOf } from '../../model/parse-credential.ts'
import type { FindingCode } from '../codes.ts'
import { findDisguise, findDisguiseIn, findDoubleOf, type Gathered } from '../find-disguise.ts'
import type { Settings } from '../options.ts'
import { type Finding, failed, findingOf, passed } from '../report.ts'

/**
 * Does the document mean what it seems to mean?
 *
 * Contexts are named, never written out, none is fetched, and none stands inside of the document, where it could turn
 * words around. And everything is written with its plain name, not with another way of saying the same.
 *
 * @see https://www.w3.org/TR/vc-data-integrity/#validating-contexts
 */
export function checkContext(
  document: JsonObject,
  proofs: readonly unknown[],
  settings: Settings,
): Finding | Promise<Finding> {
  const contexts = asList(document['@context'])
  if (contexts[0] !== vcContext && contexts[0] !== vc1Context) {
    return failed('context', 'context.first_must_be_vc', { pointer: '/@context' })
  }
  for (const context of contexts) {
    if (typeof context === 'string' || (settings.acceptsWrittenContexts && isJsonObject(context))) continue
    return failed('context', 'context.not_a_name', { pointer: '/@context' })
  }
  const missing = missingContext(kindOf(document), contexts)
  if (missing) return failed('context', missing, { pointer: '/@context' })
  const gathered: Gathered = { id: document.id, contexts: [], repeatsId: false }
  const disguise =
    findDisguise(document, gathered) ??
    findDisguiseIn(proofs.map(withoutOwnContext), gathered) ??
    (gathered.repeatsId ? findDoubleOf(document) : undefined)
  if (disguise) return failed('context', disguise.code, disguise)
  const all = [...contexts, ...gathered.contexts]
  const { limits } = settings
  if (all.length > limits.contexts) {
    const detail = `More than ${limits.contexts} names.`
    return failed('context', 'credential.too_complex', { pointer: '/@context', detail })
  }
  return loadAll(all, settings)
}

function missingContext(kind: CredentialKind | undefined, contexts: readonly unknown[]): FindingCode | undefined {
  if (kind === 'clr' && !hasOneOf(contexts, clrEditions)) return 'context.no_clr'
  if (kind !== 'clr' && kind !== 'open-badge') return undefined
  return hasOneOf(contexts, openBadgesEditions) ? undefined : 'context.no_open_badges'
}

const clrEditions = `${clrBase}/`
const openBadgesEditions = `${openBadgesBase}/`

function hasOneOf(contexts: readonly unknown[], base: string): boolean {
  return contexts.some((context) => textOf(context).startsWith(base))
}

function loadAll(contexts: readonly unknown[], { documentLoader }: Settings): Finding | Promise<Finding> {
  const isKnown = (context: unknown) => typeof context !== 'string' || builtInContexts.has(context)
  if (documentLoader === builtInLoader && contexts.every(isKnown)) return passed('context')
  return load(contexts, documentLoader)
}

async function load(contexts: readonly unknown[], documentLoader: DocumentLoader): Promise<Finding> {
  for (const context of contexts) {
    if (typeof context !== 'string') continue
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
  if (!isJsonObject(proof) || !textOf(proof.cryptosuite).includes('-jcs-')) return proof
  const { '@context': _, ...members } = proof
  return members
}
