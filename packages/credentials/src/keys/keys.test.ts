import { describe, expect, test } from 'vitest'
import { concatBytes, decodeBase64url, encodeBase58, encodeBase64url } from '../encoding/index.ts'
import { checkPublicJwk, decodeMultikey, encodeMultikey, generateKeyPair, toKeyPair } from './index.ts'

const refusal = (code: string) => expect.objectContaining({ code })
const bytesOf = (hex: string) => Uint8Array.from(hex.match(/../g)!.map((pair) => Number.parseInt(pair, 16)))
const ed25519 = (hex: string) => `z${encodeBase58(concatBytes(Uint8Array.of(0xed, 1), bytesOf(hex)))}`

/** The eight points of small order in every encoding that decoders accept (from "Taming the many EdDSAs", table 6). */
const weak = [
  '0100000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000080',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0000000000000000000000000000000000000000000000000000000000000080',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
]

describe('keys', () => {
  test.each(['Ed25519', 'P-256', 'P-384', 'P-521'] as const)(
    'of kind %s come back from their Multikey text',
    async (algorithm) => {
      const { publicJwk, publicKeyMultibase, privateJwk } = await generateKeyPair(algorithm)
      expect(decodeMultikey(publicKeyMultibase!).jwk).toEqual(publicJwk)
      expect(encodeMultikey(publicJwk)).toBe(publicKeyMultibase)
      const begin = { Ed25519: /^z6Mk/, 'P-256': /^zDna/, 'P-384': /^z82/, 'P-521': /^z2J9/ }[algorithm]
      expect(publicKeyMultibase).toMatch(begin)
      expect(toKeyPair(algorithm, privateJwk).publicKeyMultibase).toBe(publicKeyMultibase)
    },
  )

  test.each(weak)('%s is refused: one signature would fit everything', (hex) => {
    expect(() => decodeMultikey(ed25519(hex))).toThrow(refusal('key.unsafe'))
  })

  test('with an encoding that is not the canonical one are refused', () => {
    const beyond = `f0${'ff'.repeat(30)}7f`
    expect(() => decodeMultikey(ed25519(beyond))).toThrow(refusal('key.unsafe'))
    expect(() => decodeMultikey(ed25519(`ef${'ff'.repeat(30)}ff`))).toThrow(refusal('key.unsafe'))
  })

  test('that are no points of their curve are refused', async () => {
    const { publicJwk } = await generateKeyPair('P-256')
    const x = decodeBase64url((publicJwk as { x: string }).x)!
    x[31]! ^= 1
    expect(() => checkPublicJwk({ ...publicJwk, x: encodeBase64url(x) })).toThrow(refusal('key.unsafe'))
  })

  test.each([1024, 2040])('of RSA with %i bits are refused', async (modulusLength) => {
    const n = new Uint8Array(modulusLength / 8).fill(0xff)
    expect(() => checkPublicJwk({ kty: 'RSA', n: encodeBase64url(n), e: 'AQAB' })).toThrow(refusal('key.unsafe'))
  })

  test('that come with their private part are refused', async () => {
    const { privateJwk } = await generateKeyPair('Ed25519')
    expect(() => checkPublicJwk(privateJwk)).toThrow(refusal('key.unsafe'))
  })

  test.each([
    ['nothing', 'key.malformed', undefined],
    ['a secret', 'key.unsafe', { kty: 'oct', k: 'AAAA' }],
    ['another curve', 'key.unsupported', { kty: 'EC', crv: 'secp256k1', x: 'AA', y: 'AA' }],
    ['a short key', 'key.malformed', { kty: 'OKP', crv: 'Ed25519', x: 'AAAA' }],
    ['padding', 'key.malformed', { kty: 'OKP', crv: 'Ed25519', x: `${'A'.repeat(43)}=` }],
    ['RSA with exponent 1', 'key.unsafe', { kty: 'RSA', n: encodeBase64url(new Uint8Array(256).fill(255)), e: 'AQ' }],
  ])('%s is no key', (_title, code, jwk) => {
    expect(() => checkPublicJwk(jwk)).toThrow(refusal(code))
  })
})
