import { describe, expect, test } from 'vitest'
import { createSigner, issueCredential, verifyCredential } from '../../index.ts'
import { collect } from '../../testing/collect.ts'
import { givenCredential, givenIssuer } from '../../testing/given.ts'
import { verifyMany } from '../index.ts'

const now = new Date('2026-06-01T00:00:00Z')

async function givenTexts(count: number): Promise<string[]> {
  const { did, method, keyPair } = await givenIssuer()
  const signer = createSigner(keyPair, method)
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const credential = { ...givenCredential(did), name: `Badge ${index}` }
      return JSON.stringify(await issueCredential(credential as never, signer, { now }))
    }),
  )
}

describe('many', () => {
  test('are verified as one is, in order, whatever is among them', async () => {
    const texts = await givenTexts(40)
    const inputs = texts.map((text, index) =>
      index % 5 === 4 ? text.replace('Badge', 'Bogus') : index % 7 === 6 ? 'nothing' : text,
    )
    const results = await collect(verifyMany(inputs, { now, threads: 2, chunkSize: 4 }))
    expect(results.map(({ index }) => index)).toEqual(inputs.map((_, index) => index))
    for (const { index, report } of results) expect(report).toEqual(await verifyCredential(inputs[index]!, { now }))
  })

  test('ask the thread that began them for what they cannot do themselves', async () => {
    const { did, method, keyPair } = await givenIssuer()
    const status = {
      id: 'https://status.example/1#7',
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '7',
      statusListCredential: 'https://status.example/1',
    }
    const credential = { ...givenCredential(did), credentialStatus: status }
    const text = JSON.stringify(await issueCredential(credential as never, createSigner(keyPair, method), { now }))
    const asked: string[] = []
    const [one] = await collect(
      verifyMany([text], {
        now,
        threads: 1,
        trustedIssuers: ({ id }) => (id === did ? 'recognized' : 'unknown'),
        fetch: async (url) => {
          asked.push(url)
          throw new Error('The network is away')
        },
      }),
    )
    expect(one!.report).toMatchObject({ issuer: { trust: 'recognized' }, verdict: 'undetermined' })
    expect(asked).toContain('https://status.example/1')
  })

  test('are not held up by one that takes too long: it is named, the others have their reports', async () => {
    const texts = await givenTexts(3)
    // a thread that has just begun needs more than a millisecond for its first badge, whatever that is
    const results = await collect(verifyMany(texts, { now, threads: 2, timeLimit: 1 }))
    expect(results).toEqual(texts.map((_, index) => ({ index, lost: 'too long' })))
  })
})
