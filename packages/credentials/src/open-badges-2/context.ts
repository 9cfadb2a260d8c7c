import { openBadges2Context } from '../contexts/names.ts'
import { openBadges2 } from '../contexts/open-badges-2.ts'
import { asList, isJsonObject, type JsonObject } from '../json.ts'
import type { OpenBadges2Version } from './assertion.ts'

const terms = new Set(Object.keys(openBadges2['@context']))

/**
 * Why a document of Open Badges 2.0 may not mean what its words say: its context is not there, or one that is written out
 * gives the words of Open Badges another meaning. Contexts of extensions may stand beside; they are not followed.
 *
 * Documents of 1.x are plain JSON, with or without a context.
 *
 * @see https://www.imsglobal.org/spec/ob/v2p0/#json-ld
 */
export function findContextFault(
  { '@context': context }: JsonObject,
  version: OpenBadges2Version,
): 'context.no_open_badges' | 'context.not_a_name' | undefined {
  const contexts = asList(context)
  if (version === '2.0' && !contexts.includes(openBadges2Context)) return 'context.no_open_badges'
  return contexts.every(isHarmless) ? undefined : 'context.not_a_name'
}

function isHarmless(context: unknown): boolean {
  if (typeof context === 'string') return true
  return isJsonObject(context) && Object.keys(context).every((term) => !term.startsWith('@') && !terms.has(term))
}
