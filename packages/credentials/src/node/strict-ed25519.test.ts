import { describe, expect, test } from 'vitest'
import { encodeBase64url, toUtf8 } from '../encoding/index.ts'
import { type CryptoPort, checkPublicJwk, type PublicKey, webCrypto } from '../keys/index.ts'
import {
  add,
  base,
  challenge,
  encode,
  identity,
  multiply,
  order,
  secondSpelling,
  signatureOf,
  toBytes,
  torsion,
} from '../testing/ed25519.ts'
import { nodeCrypto, sodiumCrypto } from './index.ts'

const sodium = sodiumCrypto()
const ports: [string, CryptoPort][] = [
  ['Web Crypto', webCrypto],
  ['OpenSSL', nodeCrypto],
  ...(sodium ? ([['libsodium', sodium]] satisfies [string, CryptoPort][]) : []),
]

const secret = 1234567890123456789012345678901234567890n
const nonce = 987654321987654321n
const message = toUtf8('a message')
const honest = encode(multiply(base, secret))
const r = multiply(base, nonce)
const good = signatureOf(encode(r), honest, message, { nonce, secret })

const toKey = (point: Uint8Array): PublicKey =>
  checkPublicJwk({ kty: 'OKP', crv: 'Ed25519', x: encodeBase64url(point) })

/** A signature whose S is the same number, and the order of the group so many times more. */
function withLargerS(times: bigint): Uint8Array {
  const s = good.slice(32).reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n)
  return new Uint8Array([...good.slice(0, 32), ...toBytes(s + times * order)])
}

function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const copy = bytes.slice()
  copy[bit >> 3]! ^= 1 << (bit & 7)
  return copy
}

/** A message for which the challenge leaves this rest when it is divided by eight. */
function messageWith(rest: bigint, rBytes: Uint8Array, key: Uint8Array): Uint8Array {
  for (let index = 0; ; index++) {
    const tried = toUtf8(`message ${index}`)
    if (challenge(rBytes, key, tried) % 8n === rest) return tried
  }
}

const mixed = encode(add(multiply(base, secret), torsion))
const mixedR = encode(add(r, torsion))
const identityR = (bytes: Uint8Array) => signatureOf(bytes, honest, message, { nonce: 0n, secret })
const byMixedKey = (rest: bigint) => {
  const text = messageWith(rest, encode(r), mixed)
  return { key: mixed, text, signature: signatureOf(encode(r), mixed, text, { nonce, secret }) }
}

interface Case {
  readonly key?: Uint8Array
  readonly text?: Uint8Array
  readonly signature: Uint8Array
}

const cases: [string, boolean, Case][] = [
  ['an honest signature', true, { signature: good }],
  ['another message', false, { signature: good, text: toUtf8('another') }],
  [
    'no message',
    true,
    { text: new Uint8Array(), signature: signatureOf(encode(r), honest, new Uint8Array(), { nonce, secret }) },
  ],
  ['a flipped bit of R', false, { signature: flipped(good, 3) }],
  ['a flipped sign of R', false, { signature: flipped(good, 255) }],
  ['a flipped bit of S', false, { signature: flipped(good, 300) }],
  ['a flipped highest bit of S', false, { signature: flipped(good, 511) }],
  ['63 bytes', false, { signature: good.slice(0, 63) }],
  ['65 bytes', false, { signature: new Uint8Array([...good, 0]) }],
  ['no bytes', false, { signature: new Uint8Array() }],
  ['nothing but zeros', false, { signature: new Uint8Array(64) }],
  ['S and the order of the group', false, { signature: withLargerS(1n) }],
  ['S and the order many times', false, { signature: withLargerS(14n) }],
  ['an S that is the order', false, { signature: new Uint8Array([...good.slice(0, 32), ...toBytes(order)]) }],
  ['an R that is the identity', false, { signature: identityR(encode(identity)) }],
  ['an R that is the identity in its second spelling', false, { signature: identityR(secondSpelling(identity)) }],
  ['an R that is the identity with a sign', false, { signature: identityR(flipped(encode(identity), 255)) }],
  ['an R of order eight', false, { signature: identityR(encode(torsion)) }],
  ['an R with a part of order eight', false, { signature: signatureOf(mixedR, honest, message, { nonce, secret }) }],
  ['a key with such a part, where it shows', false, byMixedKey(3n)],
  ['a key with such a part, where it cancels out', true, byMixedKey(0n)],
]

describe.each(ports)('%s', (_name, port) => {
  test.each(cases)('%s: %s', async (_title, expected, { key = honest, text = message, signature }) => {
    expect(await port.verify(toKey(key), text, signature)).toBe(expected)
  })
})

const unsafeKeys: [string, Uint8Array][] = [
  ...[0n, 1n, 2n, 3n, 4n, 5n, 6n, 7n].map((times): [string, Uint8Array] => [
    `${times} times the point of order eight`,
    encode(multiply(torsion, times)),
  ]),
  ['the identity in its second spelling', secondSpelling(identity)],
  ['the identity with a sign', flipped(encode(identity), 255)],
  ['2²⁵⁵ − 1', new Uint8Array(32).fill(255)],
]

test.each(unsafeKeys)('a key that is %s is refused before any port sees it', (_title, point) => {
  expect(() => toKey(point)).toThrow(expect.objectContaining({ code: 'key.unsafe' }))
})

test('a key that is not on the curve verifies nothing', async () => {
  for (const [, port] of ports) expect(await port.verify(toKey(toBytes(2n)), message, good)).toBe(false)
})

test.skipIf(sodium)('libsodium is not installed here, so its verdicts were not compared', () => undefined)
