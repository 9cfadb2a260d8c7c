import { concatBytes } from '../../encoding/index.ts'
import type { JsonObject } from '../../json.ts'
import type { Signer } from '../../keys/index.ts'
import type { SignOptions } from '../cryptosuite.ts'
import { createDisposableKey, type DisposableKey } from './disposable-key.ts'
import { hmacBytes } from './labels.ts'
import { encodeBaseProof } from './proof-value.ts'
import { hashMandatory, hashProof } from './signed-data.ts'
import { toWholeStatements } from './whole-statements.ts'

/** What is random in a base proof. */
export interface Randomness {
  readonly hmacKey: Uint8Array
  readonly key: DisposableKey
}

/**
 * Signs a document so that its holder can show parts of it: the mandatory statements together by the issuer's key, each
 * of the others by a key that is thrown away.
 *
 * @returns the `proofValue` of a base proof, which is for the holder alone
 * @throws CredentialError `pointer.*` for pointers that do not fit, `credential.*`
 * @see https://www.w3.org/TR/vc-di-ecdsa/#create-base-proof-ecdsa-sd-2023
 */
export async function createBaseProof(
  document: JsonObject,
  config: JsonObject,
  signer: Signer,
  options: SignOptions,
  given?: Randomness,
): Promise<string> {
  const { mandatoryPointers = [] } = options
  const { hmacKey, key } = given ?? (await randomness())
  const whole = await toWholeStatements(document, hmacKey, options)
  const mandatory = (await whole.part(mandatoryPointers))?.indexes ?? new Set()
  const proofHash = await hashProof(document, config, options)
  const mandatoryHash = await hashMandatory(
    whole.lines.filter((_, index) => mandatory.has(index)),
    options,
  )
  const others = whole.lines.filter((_, index) => !mandatory.has(index))
  return encodeBaseProof({
    baseSignature: await signer.sign(concatBytes(proofHash, key.publicKey, mandatoryHash)),
    publicKey: key.publicKey,
    hmacKey,
    signatures: await Promise.all(others.map((line) => key.sign(line))),
    mandatoryPointers,
  })
}

async function randomness(): Promise<Randomness> {
  return { hmacKey: crypto.getRandomValues(new Uint8Array(hmacBytes)), key: await createDisposableKey() }
}
