import type { JsonObject } from '../../json.ts'
import { type CredentialKind, faultsOf, kindOf } from '../../model/parse-credential.ts'
import { isEarliestAssertion } from '../../open-badges-2/index.ts'
import type { Settings } from '../options.ts'
import { type Finding, failed, inconclusive, passed, type Standard } from '../report.ts'

/** What goes by the name of badge, beside Open Badges 3.0: records of badges, and European Digital Credentials. */
const badges: ReadonlySet<CredentialKind | undefined> = new Set(['open-badge', 'clr', 'elm'] as const)

/** Does it claim to be something that we verify? Asked before anything else about the document. */
export function checkKind(document: JsonObject, { accept }: Settings): Finding {
  const kind = kindOf(document)
  if (isEarliestAssertion(document))
    return inconclusive('structure', 'credential.version_unsupported', { detail: 'Open Badges 0.5' })
  if (!kind || (accept === 'badge' && !badges.has(kind))) {
    return failed('structure', 'credential.not_an_open_badge', { pointer: '/type' })
  }
  return passed('structure')
}

const standards: Readonly<Record<CredentialKind, Standard>> = {
  'open-badge': 'ob-3.0',
  clr: 'clr-2.0',
  elm: 'elm-3',
  endorsement: 'ob-3.0',
  'status-list': 'vc',
  other: 'vc',
}

/** By which standard a verifiable credential is verified. */
export function standardOf(document: JsonObject): Standard {
  return standards[kindOf(document) ?? 'other']
}

/** Is it built as its kind of credential must be? The first fault is the finding. */
export function checkStructure(document: JsonObject): Finding {
  const faults = faultsOf(document, kindOf(document) ?? 'other')
  const [first] = faults
  if (!first) return passed('structure')
  const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : ''
  return failed('structure', 'credential.malformed', {
    pointer: first.pointer,
    detail: `${first.pointer} ${first.message}${more}`,
  })
}
