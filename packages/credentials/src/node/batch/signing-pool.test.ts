import { afterAll, describe, expect, test } from 'vitest'
import { createRandom } from '../../compile/testing/random.ts'
import { wildText } from '../../compile/testing/wild-text.ts'
import { createSigner, generateKeyPair, issueCredential, type KeyAlgorithm, verifyCredential } from '../../index.ts'
import { collect } from '../../testing/collect.ts'
import { givenCredential, givenIssuer } from '../../testing/given.ts'
import { type BatchKind, createBatchIssuer, createSigningPool, nodeCrypto } from '../index.ts'

const created = new Date('2026-06-01T00:00:00Z')
const random = createRandom(71)
const pool = createSigningPool({ threads: 2, chunkSize: 40 })
afterAll(() => pool.close())

async function givenKind(algorithm: KeyAlgorithm = 'Ed25519'): Promise<BatchKind> {
  const { did, method, keyPair } = algorithm === 'Ed25519' ? await givenIssuer() : await givenOther(algorithm)
  const credential = givenCredential(did) as unknown as BatchKind['credential']
  return { keyPair, verificationMethod: method, created, credential, holes: { id: '/id', name: '/name' } }
}

async function givenOther(algorithm: KeyAlgorithm) {
  const keyPair = await generateKeyPair(algorithm)
  const did = `did:key:${keyPair.publicKeyMultibase}`
  return { keyPair, did, method: `${did}#${keyPair.publicKeyMultibase}` }
}

/** Facts of which some fit no template, and each thirtieth cannot be signed at all. */
const facts = Array.from({ length: 250 }, (_, index) => ({
  id: index % 30 === 29 ? 'no address' : `urn:uuid:${random.uuid()}`,
  name: index % 3 === 0 ? `A badge ${wildText(random)}` : `Badge ${index}`,
}))

async function expected(kind: BatchKind, one: (typeof facts)[number]) {
  const signer = createSigner(kind.keyPair, kind.verificationMethod)
  return issueCredential({ ...kind.credential, ...one }, signer, { now: created })
}

describe('batches', () => {
  test('threads sign byte for byte what is signed one by one, in order', async () => {
    const kind = await givenKind()
    let next = 0
    const given = facts.map((one, index) => (index % 2 === 0 ? one : JSON.stringify(one)))
    for await (const chunk of pool.issueMany(kind, given)) {
      expect(chunk.first).toBe(next)
      for (let index = 0; index < chunk.count; index++, next++) {
        const text = new TextDecoder().decode(chunk.bytes(index))
        if (next % 30 === 29) {
          expect(text).toBe('')
          expect(chunk.refusals).toContainEqual(expect.objectContaining({ index, code: 'credential.malformed' }))
        } else expect(text).toBe(JSON.stringify(await expected(kind, facts[next]!)))
      }
    }
    expect(next).toBe(facts.length)
  })

  test('a second batch has its own template', async () => {
    const kind = await givenKind()
    const other = { ...kind, credential: { ...kind.credential, description: 'Another' } }
    const [chunk] = await collect(pool.issueMany(other, facts.slice(0, 3)))
    expect(JSON.parse(new TextDecoder().decode(chunk!.bytes(2)))).toMatchObject({ description: 'Another' })
  })

  test('OpenSSL and libsodium give the same bytes', async () => {
    const kind = await givenKind()
    const [openssl, fastest] = [createBatchIssuer({ ...kind, backend: 'openssl' }), createBatchIssuer(kind)]
    const some = facts.slice(0, 20)
    expect(await Promise.all(fastest.issue(some))).toEqual(await Promise.all(openssl.issue(some)))
  })

  test.each(['P-256', 'P-384'] as const)('are signed with %s, too', async (algorithm) => {
    const issuer = createBatchIssuer(await givenKind(algorithm))
    for (const issued of issuer.issue(facts.slice(0, 6))) {
      const report = await verifyCredential(await issued, {
        now: created,
        crypto: nodeCrypto,
        checks: ['issuer'],
      })
      expect(report.checks.every(({ outcome }) => outcome === 'passed')).toBe(true)
    }
  })

  test('say at once what they cannot sign with, or what is not well formed', async () => {
    const kind = await givenKind()
    const keyPair = await generateKeyPair('RS256')
    expect(() => createBatchIssuer({ ...kind, keyPair })).toThrow(expect.objectContaining({ code: 'key.unsupported' }))
    const credential = { ...kind.credential, validFrom: 'yesterday' }
    const refusal = expect.objectContaining({ code: 'credential.malformed' })
    expect(() => createBatchIssuer({ ...kind, credential })).toThrow(refusal)
    await expect(collect(pool.issueMany({ ...kind, credential }, facts))).rejects.toThrow('built')
  })
})
