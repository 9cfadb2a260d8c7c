import { CredentialError } from '../../errors.ts'
import type { JsonObject } from '../../json.ts'
import type { PublicKey } from '../../keys/index.ts'
import { findCryptosuite } from '../../proof/cryptosuites.ts'
import { type DataIntegrityProof, verifyProof } from '../../proof/data-integrity.ts'
import { findPrevious } from '../../proof/find-previous.ts'
import type { DecodedJwt } from '../../proof/jose.ts'
import type { Settings } from '../options.ts'
import { type Finding, failed, findingOf, passed } from '../report.ts'

/**
 * Does the embedded signature fit what is written?
 *
 * @param proof has been found well formed
 * @param all the proofs of the document, since one that builds on others covers them
 */
export async function checkSignature(
  {
    document,
    proof,
    all,
    key,
  }: { document: JsonObject; proof: DataIntegrityProof; all: readonly JsonObject[]; key: PublicKey },
  { documentLoader, crypto, canonicalize }: Settings,
): Promise<Finding> {
  const suite = findCryptosuite(proof)!
  const previous = findPrevious(all, proof.previousProof)
  const signed = previous.length > 0 ? { ...document, proof: previous } : document
  try {
    const result = await verifyProof(signed, proof, { suite, key, documentLoader, crypto, canonicalize })
    if (result === 'good') return passed('signature')
    if (result === 'good-utf16') return passed('signature', { code: 'signature.utf16_order' })
    return failed('signature', 'signature.bad', { by: proof.verificationMethod })
  } catch (error) {
    if (error instanceof CredentialError) return findingOf('signature', error)
    throw error
  }
}

/** Does the signature of the JWS fit its bytes, with the algorithm that belongs to the key? */
export async function checkJwtSignature(
  { header, signed, signature }: DecodedJwt,
  key: PublicKey,
  { crypto }: Settings,
): Promise<Finding> {
  if (header.alg !== key.algorithm)
    return failed('signature', 'jwt.algorithm', { detail: `The key is for ${key.algorithm}.` })
  const isGood = await crypto.verify(key, signed, signature)
  return isGood ? passed('signature') : failed('signature', 'signature.bad')
}
