import { encodeBase64url, ownBytes, toUtf8 } from '../../encoding/index.ts'

/** How long the key is that hides the order of blank nodes, and what it makes of each, in bytes. */
export const hmacBytes = 32

/** A blank node's label in signed statements, from its digest. */
export function toLabel(digest: Uint8Array): string {
  return `_:u${encodeBase64url(digest)}`
}

/**
 * HMAC-SHA-256 of canonical labels (`c14n0` …). Canonical labels follow from the content of the nodes, so that they
 * would tell something about what was left out; these say nothing to whoever has not got the key.
 *
 * @see https://www.w3.org/TR/vc-di-ecdsa/#createhmacidlabelmapfunction
 */
export async function hmacOf(key: Uint8Array, canonicalLabels: readonly string[]): Promise<Uint8Array[]> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const imported = await crypto.subtle.importKey('raw', ownBytes(key), algorithm, false, ['sign'])
  return Promise.all(
    canonicalLabels.map(async (label) => {
      return new Uint8Array(await crypto.subtle.sign('HMAC', imported, toUtf8(label)))
    }),
  )
}
