import { base58btc } from 'multiformats/bases/base58'
import { expect, test } from 'vitest'
import { createRandom } from '../compile/testing/random.ts'
import { decodeBase58, encodeBase58 } from './index.ts'

test('bytes of all lengths, with and without leading zeros, are written as elsewhere and come back', () => {
  const random = createRandom(58)
  for (let index = 0; index < 3_000; index++) {
    const bytes = Uint8Array.from({ length: index % 50 === 0 ? 300 + random.below(500) : index % 100 }, () =>
      random.below(256),
    )
    if (index % 7 === 0) bytes.fill(0, 0, index % 11)
    if (index % 13 === 0) bytes.fill(255, index % 5)
    const text = encodeBase58(bytes)
    expect(`z${text}`).toBe(base58btc.encode(bytes))
    expect(decodeBase58(text, 2_000)).toEqual(bytes)
  }
})

test('texts are read as elsewhere', () => {
  for (const text of ['', '1', '11', 'z', '1z', 'zz1', '2g', 'JxF12TrwUP45BMd', 'z'.repeat(200), 'z'.repeat(900)]) {
    expect(decodeBase58(text)).toEqual(new Uint8Array(base58btc.decode(`z${text}`)))
  }
})

test.each(['0', 'O', 'l', 'é', '1 ', 'a'.repeat(1_025), '\u{1f600}'])('%s is not base58', (text) => {
  expect(() => decodeBase58(text)).toThrow(expect.objectContaining({ code: 'key.malformed' }))
})
