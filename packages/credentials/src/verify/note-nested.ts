import type { JsonObject } from '../json.ts'
import { kindOf } from '../model/parse-credential.ts'
import { checkContained } from './checks/check-contained.ts'
import { checkEndorsements } from './checks/check-endorsements.ts'
import { type Draft, note } from './draft.ts'
import type { Settings, VerifyNested } from './options.ts'
import { type CheckName, isVerified } from './report.ts'

/** The credentials that came with this one, each on its own: what others said of it, and what is in it. */
export async function noteNested(
  credential: JsonObject,
  { settings, asks, verify }: { settings: Settings; asks: (check: CheckName) => boolean; verify: VerifyNested },
  draft: Draft,
): Promise<void> {
  if (asks('endorsements')) {
    const { finding, reports, leftOut } = await checkEndorsements(credential, settings, verify)
    if (reports.length > 0) note(draft, finding)
    draft.endorsements.push(...reports)
    for (const { pointer, verdict } of reports)
      if (!isVerified(verdict)) draft.warnings.push({ code: 'endorsement.not_verified', pointer, detail: verdict })
    for (const pointer of leftOut) draft.warnings.push({ code: 'endorsement.not_verified', pointer })
  }
  if (asks('contained') && kindOf(credential) === 'clr') {
    const { finding, reports, warnings } = await checkContained(credential, verify)
    note(draft, finding)
    draft.contained.push(...reports)
    draft.warnings.push(...warnings)
  }
}
