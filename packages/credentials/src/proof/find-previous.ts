import { CredentialError } from '../errors.ts'
import { asList, type JsonObject, textOf } from '../json.ts'

/**
 * The proofs that a proof builds on, in the order in which it names them.
 *
 * @param proofs those of the document
 * @throws CredentialError `proof.chain` unless each id is that of exactly one
 * @see https://www.w3.org/TR/vc-data-integrity/#verify-proof-sets-and-chains
 */
export function findPrevious<T extends JsonObject>(
  proofs: readonly T[],
  previousProof: string | readonly string[] | undefined,
): readonly T[] {
  return asList(previousProof).map((id) => {
    const [found, ...others] = proofs.filter((proof) => typeof id === 'string' && proof.id === id)
    if (!found || others.length > 0) throw new CredentialError('proof.chain', textOf(id).slice(0, 200))
    return found
  })
}
