import { encodeBase58, toUtf8 } from '../../encoding/index.ts'
import { CredentialError } from '../../errors.ts'
import type { JsonObject } from '../../json.ts'
import { decodeMultikey, type PublicKey } from '../../keys/index.ts'
import type { SuiteOptions } from '../cryptosuite.ts'

/** Hash of the canonical proof options, read by the document's contexts. */
export async function hashProof(document: JsonObject, config: JsonObject, options: SuiteOptions): Promise<Uint8Array> {
  const { documentLoader, crypto, canonicalize } = options
  const { nquads } = await canonicalize({ ...config, '@context': document['@context'] }, { documentLoader })
  return crypto.digest('SHA-256', toUtf8(nquads))
}

export async function hashMandatory(
  lines: readonly string[],
  { crypto }: Pick<SuiteOptions, 'crypto'>,
): Promise<Uint8Array> {
  return crypto.digest('SHA-256', toUtf8(lines.join('')))
}

/**
 * The key that signed the single statements.
 *
 * @throws CredentialError `proof.malformed` when it is no key of P-256, `key.malformed`, `key.unsafe`
 */
export function decodeDisposableKey(publicKey: Uint8Array): PublicKey {
  if (publicKey[0] !== 0x80 || publicKey[1] !== 0x24)
    throw new CredentialError('proof.malformed', 'Its own key is not one of P-256.')
  return decodeMultikey(`z${encodeBase58(publicKey)}`)
}
