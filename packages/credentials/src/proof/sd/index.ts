/**
 * Selective disclosure with `ecdsa-sd-2023`: the issuer signs each statement, the holder shows some.
 *
 * @see https://www.w3.org/TR/vc-di-ecdsa/#ecdsa-sd-2023
 */
import type { Cryptosuite } from '../cryptosuite.ts'
import { createBaseProof } from './create-base-proof.ts'
import { verifyDerivedProof } from './verify-derived-proof.ts'

export { type DeriveProofOptions, type Disclosure, deriveProof } from './derive-proof.ts'
export { modeOf } from './proof-value.ts'

export const ecdsaSd2023: Cryptosuite = {
  name: 'ecdsa-sd-2023',
  label: { type: 'DataIntegrityProof', cryptosuite: 'ecdsa-sd-2023' },
  algorithms: ['ES256'],
  proofCarriesContext: false,
  sign: (document, config, signer, options) => createBaseProof(document, config, signer, options),
  verify: verifyDerivedProof,
}
