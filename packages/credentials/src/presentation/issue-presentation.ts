import { documentLoader as builtIn } from '../contexts/document-loader.ts'
import { CredentialError } from '../errors.ts'
import type { IssueOptions, Signed } from '../issue/issue-credential.ts'
import { withProofContext } from '../issue/with-proof-context.ts'
import { asList, type JsonObject, withoutUndefined } from '../json.ts'
import { type Signer, webCrypto } from '../keys/index.ts'
import { defaultCryptosuite } from '../proof/cryptosuites.ts'
import { createProof } from '../proof/data-integrity.ts'
import { requireWellFormedPresentation } from './presentation.ts'

/** What the verifier asked for, so that the presentation is good for them and for this time alone. */
export interface Answer {
  /** the verifier's random text: `challenge` of a proof, `nonce` of a JWT */
  readonly challenge?: string | undefined
  /** who asked, such as an origin or a client id: `domain` of a proof, `aud` of a JWT */
  readonly domain?: string | undefined
}

/**
 * Signs a presentation in the holder's name, with a Data Integrity proof for `authentication`. One that is signed already
 * gets one proof more.
 *
 * @throws CredentialError `presentation.malformed`, `credential.terms_undefined`, `context.unknown`, `key.unsupported`,
 *   `proof.unsupported` for `ecdsa-sd-2023`
 * @see https://www.w3.org/TR/vc-data-integrity/#add-proof, https://www.w3.org/TR/vc-data-model-2.0/#presentations
 */
export async function issuePresentation<T extends JsonObject>(
  presentation: T,
  signer: Signer,
  options: Pick<IssueOptions, 'now' | 'cryptosuite' | 'documentLoader' | 'crypto' | 'canonicalize'> & Answer = {},
): Promise<Signed<T>> {
  const { proof: earlier, ...document } = withoutUndefined(presentation)
  requireWellFormedPresentation(document)
  const cryptosuite = options.cryptosuite ?? defaultCryptosuite(signer.algorithm)
  if (!cryptosuite)
    throw new CredentialError('key.unsupported', `No cryptosuite signs with ${signer.algorithm}; a JWT can.`)
  if (cryptosuite === 'ecdsa-sd-2023')
    throw new CredentialError(
      'proof.unsupported',
      'What is presented is shown as a whole; its parts are chosen before.',
    )
  const unsecured = withProofContext(document, cryptosuite)
  const { challenge, domain } = options
  const proof = await createProof(unsecured, signer, {
    cryptosuite,
    proofPurpose: 'authentication',
    ...(challenge !== undefined && { challenge }),
    ...(domain !== undefined && { domain }),
    created: options.now ?? new Date(),
    documentLoader: options.documentLoader ?? builtIn,
    crypto: options.crypto ?? webCrypto,
    canonicalize: options.canonicalize,
  })
  const proofs = [...asList(earlier), proof]
  return { ...unsecured, proof: proofs.length === 1 ? proof : proofs } as unknown as Signed<T>
}
