export { decodeBase58, encodeBase58 } from './base58.ts'
export { decodeBase64url, decodeBase64urlText, encodeBase64url } from './base64url.ts'
export { bytesEqual, concatBytes, fromUtf8, ownBytes, toHex, toUtf8 } from './bytes.ts'
export { sha256 } from './sha256.ts'
