import type { Verification } from '@cairn/api'
import type { Runtime, Work } from '../../kernel/runtime.ts'
import { findFooting } from './issuing.views.ts'
import { findOwnIssuer } from './own-documents.ts'
import { toVerification } from './to-verification.ts'
import { verifyOwn } from './verify-own.ts'

/** How long a verification is told again while all that it rests on stays as it was, in milliseconds. */
const TOLD_AGAIN = 10_000
/** Verifications that are kept, at some 20 kB each. */
const KEPT = 500

interface Told {
  footing: string
  from: Date
  until: Date
  verification: Promise<Verification>
}

const memories = new WeakMap<Runtime['database'], Map<string, Told>>()

/**
 * What a verification of this institution's credentials rests on besides their bytes and the clock: its ids, its keys,
 * and how far its status lists got. Whatever is revoked, suspended or withdrawn changes it in the same transaction.
 */
export const footingOf = (work: Work): Promise<string> => findFooting(work.db, work.organizationId)

/**
 * What the signature says of a stored credential, for a page that many look at: the same answer again for ten seconds,
 * but never past a change of its footing nor past a moment that the credential itself names (its end, say).
 *
 * @param footing read before this, as `footingOf` gives it
 */
export function verifyShown(runtime: Runtime, json: string, footing: string): Promise<Verification> {
  const memory = memories.get(runtime.database) ?? new Map<string, Told>()
  memories.set(runtime.database, memory)
  const now = runtime.outside.now()
  const told = memory.get(json)
  if (told?.footing === footing && told.from <= now && now < told.until) return told.verification

  const verification = verify(runtime, json)
  const fresh = { footing, from: now, until: endOf(json, now), verification }
  memory.delete(json)
  memory.set(json, fresh)
  if (memory.size > KEPT) memory.delete(memory.keys().next().value!)
  const forget = () => {
    if (memory.get(json) === fresh) memory.delete(json)
  }
  // what could not be found out may be found out the next moment
  verification.then(({ checks }) => checks.some(({ outcome }) => outcome === 'inconclusive') && forget(), forget)
  return verification
}

async function verify(runtime: Runtime, json: string): Promise<Verification> {
  const checkedAt = runtime.outside.now()
  const report = await verifyOwn(runtime, json)
  const isOwn = report.issuer !== undefined && (await findOwnIssuer(runtime, report.issuer.id)) !== undefined
  return toVerification(report, isOwn, checkedAt)
}

/** Ten seconds on, or the first moment that the credential names: what is true at it may be no more right after. */
function endOf(json: string, now: Date): Date {
  const named = [...json.matchAll(/"(\d{4}-\d\d-\d\dT[^"]+)"/g)].map(([, moment]) => Date.parse(moment!))
  return new Date(Math.min(now.getTime() + TOLD_AGAIN, ...named.filter((moment) => moment >= now.getTime())))
}
