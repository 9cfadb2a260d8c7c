import type { JsonObject } from '../../json.ts'
import { toInstant } from '../../open-badges-2/index.ts'
import { checkValidityPeriod } from '../checks/check-validity-period.ts'
import { type Draft, note, noteGood } from '../draft.ts'
import type { Settings } from '../options.ts'
import { presentIssuer } from '../present-issuer.ts'
import { type CheckName, type Finding, neededForValid } from '../report.ts'
import { checkAssertionRecipient } from './check-assertion-recipient.ts'
import { checkBinding } from './check-binding.ts'
import { checkRevocation } from './check-revocation.ts'
import type { AssertionInput, Hosted, Signed } from './genuine.ts'
import { verifyHosted } from './verify-hosted.ts'
import { verifySigned } from './verify-signed.ts'

/** The host answers for what is hosted: there is no key and no signature, and what came in may be a mere address. */
const notAskedWhenHosted: ReadonlySet<CheckName> = new Set(['json', 'key', 'signature'] as const)
const neededWhenHosted = neededForValid.filter((check) => !notAskedWhenHosted.has(check))

/**
 * Is this assertion of Open Badges 2.0 or 1.x true?
 *
 * Hosted ones are fetched: what their address answers is the truth, and what came in only names the address. Signed ones are
 * a JWS whose key the issuer's profile lists. Badge and issuer are fetched from their own addresses in both cases, since
 * whoever writes an assertion can write anything about them.
 *
 * @see https://www.imsglobal.org/spec/ob/v2p0/#verification
 */
export async function verifyAssertion(input: AssertionInput, settings: Settings, draft: Draft): Promise<void> {
  if (input.kind !== 'jwt') draft.needed = neededWhenHosted
  const genuine =
    input.kind === 'jwt' ? await verifySigned(input, settings, draft) : await verifyHosted(input, settings, draft)
  if (!genuine) return
  const { assertion } = genuine
  const asks = (check: CheckName) => settings.checks?.includes(check) ?? true
  if (asks('issuer')) {
    if (!noteGood(draft, await noteOrigin(genuine, settings, draft))) return
  } else {
    draft.credential = assertion
  }
  if (asks('validity') && !note(draft, checkValidityPeriod(periodOf(assertion), settings.now))) return
  if (asks('status') && !note(draft, await checkRevocation(genuine, settings))) return
  if (settings.recipient !== undefined && asks('recipient'))
    note(draft, await checkAssertionRecipient(assertion, settings.recipient))
}

/** Who issued it, and whether it is theirs; when it is, the whole of it is shown: the assertion, its badge, its issuer. */
async function noteOrigin(genuine: Hosted | Signed, settings: Settings, draft: Draft): Promise<Finding> {
  const { assertion, kind } = genuine
  const origin = await genuine.obtainOrigin()
  if (origin.finding) return origin.finding
  const { badge, issuer } = origin
  const finding = checkBinding(genuine, issuer)
  const isBound = finding.outcome === 'passed'
  const means = kind === 'hosted' ? 'hosted' : 'profile'
  draft.issuer = await presentIssuer({ issuer }, isBound ? means : undefined, settings, draft.warnings)
  if (isBound) draft.credential = { ...assertion, badge: { ...badge, issuer } }
  return finding
}

/** Both dates are known to be real ones; an assertion without an end has none. */
function periodOf({ issuedOn, expires }: JsonObject): { validFrom?: string; validUntil?: string } {
  const [validFrom, validUntil] = [toInstant(issuedOn), toInstant(expires)]
  return { ...(validFrom !== undefined && { validFrom }), ...(validUntil !== undefined && { validUntil }) }
}
