import { describe, test } from 'vitest'
import { deriveCredential } from '../../index.ts'
import { expectRefused, givenDisclosure, type Shown, withProof } from '../../testing/given-disclosure.ts'
import { createDisposableKey } from './disposable-key.ts'
import { type DerivedProof, decodeDerivedProof } from './proof-value.ts'

const bad = ['invalid', 'signature.bad'] as const

describe('what a dishonest holder of a badge could show', () => {
  test('the base proof itself is refused by its own name', async () => {
    const { base } = await givenDisclosure()
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
    const { shown } = await givenDisclosure()
    await expectRefused(change(shown), bad)
  })

  test('mandatory statements as if they were not: the end of validity left out with its index', async () => {
    const { shown } = await givenDisclosure()
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
    const { shown } = await givenDisclosure()
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
    const { shown, other } = await givenDisclosure()
    await expectRefused({ ...shown, proof: other.proof }, bad)
    const mixed = withProof(shown, () => ({ signatures: decodeDerivedProof(other.proof.proofValue).signatures }))
    await expectRefused(mixed, bad)
  })

  test('a signed statement about one part as if it were about another', async () => {
    const { base } = await givenDisclosure()
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
    const { shown } = await givenDisclosure()
    const [, test] = shown.evidence as object[]
    const twice = { ...shown, evidence: [...(shown.evidence as object[]), test] }
    const labelOfTest = (labels: DerivedProof['labels']) => labels[0]!
    const cheat = withProof(twice as Shown, ({ labels, signatures }) => ({
      labels: [...labels, labelOfTest(labels)],
      signatures: [...signatures, signatures[0]!, signatures[0]!, signatures[0]!],
    }))
    await expectRefused(cheat, ['invalid', 'proof.malformed'])
  })

  test('statements signed with a key of their own', async () => {
    const { shown } = await givenDisclosure()
    const key = await createDisposableKey()
    const changed = { ...shown, image: { id: 'https://northfield.example/gold.png', type: 'Image' } }
    await expectRefused(
      withProof(changed as Shown, () => ({ publicKey: key.publicKey })),
      bad,
    )
  })

  test('more signatures, or more mandatory statements, than there are statements', async () => {
    const { shown } = await givenDisclosure()
    const more = withProof(shown, ({ signatures }) => ({ signatures: [...signatures, signatures[0]!] }))
    await expectRefused(more, bad)
    const beyond = withProof(shown, ({ mandatoryIndexes }) => ({ mandatoryIndexes: [...mandatoryIndexes, 9_999] }))
    await expectRefused(beyond, bad)
  })
})
