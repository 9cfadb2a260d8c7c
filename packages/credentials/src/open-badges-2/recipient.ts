import { ownBytes, sha256, toHex, toUtf8 } from '../encoding/index.ts'
import { md5 } from '../encoding/md5.ts'

const hashes: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>>> = {
  md5,
  sha256,
  sha1: async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-1', ownBytes(bytes))),
}

/**
 * Is this the hash of that identity followed by the salt? The hex may be in upper or lower case; both are in the world.
 *
 * @param identityHash `sha256$…`, `md5$…`, or `sha1$…` as 1.x had it besides
 * @returns `undefined` when it is hashed in a way that nobody specified
 * @see https://www.imsglobal.org/spec/ob/v2p0/#IdentityHash
 */
export async function hashesRecipient(
  identityHash: string,
  identity: string,
  salt: string,
): Promise<boolean | undefined> {
  const [, name = '', hex = ''] = /^(\w+)\$([0-9a-f]+)$/i.exec(identityHash) ?? []
  const hash = Object.hasOwn(hashes, name.toLowerCase()) ? hashes[name.toLowerCase()] : undefined
  return hash && toHex(await hash(toUtf8(identity + salt))) === hex.toLowerCase()
}
