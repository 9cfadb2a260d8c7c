import {
  compileTemplate,
  createEngine,
  createTemplateIssuer,
  type Facts,
  type Holes,
  isStepAside,
} from '../../compile/index.ts'
import { builtInContexts } from '../../contexts/document-loader.ts'
import { CredentialError } from '../../errors.ts'
import { issueCredential, requireWellFormed } from '../../issue/issue-credential.ts'
import { withProofContext } from '../../issue/with-proof-context.ts'
import { type JsonObject, withoutUndefined } from '../../json.ts'
import type { KeyPair, SyncSigner } from '../../keys/index.ts'
import { defaultCryptosuite } from '../../proof/cryptosuites.ts'
import { toProofConfig } from '../../proof/data-integrity.ts'
import { createNodeSigner, nodeCrypto } from '../node-crypto.ts'
import { nodeHashes } from '../node-hash.ts'
import { createNativeSigner } from '../sodium-crypto.ts'

/** What the credentials of one batch have in common. */
export interface BatchKind {
  readonly keyPair: KeyPair
  /** the URL under which verifiers find the public key */
  readonly verificationMethod: string
  /** when the signatures are made; seconds are kept, fractions dropped */
  readonly created: Date
  /** one credential of the kind, without a proof */
  readonly credential: JsonObject
  /** where the credentials differ: names, each with a JSON pointer to a member */
  readonly holes: Holes
  /** `openssl`, or the fastest there is unless told otherwise; the bytes are the same */
  readonly backend?: 'openssl' | 'fastest'
}

export interface BatchIssuer {
  /**
   * For each of these facts the credential with its holes filled, signed, as JSON text: byte for byte what
   * `issueCredential` and `JSON.stringify` make of it. A few dozen at a time are quickest.
   *
   * Only the credential of the kind is checked for its structure: whoever fills holes answers for the form of the facts.
   *
   * @returns promises for those that do not fit the template, for which the plain way has to be gone; they reject with
   *   what `issueCredential` throws
   * @throws CredentialError `credential.too_complex`
   */
  issue(list: readonly Facts[]): (string | Promise<string>)[]
}

/**
 * Signs many credentials of one kind: the JSON-LD work is done once for the kind, and for each recipient little more
 * than the signature is left.
 *
 * @throws CredentialError `credential.malformed`, `key.unsupported` for RSA, which no cryptosuite signs with
 * @throws RangeError when a hole is not at a member of the credential
 */
export function createBatchIssuer(kind: BatchKind): BatchIssuer {
  const { holes, created } = kind
  const signer = signerOf(kind)
  const cryptosuite = defaultCryptosuite(signer.algorithm)
  if (!cryptosuite) throw new CredentialError('key.unsupported', `No cryptosuite signs with ${signer.algorithm}.`)
  const credential = withProofContext(withoutUndefined(kind.credential), cryptosuite)
  requireWellFormed(credential)
  const hash = nodeHashes[signer.algorithm === 'ES384' ? 'SHA-384' : 'SHA-256']
  const engine = createEngine({ findContext: (url) => builtInContexts.get(url), hash })
  const template = compileTemplate({ engine, credential, holes })
  const proof = toProofConfig(credential, signer, { cryptosuite, created })
  const issuer = createTemplateIssuer({ template, proof, sign: signer.signSync })
  const issuePlainly = async (facts: Facts) =>
    JSON.stringify(await issueCredential(template.fill(facts), signer, { now: created, crypto: nodeCrypto }))
  return {
    issue: (list) => issuer.issue(list).map((text, index) => (isStepAside(text) ? issuePlainly(list[index]!) : text)),
  }
}

function signerOf({ keyPair, verificationMethod, backend }: BatchKind): SyncSigner {
  const create = backend === 'openssl' ? createNodeSigner : createNativeSigner
  return create(keyPair, verificationMethod)
}
