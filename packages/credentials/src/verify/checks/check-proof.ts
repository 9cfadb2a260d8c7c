import { CredentialError } from '../../errors.ts'
import { isJsonObject, type JsonObject, textOf } from '../../json.ts'
import { parseProofDate } from '../../model/date-time.ts'
import { findCryptosuite } from '../../proof/cryptosuites.ts'
import type { DataIntegrityProof } from '../../proof/data-integrity.ts'
import { findPrevious } from '../../proof/find-previous.ts'
import { modeOf } from '../../proof/sd/index.ts'
import type { Settings } from '../options.ts'
import { type Finding, failed, findingOf, inconclusive, passed, type Warning } from '../report.ts'

export interface ProofCheck {
  readonly finding: Finding
  /** the proofs that we can verify, when the finding is good */
  readonly proofs: readonly DataIntegrityProof[]
  /** these and those that we cannot verify: another may build on them, and then covers them */
  readonly all: readonly JsonObject[]
  readonly warnings: readonly Warning[]
}

/** A clock may be a little ahead of ours. */
const tolerance = 5 * 60_000

/**
 * Are the embedded proofs built as they must be, made for this purpose, and dated sensibly?
 *
 * Proofs with a cryptosuite that we do not know are left aside as long as there is another: any good proof suffices for
 * Open Badges. What we do know must all be good.
 *
 * @see https://www.w3.org/TR/vc-data-integrity/#verify-proof
 */
export function checkProof(proofs: readonly unknown[], { now, limits, proofPurpose }: Settings): ProofCheck {
  const none = (finding: Finding): ProofCheck => ({ finding, proofs: [], all: [], warnings: [] })
  if (proofs.length === 0) return none(failed('proof', 'proof.missing'))
  if (proofs.length > limits.proofs)
    return none(failed('proof', 'proof.too_many', { detail: `More than ${limits.proofs}.` }))
  const known: DataIntegrityProof[] = []
  const warnings: Warning[] = []
  for (const [index, proof] of proofs.entries()) {
    const pointer = proofs.length === 1 ? '/proof' : `/proof/${index}`
    if (!isJsonObject(proof)) return none(failed('proof', 'proof.malformed', { pointer }))
    if (!findCryptosuite(proof)) {
      const suite = textOf(proof.cryptosuite ?? proof.type).slice(0, 100)
      warnings.push({ code: 'proof.unsupported_ignored', pointer, detail: suite })
      continue
    }
    const fault = findFault(proof, proofPurpose, now)
    if (fault) return none({ ...fault, pointer })
    known.push(proof as DataIntegrityProof)
  }
  if (known.length === 0)
    return none(inconclusive('proof', 'proof.unsupported', { detail: warnings.map(({ detail }) => detail).join(', ') }))
  const all = proofs.filter(isJsonObject) as readonly JsonObject[]
  return { finding: checkChain(known, all), proofs: known, all, warnings }
}

function findFault(proof: JsonObject, purpose: string, now: Date): Finding | undefined {
  const { verificationMethod, proofValue, proofPurpose, created, expires, id } = proof
  if (typeof verificationMethod !== 'string' || typeof proofValue !== 'string')
    return failed('proof', 'proof.malformed')
  if (id !== undefined && typeof id !== 'string') return failed('proof', 'proof.malformed')
  if (findCryptosuite(proof)?.name === 'ecdsa-sd-2023' && modeOf(proofValue) === 'base')
    return failed('proof', 'proof.base')
  if (proofPurpose !== purpose) return failed('proof', 'proof.purpose', { detail: textOf(proofPurpose).slice(0, 100) })
  const [begins, ends] = [parseProofDate(created), parseProofDate(expires)]
  if ((created !== undefined && !begins) || (expires !== undefined && !ends)) {
    return failed('proof', 'proof.malformed', { detail: 'A date of the proof is not a real date with time.' })
  }
  if (begins && begins.getTime() > now.getTime() + tolerance)
    return failed('proof', 'proof.future', { since: begins.toISOString() })
  if (ends && ends < now) return failed('proof', 'proof.expired', { since: ends.toISOString() })
  return undefined
}

/** Every `previousProof` must name proofs of the set. */
function checkChain(known: readonly DataIntegrityProof[], all: readonly JsonObject[]): Finding {
  try {
    for (const { previousProof } of known) findPrevious(all, previousProof)
  } catch (error) {
    if (error instanceof CredentialError) return findingOf('proof', error)
    throw error
  }
  return passed('proof')
}
