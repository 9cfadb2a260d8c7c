import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { decodeBase58, encodeBase58 } from '../encoding/index.ts'
import { decodeSignature, encodeSignature } from './base58.ts'

test('signatures of all lengths and with leading zeros come back, written as they are elsewhere', () => {
  for (let index = 0; index < 3_000; index++) {
    const bytes = new Uint8Array(randomBytes(index % 100))
    if (index % 7 === 0) bytes.fill(0, 0, index % 11)
    const text = encodeSignature(bytes)
    expect(text).toBe(encodeBase58(bytes))
    expect(decodeSignature(text)).toEqual(bytes)
  }
})

test.each(['0', 'O', 'l', 'é', '1 ', 'a'.repeat(257), '\u{1f600}'])('%s is not base58', (text) => {
  expect(decodeSignature(text)).toBeUndefined()
})

test('texts are read as they are elsewhere', () => {
  for (const text of ['', '1', '11', 'z', '1z', 'zz1', '2g', 'JxF12TrwUP45BMd']) {
    expect(decodeSignature(text)).toEqual(decodeBase58(text))
  }
})
