import { asList, type JsonObject } from '../json.ts'
import type { Settings } from '../verify/options.ts'
import { type Finding, failed, passed } from '../verify/report.ts'
import { faultsOfPresentation, isPresentation } from './presentation.ts'

/** Does it claim to be a presentation? Asked before anything else about the document. */
export function checkKind(document: JsonObject): Finding {
  if (isPresentation(document)) return passed('structure')
  return failed('structure', 'presentation.not_a_presentation', { pointer: '/type' })
}

/** Is it built as a presentation must be, and of a size that can be verified? The first fault is the finding. */
export function checkStructure(document: JsonObject, { limits }: Settings): Finding {
  const [first] = faultsOfPresentation(document)
  if (first) {
    const { pointer, message } = first
    return failed('structure', 'presentation.malformed', { pointer, detail: `${pointer} ${message}` })
  }
  if (asList(document.verifiableCredential).length <= limits.presentedCredentials) return passed('structure')
  const detail = `More than ${limits.presentedCredentials}.`
  return failed('structure', 'presentation.too_many', { pointer: '/verifiableCredential', detail })
}
