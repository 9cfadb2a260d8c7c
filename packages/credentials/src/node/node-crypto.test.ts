import { describe, expect, test } from 'vitest'
import { toUtf8 } from '../encoding/index.ts'
import { createSigner, generateKeyPair, issueCredential, verifyCredential, webCrypto } from '../index.ts'
import { checkPublicJwk } from '../keys/index.ts'
import { givenCredential, givenIssuer } from '../testing/given.ts'
import { createNodeSigner, nodeCrypto } from './index.ts'

const bytes = toUtf8('a message')

describe.each(['Ed25519', 'P-256', 'P-384', 'RS256'] as const)('the port for Node with %s', (algorithm) => {
  test('agrees with Web Crypto about every signature', async () => {
    const keyPair = await generateKeyPair(algorithm)
    const key = checkPublicJwk(keyPair.publicJwk)
    for (const signer of [createSigner(keyPair, 'k'), createNodeSigner(keyPair, 'k')]) {
      const signature = await signer.sign(bytes)
      const changed = signature.slice()
      changed[10]! ^= 1
      for (const port of [webCrypto, nodeCrypto]) {
        expect(await port.verify(key, bytes, signature)).toBe(true)
        expect(await port.verify(key, bytes, changed)).toBe(false)
        expect(await port.verify(key, toUtf8('another'), signature)).toBe(false)
        expect(await port.verify(key, bytes, signature.slice(1))).toBe(false)
      }
    }
  })
})

test('the port for Node hashes as Web Crypto does', async () => {
  for (const hash of ['SHA-256', 'SHA-384'] as const) {
    expect(new Uint8Array(await nodeCrypto.digest(hash, bytes))).toEqual(await webCrypto.digest(hash, bytes))
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
