import { decodeBase58, ownBytes, toUtf8 } from '../../encoding/index.ts'
import { checkPublicJwk, encodeMultikey } from '../../keys/index.ts'

/** A P-256 key for one proof. Nobody ever gets to see its private half. */
export interface DisposableKey {
  /** Multikey bytes: two of header, 33 of compressed point */
  readonly publicKey: Uint8Array
  sign(text: string): Promise<Uint8Array>
}

export async function createDisposableKey(): Promise<DisposableKey> {
  const name = { name: 'ECDSA', namedCurve: 'P-256' }
  const pair = await crypto.subtle.generateKey(name, false, ['sign', 'verify'])
  const { jwk } = checkPublicJwk(await crypto.subtle.exportKey('jwk', pair.publicKey))
  return {
    publicKey: decodeBase58(encodeMultikey(jwk).slice(1)),
    async sign(text) {
      const signature = await crypto.subtle.sign(
        { name: 'ECDSA', hash: 'SHA-256' },
        pair.privateKey,
        ownBytes(toUtf8(text)),
      )
      return new Uint8Array(signature)
    },
  }
}
