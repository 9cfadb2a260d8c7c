import { decodeBase64url, encodeBase64url } from '../encoding/index.ts'
import { CredentialError } from '../errors.ts'
import { defaultLimits } from '../limits.ts'
import { type StatusList, toStatusList } from './bitstring.ts'
import { type GzipPort, portableGzip } from './gzip.ts'

/**
 * A list as text: `u`, then base64url without padding of the gzipped bytes. The same list is always the same text.
 *
 * @see https://www.w3.org/TR/vc-bitstring-status-list/#bitstring-encoding
 */
export function encodeStatusList({ bytes }: StatusList, { gzip = portableGzip }: { gzip?: GzipPort } = {}): string {
  return `u${encodeBase64url(gzip.gzip(bytes))}`
}

/**
 * Text → the list.
 *
 * Reads what is in the world: without the `u` (StatusList2021 has none), with padding, in the ordinary base64 alphabet.
 * Inflates no more than the limit, whatever the stream says of itself.
 *
 * @param limit bytes of the inflated list
 * @throws CredentialError `status.malformed`, `status.too_large`
 */
export function decodeStatusList(
  text: string,
  {
    statusSize = 1,
    limit = defaultLimits.statusListInflated,
    gzip = portableGzip,
  }: { statusSize?: number; limit?: number; gzip?: GzipPort } = {},
): StatusList {
  const plain = text.replace(/^u/, '').replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_')
  const compressed = decodeBase64url(plain)
  if (!compressed) throw new CredentialError('status.malformed', 'The list is not base64url.')
  return toStatusList(gzip.gunzip(compressed, limit), statusSize)
}
