import { encode } from 'cborg'
import { describe, expect, test } from 'vitest'
import { createRandom } from '../../compile/testing/random.ts'
import { concatBytes, decodeBase64url, encodeBase64url, toUtf8 } from '../../encoding/index.ts'
import { deriveCredential, verifyCredential } from '../../index.ts'
import { expectRefused, givenDisclosure, withProof, withProofValue } from '../../testing/given-disclosure.ts'
import { workOf } from '../../testing/work-of.ts'
import { decodeBaseProof } from './proof-value.ts'

const now = new Date('2026-06-01T00:00:00Z')
const malformed = ['invalid', 'proof.malformed'] as const

describe('a proof value that is not what it must be', () => {
  const nested = new Uint8Array(100_000).fill(0x81)
  const sig = new Uint8Array(64)
  const key = Uint8Array.of(0x80, 0x24, 2, ...new Uint8Array(32))
  const header = Uint8Array.of(0xd9, 0x5d, 0x01)
  const ofParts = (...parts: unknown[]) => concatBytes(header, encode(parts))
  const label = new Uint8Array(32)

  test.each<[string, Uint8Array]>([
    ['nothing behind its header', header],
    ['the header of a third kind', concatBytes(Uint8Array.of(0xd9, 0x5d, 0x02), encode([]))],
    ['another tag', concatBytes(Uint8Array.of(0xd9, 0x5c, 0x01), encode([]))],
    ['no CBOR', concatBytes(header, toUtf8('hello'))],
    ['a hundred thousand lists in lists', concatBytes(header, nested)],
    ['a list that claims to be endless', concatBytes(header, Uint8Array.of(0x9f, 0xff))],
    ['a list of four billion', concatBytes(header, Uint8Array.of(0x9a, 0xff, 0xff, 0xff, 0xff))],
    ['something behind its end', concatBytes(ofParts(sig, key, [], new Map(), []), Uint8Array.of(0))],
    ['four parts', ofParts(sig, key, [], new Map())],
    ['six parts', ofParts(sig, key, [], new Map(), [], [])],
    ['a signature that is too short', ofParts(sig.subarray(1), key, [], new Map(), [])],
    ['a key that is too short', ofParts(sig, key.subarray(1), [], new Map(), [])],
    ['text among its signatures', ofParts(sig, key, ['x'], new Map(), [])],
    ['labels with a gap', ofParts(sig, key, [], new Map([[1, label]]), [])],
    ['labels by text', ofParts(sig, key, [], new Map([['0', label]]), [])],
    ['a label that is too short', ofParts(sig, key, [], new Map([[0, label.subarray(1)]]), [])],
    [
      'two labels that are one',
      ofParts(
        sig,
        key,
        [],
        new Map([
          [0, label],
          [1, label],
        ]),
        [],
      ),
    ],
    ['an index twice', ofParts(sig, key, [], new Map(), [1, 1])],
    ['indexes out of order', ofParts(sig, key, [], new Map(), [2, 1])],
    ['an index that is no whole number', ofParts(sig, key, [], new Map(), [0.5])],
    ['an index that is text', ofParts(sig, key, [], new Map(), ['0'])],
    ['an index below zero', ofParts(sig, key, [], new Map(), [-1])],
  ])('%s', async (_title, bytes) => {
    const { shown } = await givenDisclosure()
    const refuse = () => expectRefused(withProofValue(shown, `u${encodeBase64url(bytes)}`), malformed)
    expect(await workOf(refuse)).toBeLessThan(3_000)
  })

  test.each(['a', 'z2V0B', 'u2V0B!', ''])('%j', async (proofValue) => {
    const { shown } = await givenDisclosure()
    await expectRefused(withProofValue(shown, proofValue), malformed)
  })

  test('a disposable key of another kind or off its curve', async () => {
    const { base, shown } = await givenDisclosure()
    const { publicKey } = decodeBaseProof((base.proof as { proofValue: string }).proofValue)
    for (const forged of [Uint8Array.of(0xed, 0x01, ...publicKey.subarray(2)), publicKey.with(2, 9)])
      await expectRefused(
        withProof(shown, () => ({ publicKey: forged })),
        ['invalid', 'signature.bad'],
      )
  })

  test('with one bit turned anywhere', { timeout: 600_000 }, async () => {
    const { shown } = await givenDisclosure()
    const bytes = decodeBase64url(shown.proof.proofValue.slice(1))!
    const random = createRandom(3)
    for (let index = 0; index < (process.env.CAIRN_DEEP === '1' ? 10_000 : 100); index++) {
      const at = random.below(bytes.length)
      const proofValue = `u${encodeBase64url(bytes.with(at, bytes[at]! ^ (1 << random.below(8))))}`
      const report = await verifyCredential(withProofValue(shown, proofValue), { now })
      expect(report, `byte ${at}`).toMatchObject({ verdict: 'invalid' })
    }
  })

  test('too many pointers in a base proof', async () => {
    const { base } = await givenDisclosure()
    const proof = base.proof as { proofValue: string }
    const { baseSignature, publicKey, hmacKey, signatures } = decodeBaseProof(proof.proofValue)
    const pointers = Array.from({ length: 1_001 }, (_, index) => `/${index}`)
    const parts = encode([baseSignature, publicKey, hmacKey, signatures, pointers])
    const proofValue = `u${encodeBase64url(concatBytes(Uint8Array.of(0xd9, 0x5d, 0x00), parts))}`
    await expect(
      deriveCredential({ ...base, proof: { ...proof, proofValue } }, { selectivePointers: [] }),
    ).rejects.toMatchObject({ code: 'proof.malformed' })
  })
})
