import { CredentialError } from '../errors.ts'
import { bindKey, type GoodSignature } from '../verify/bind-key.ts'
import type { Settings } from '../verify/options.ts'
import { type Finding, failed, inconclusive, passed } from '../verify/report.ts'
import type { ReportHolder } from './report.ts'

export interface HolderCheck {
  readonly finding: Finding<'holder'>
  readonly holder?: ReportHolder
}

/**
 * Did the holder sign it? The key must be one that they list for authentication, or publish in the key set of their host.
 *
 * @param claimed who is said to present; where nobody is, the holder is whoever controls the key
 * @see https://www.w3.org/TR/vc-data-model-2.0/#holder, https://www.w3.org/TR/cid-1.0/#authentication
 */
export async function checkHolder(
  claimed: string | undefined,
  signatures: readonly GoodSignature[],
  settings: Settings,
): Promise<HolderCheck> {
  const id = claimed ?? signatures.find(({ key }) => key.controller !== undefined)?.key.controller
  if (id === undefined) return { finding: failed('holder', 'holder.unnamed') }
  try {
    const boundBy = await bindKey(id, signatures, settings)
    if (boundBy) return { finding: passed('holder', { by: id }), holder: { id, boundBy } }
    return { finding: failed('holder', 'holder.unbound', { by: id }), holder: { id } }
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error
    const detail = error.detail ?? error.message
    return { finding: inconclusive('holder', 'holder.unbound', { by: id, detail }), holder: { id } }
  }
}
