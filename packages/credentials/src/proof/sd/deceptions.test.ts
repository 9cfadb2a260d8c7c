import { encode } from 'cborg'
import { describe, expect, test } from 'vitest'
import { createRandom } from '../../compile/testing/random.ts'
import { concatBytes, decodeBase64url, encodeBase64url, toUtf8 } from '../../encoding/index.ts'
import {
  deriveCredential,
  type FindingCode,
  issueCredential,
  type JsonObject,
  type Verdict,
  verifyCredential,
} from '../../index.ts'
import { givenIssuer, givenRichCredential } from '../../testing/given.ts'
import { createDisposableKey } from './disposable-key.ts'
import { type DerivedProof, decodeBaseProof, decodeDerivedProof, encodeDerivedProof } from './proof-value.ts'

const now = new Date('2026-06-01T00:00:00Z')
type Shown = Awaited<ReturnType<typeof deriveCredential>>

let made: ReturnType<typeof make> | undefined

/** A badge of which evidence and image are shown; the same for all, for it costs as many signatures as statements. */
function given() {
  made ??= make()
  return made
}

async function make() {
  const { did, signer } = await givenIssuer('P-256')
  const credential = givenRichCredential(did)
  const issue = (change: object = {}) =>
    issueCredential({ ...credential, ...change } as JsonObject, signer, { now, cryptosuite: 'ecdsa-sd-2023' })
  const base = await issue()
  const shown = await deriveCredential(base, { selectivePointers: ['/evidence', '/image'] })
  return { signer, issue, base, shown }
}

function withProof(shown: Shown, change: (proof: DerivedProof) => Partial<DerivedProof>): Shown {
  const proof = decodeDerivedProof(shown.proof.proofValue)
  return { ...shown, proof: { ...shown.proof, proofValue: encodeDerivedProof({ ...proof, ...change(proof) }) } }
}

async function expectRefused(credential: object, expected: readonly [Verdict, FindingCode]) {
  const report = await verifyCredential(credential, { now })
  const last = report.checks.at(-1)
  expect([report.verdict, last?.code], last?.detail).toEqual(expected)
  expect(report).not.toHaveProperty('credential')
}

const bad = ['invalid', 'signature.bad'] as const
const malformed = ['invalid', 'proof.malformed'] as const

describe('what a dishonest holder of a badge could show', () => {
  test('the base proof itself is refused by its own name', async () => {
    const { base } = await given()
    await expectRefused(base, ['invalid', 'proof.base'])
  })

  test.each<[string, (shown: Shown) => object]>([
    ['another end', (shown) => ({ ...shown, validUntil: '2040-01-01T00:00:00Z' })],
    ['no end', ({ validUntil: _, ...shown }) => shown],
    ['another issuer’s name', (shown) => ({ ...shown, issuer: { ...(shown.issuer as object), name: 'Southfield' } })],
    ['another image', (shown) => ({ ...shown, image: { id: 'https://northfield.example/gold.png', type: 'Image' } })],
    ['evidence that was not signed', (shown) => ({ ...shown, evidence: [{ type: ['Evidence'], narrative: 'Gold' }] })],
    ['less than the proof is for', ({ image: _, ...shown }) => shown],
    [
      'evidence twice',
      (shown) => ({ ...shown, evidence: [...(shown.evidence as object[]), (shown.evidence as object[])[1]] }),
    ],
  ])('%s', async (_title, change) => {
    const { shown } = await given()
    await expectRefused(change(shown), bad)
  })

  test('mandatory statements as if they were not: the end of validity left out with its index', async () => {
    const { shown } = await given()
    const { validUntil: _, ...endless } = shown
    for (let dropped = 0; dropped < decodeDerivedProof(shown.proof.proofValue).mandatoryIndexes.length; dropped++) {
      const cheat = withProof(endless as Shown, ({ mandatoryIndexes }) => ({
        mandatoryIndexes: mandatoryIndexes
          .filter((_index, at) => at !== dropped)
          .map((index, at) => (at < dropped ? index : index - 1)),
      }))
      await expectRefused(cheat, bad)
    }
  })

  test('a mandatory statement swapped for another', async () => {
    const { shown } = await given()
    const { mandatoryIndexes, signatures } = decodeDerivedProof(shown.proof.proofValue)
    const all = Array.from({ length: mandatoryIndexes.length + signatures.length }, (_, index) => index)
    const other = all.find((index) => !mandatoryIndexes.includes(index))!
    const swapped = [...mandatoryIndexes.slice(1), other].sort((left, right) => left - right)
    await expectRefused(
      withProof(shown, () => ({ mandatoryIndexes: swapped })),
      bad,
    )
  })

  test('the proof of another badge of theirs', async () => {
    const { issue, shown } = await given()
    const other = await deriveCredential(await issue({ id: 'https://northfield.example/credentials/2' }), {
      selectivePointers: ['/evidence', '/image'],
    })
    await expectRefused({ ...shown, proof: other.proof }, bad)
    const mixed = withProof(shown, () => ({ signatures: decodeDerivedProof(other.proof.proofValue).signatures }))
    await expectRefused(mixed, bad)
  })

  test('a signed statement about one part as if it were about another', async () => {
    const { base } = await given()
    const shown = await deriveCredential(base, { selectivePointers: ['/evidence/1', '/credentialSubject/result/0'] })
    await expectRefused(
      withProof(shown, ({ labels }) => ({ labels: labels.toReversed() })),
      bad,
    )
    await expectRefused(
      withProof(shown, ({ signatures }) => ({ signatures: signatures.toReversed() })),
      bad,
    )
  })

  test('one part as two, under one label', async () => {
    const { shown } = await given()
    const [, test] = shown.evidence as object[]
    const twice = { ...shown, evidence: [...(shown.evidence as object[]), test] }
    const labelOfTest = (labels: DerivedProof['labels']) => labels[0]!
    const cheat = withProof(twice as Shown, ({ labels, signatures }) => ({
      labels: [...labels, labelOfTest(labels)],
      signatures: [...signatures, signatures[0]!, signatures[0]!, signatures[0]!],
    }))
    await expectRefused(cheat, malformed)
  })

  test('statements signed with a key of their own', async () => {
    const { shown } = await given()
    const key = await createDisposableKey()
    const changed = { ...shown, image: { id: 'https://northfield.example/gold.png', type: 'Image' } }
    await expectRefused(
      withProof(changed as Shown, () => ({ publicKey: key.publicKey })),
      bad,
    )
  })

  test('more signatures, or more mandatory statements, than there are statements', async () => {
    const { shown } = await given()
    const more = withProof(shown, ({ signatures }) => ({ signatures: [...signatures, signatures[0]!] }))
    await expectRefused(more, bad)
    const beyond = withProof(shown, ({ mandatoryIndexes }) => ({ mandatoryIndexes: [...mandatoryIndexes, 9_999] }))
    await expectRefused(beyond, bad)
  })
})

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
    const { shown } = await given()
    const begin = performance.now()
    const proof = { ...shown.proof, proofValue: `u${encodeBase64url(bytes)}` }
    await expectRefused({ ...shown, proof }, malformed)
    expect(performance.now() - begin).toBeLessThan(3_000)
  })

  test.each(['a', 'z2V0B', 'u2V0B!', ''])('%j', async (proofValue) => {
    const { shown } = await given()
    await expectRefused({ ...shown, proof: { ...shown.proof, proofValue } }, malformed)
  })

  test('a disposable key of another kind or off its curve', async () => {
    const { base, shown } = await given()
    const { publicKey } = decodeBaseProof((base.proof as { proofValue: string }).proofValue)
    for (const forged of [Uint8Array.of(0xed, 0x01, ...publicKey.subarray(2)), publicKey.with(2, 9)])
      await expectRefused(
        withProof(shown, () => ({ publicKey: forged })),
        bad,
      )
  })

  test('with one bit turned anywhere', { timeout: 600_000 }, async () => {
    const { shown } = await given()
    const bytes = decodeBase64url(shown.proof.proofValue.slice(1))!
    const random = createRandom(3)
    for (let index = 0; index < (process.env.CAIRN_DEEP === '1' ? 10_000 : 100); index++) {
      const at = random.below(bytes.length)
      const proofValue = `u${encodeBase64url(bytes.with(at, bytes[at]! ^ (1 << random.below(8))))}`
      const report = await verifyCredential({ ...shown, proof: { ...shown.proof, proofValue } }, { now })
      expect(report, `byte ${at}`).toMatchObject({ verdict: 'invalid' })
    }
  })

  test('too many pointers in a base proof', async () => {
    const { base } = await given()
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
