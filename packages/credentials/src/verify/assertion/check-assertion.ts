import type { JsonObject } from '../../json.ts'
import { faultsIn } from '../../model/shape.ts'
import { assertionShape, findContextFault, type OpenBadges2Version } from '../../open-badges-2/index.ts'
import { type Draft, noteGood } from '../draft.ts'
import { type Finding, failed, passed } from '../report.ts'

/**
 * Does it mean what it says, and is it built as an assertion must be?
 *
 * @param assertion in the words of 2.0
 * @param written as it stands
 */
export function checkAssertion(
  assertion: JsonObject,
  written: JsonObject,
  version: OpenBadges2Version,
  draft: Draft,
): boolean {
  return noteGood(draft, checkContext(written, version)) && noteGood(draft, checkStructure(assertion))
}

function checkContext(written: JsonObject, version: OpenBadges2Version): Finding {
  const code = findContextFault(written, version)
  return code ? failed('context', code, { pointer: '/@context' }) : passed('context')
}

function checkStructure(assertion: JsonObject): Finding {
  const [first] = faultsIn(assertion, assertionShape)
  if (!first) return passed('structure')
  return failed('structure', 'credential.malformed', {
    pointer: first.pointer,
    detail: `${first.pointer} ${first.message}`,
  })
}
