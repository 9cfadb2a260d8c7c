import { describe, expect, test } from 'vitest'
import { issuerIdOf, randomIndexes, STATUS_LIST_LENGTH, verificationMethodOf } from './issuing.model.ts'

const key = 'z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK'

describe('an issuer id', () => {
  test.each([
    [
      'is a did:web below a public https address',
      'https://badges.example.edu',
      'did:web:badges.example.edu:t:ropework',
    ],
    [
      'writes a port as did:web wants it',
      'https://badges.example.edu:8443',
      'did:web:badges.example.edu%3A8443:t:ropework',
    ],
    ['is the key where nobody could fetch a document', undefined, `did:key:${key}`],
    ['is the key where the address is not https', 'http://127.0.0.1:3000', `did:key:${key}`],
  ])('%s', (_title, publicUrl, did) => {
    expect(issuerIdOf(publicUrl, 'ropework', key)).toBe(did)
  })

  test('has the key as the fragment of its verification method', () => {
    expect(verificationMethodOf('did:web:example.edu:t:ropework', key)).toBe(`did:web:example.edu:t:ropework#${key}`)
    expect(verificationMethodOf(`did:key:${key}`, key)).toBe(`did:key:${key}#${key}`)
  })
})

test('random indexes lie in the list, are different, and reach both of its ends', () => {
  expect(randomIndexes(2, (bytes) => new Uint8Array(bytes).fill(0xff))).toEqual([STATUS_LIST_LENGTH - 1])
  expect(randomIndexes(1, (bytes) => new Uint8Array(bytes))).toEqual([0])
  expect(randomIndexes(2, () => Uint8Array.of(0, 1, 2, 255, 3, 4))).toEqual([258, 0x1_03_04])
})
