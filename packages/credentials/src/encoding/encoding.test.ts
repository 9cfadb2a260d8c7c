import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeAnywhere, encodeAnywhere } from './base64url.ts'
import {
  decodeBase58,
  decodeBase64url,
  decodeBase64urlText,
  encodeBase58,
  encodeBase64url,
  fromUtf8,
  sha256,
  toHex,
  toUtf8,
} from './index.ts'
import { md5 } from './md5.ts'

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
        expect(encodeAnywhere(bytes)).toBe(encodeBase64url(bytes))
        expect(decodeAnywhere(encodeBase64url(bytes))).toEqual(bytes)
      }),
    )
  })

  test('base64url of text is read as strictly as the bytes and the text by themselves', () => {
    const strictly = (text: string) => {
      const bytes = decodeAnywhere(text)
      return bytes && fromUtf8(bytes)
    }
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }).map((text) => encodeBase64url(toUtf8(text))),
      anyBytes.map(encodeBase64url),
      fc.string({ unit: fc.constantFrom(...'A_-77v+/= é\u0141\uff21'), maxLength: 12 }),
      fc.constantFrom('77-9', '77u_QQ', '7aCA', 'A'.repeat(90_000)),
    )
    fc.assert(fc.property(texts, (text) => void expect(decodeBase64urlText(text)).toBe(strictly(text))))
    expect(decodeBase64urlText('77-9')).toBe('\ufffd')
    expect(decodeBase64urlText('77u_QQ')).toBe('\ufeffA')
    expect(decodeBase64urlText('7aCA')).toBeUndefined()
  })

  test('base64url keeps to its own memory', () => {
    expect(decodeBase64url('AAAA')?.buffer.byteLength).toBe(3)
  })

  test.each([
    ...['A', 'AB', 'AAB', 'A+', 'A/AA', 'AA=', 'AA==', 'AA=A', 'A A', 'AAAA\n', 'é', 'AAAé', 'AAA\u0141', '\u0141AAA'],
    ...['A.AA', 'AAAA=', 'AAAAA', 'AAAA.', 'AAAA=AAAA', 'AAAAéAAA', 'AAA\ud83d', 'AA\u2141A', 'AAA\uff21', 'AA-\u012f'],
  ])('base64url refuses %j', (text) => {
    expect(decodeBase64url(text)).toBeUndefined()
    expect(decodeBase64urlText(text)).toBeUndefined()
    expect(decodeAnywhere(text)).toBeUndefined()
  })

  test('base64url is read alike everywhere', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'AQgwz09-_+/=. é'), maxLength: 12 })
    fc.assert(fc.property(digits, (text) => void expect(decodeAnywhere(text)).toEqual(decodeBase64url(text))))
  })

  test('SHA-256 agrees with the platform', async () => {
    await fc.assert(
      fc.asyncProperty(anyBytes, async (bytes) => {
        expect(toHex(sha256(bytes))).toBe(toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))))
      }),
    )
  })

  test('MD5 agrees with the platform', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        expect(toHex(md5(bytes))).toBe(createHash('md5').update(bytes).digest('hex'))
      }),
    )
  })
})
