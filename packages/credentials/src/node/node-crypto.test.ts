import { describe, expect, test } from 'vitest'
import { toHex, toUtf8 } from '../encoding/index.ts'
import { createSigner, generateKeyPair, issueCredential, verifyCredential, webCrypto } from '../index.ts'
import { checkPublicJwk } from '../keys/index.ts'
import { givenCredential, givenIssuer } from '../testing/given.ts'
import {
  createNativeSigner,
  createNodeSigner,
  createSodiumSigner,
  nativeCrypto,
  nodeCrypto,
  sodiumCrypto,
  sodiumMissing,
} from './index.ts'

const bytes = toUtf8('a message')

describe.each(['Ed25519', 'P-256', 'P-384', 'P-521', 'RS256'] as const)('the port for Node with %s', (algorithm) => {
  test('agrees with Web Crypto about every signature', async () => {
    const keyPair = await generateKeyPair(algorithm)
    const key = checkPublicJwk(keyPair.publicJwk)
    const native = [createNodeSigner(keyPair, 'k'), createNativeSigner(keyPair, 'k')]
    for (const signer of [createSigner(keyPair, 'k'), ...native]) {
      const signature = await signer.sign(bytes)
      const changed = signature.slice()
      changed[10]! ^= 1
      for (const port of [webCrypto, nodeCrypto, nativeCrypto]) {
        expect(await port.verify(key, bytes, signature)).toBe(true)
        expect(await port.verify(key, 'a message', signature)).toBe(true)
        expect(await port.verify(key, bytes, changed)).toBe(false)
        expect(await port.verify(key, toUtf8('another'), signature)).toBe(false)
        expect(await port.verify(key, bytes, signature.slice(1))).toBe(false)
      }
    }
  })
})

test.each([
  ['no letters', ''],
  ['letters of all lengths', 'Zürich, 東京 🏅'],
  ['more letters than there is room for', 'é'.repeat(21_846)],
  ['half a pair', '\ud83d'],
])('every port verifies a text of %s by its UTF-8', async (_title, text) => {
  const keyPair = await generateKeyPair('Ed25519')
  const key = checkPublicJwk(keyPair.publicJwk)
  const signature = createNodeSigner(keyPair, 'k').signSync(toUtf8(text))
  for (const port of [webCrypto, nodeCrypto, nativeCrypto]) {
    expect(await port.verify(key, text, signature)).toBe(true)
    expect(await port.verify(key, `${text}.`, signature)).toBe(false)
  }
})

test('the port for Node hashes as Web Crypto does', async () => {
  for (const hash of ['SHA-256', 'SHA-384'] as const) {
    const expected = await webCrypto.digest(hash, bytes)
    for (const port of [nodeCrypto, nativeCrypto]) expect(await port.digest(hash, bytes)).toEqual(expected)
    for (const port of [webCrypto, nodeCrypto]) expect(await port.digest(hash, 'a message')).toEqual(expected)
    expect(nodeCrypto.hashes![hash].bytes('a message')).toEqual(expected)
    expect(nodeCrypto.hashes![hash].hex('a message')).toBe(toHex(expected))
  }
})

test('a credential signed with one port verifies with the other, and Ed25519 gives the same bytes', async () => {
  const now = new Date('2026-06-01T00:00:00Z')
  const { did, method, keyPair, signer } = await givenIssuer()
  const plain = await issueCredential(givenCredential(did), signer, { now })
  const fast = await issueCredential(givenCredential(did), createNodeSigner(keyPair, method), {
    now,
    crypto: nodeCrypto,
  })
  expect(fast).toEqual(plain)
  expect(await verifyCredential(plain, { now, crypto: nodeCrypto })).toMatchObject({ verified: true })
})

test.skipIf(sodiumMissing())('libsodium signs the same bytes as OpenSSL, and knows no other keys', async () => {
  const keyPair = await generateKeyPair('Ed25519')
  const sodium = createSodiumSigner(keyPair, 'k')!
  const node = createNodeSigner(keyPair, 'k')
  for (let length = 0; length < 300; length++) {
    const message = new Uint8Array(length).fill(length)
    expect(sodium.signSync(message)).toEqual(new Uint8Array(node.signSync(message)))
    expect(await sodium.sign(message)).toEqual(await node.sign(message))
  }
  expect(createSodiumSigner(await generateKeyPair('P-256'), 'k')).toBeUndefined()
  expect(nativeCrypto.verify).not.toBe(nodeCrypto.verify)
  expect(sodiumCrypto()).toBeDefined()
  const broken = { ...keyPair, privateJwk: { ...keyPair.privateJwk, d: 'AA' } }
  expect(() => createSodiumSigner(broken, 'k')).toThrow(expect.objectContaining({ code: 'key.malformed' }))
})
