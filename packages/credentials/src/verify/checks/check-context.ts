import { builtInContexts, documentLoader as builtInLoader } from '../../contexts/document-loader.ts'
import { clrBase, openBadgesBase, vc1Context, vcContext } from '../../contexts/names.ts'
import { CredentialError } from '../../errors.ts'
import { asList, isJsonObject, type JsonObject } from '../../json.ts'
import { type CredentialKind, kindOf } from '../../model/parse-credential.ts'
import type { FindingCode } from '../codes.ts'
import { findDisguise, findDisguiseIn, findDoubleOf } from '../find-disguise.ts'
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
    if (typeof context === 'string' || (settings.acceptsWrittenContexts && isJsonObject(context))) continue
    return failed('context', 'context.not_a_name', { pointer: '/@context' })
  }
  const missing = missingContext(kindOf(document), contexts)
  if (missing) return failed('context', missing, { pointer: '/@context' })
  const nested: string[] = []
  const disguise =
    findDisguise(document, nested) ?? findDisguiseIn(proofs.map(withoutOwnContext), nested) ?? findDoubleOf(document)
  if (disguise) return failed('context', disguise.code, disguise)
  return loadAll([...contexts.filter((context) => typeof context === 'string'), ...nested], settings)
}

function missingContext(kind: CredentialKind | undefined, contexts: readonly unknown[]): FindingCode | undefined {
  const hasOneOf = (base: string) => contexts.some((context) => String(context).startsWith(`${base}/`))
  if (kind === 'clr' && !hasOneOf(clrBase)) return 'context.no_clr'
  return (kind === 'clr' || kind === 'open-badge') && !hasOneOf(openBadgesBase) ? 'context.no_open_badges' : undefined
}

async function loadAll(contexts: readonly string[], { documentLoader }: Settings): Promise<Finding> {
  for (const context of contexts) {
    if (documentLoader === builtInLoader && builtInContexts.has(context)) continue
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
  if (!isJsonObject(proof) || !String(proof.cryptosuite).includes('-jcs-')) return proof
  const { '@context': _, ...members } = proof
  return members
}
