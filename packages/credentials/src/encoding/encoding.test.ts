import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeBase58, decodeBase64url, encodeBase58, encodeBase64url, sha256, toHex, toUtf8 } from './index.ts'

const anyBytes = fc.uint8Array({ maxLength: 300 })

describe('encodings', () => {
  test('base58 comes back as it went, leading zeros included', () => {
    fc.assert(fc.property(anyBytes, (bytes) => void expect(decodeBase58(encodeBase58(bytes))).toEqual(bytes)))
    expect(encodeBase58(new Uint8Array([0, 0, 1]))).toBe('112')
    expect(encodeBase58(toUtf8('Hello World!'))).toBe('2NEpo7TZRRrLZSi2U')
  })

  test('base58 refuses characters outside of its alphabet', () => {
    expect(() => decodeBase58('0OIl')).toThrow(expect.objectContaining({ code: 'key.malformed' }))
  })

  test('base64url agrees with the platform', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        expect(encodeBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'))
        expect(decodeBase64url(encodeBase64url(bytes))).toEqual(bytes)
      }),
    )
  })

  test.each(['A', 'AB', 'A+', 'AA=', 'A A', 'é'])('base64url refuses %s', (text) => {
    expect(decodeBase64url(text)).toBeUndefined()
  })

  test('SHA-256 agrees with the platform', async () => {
    await fc.assert(
      fc.asyncProperty(anyBytes, async (bytes) => {
        expect(toHex(sha256(bytes))).toBe(toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))))
      }),
    )
  })
})
