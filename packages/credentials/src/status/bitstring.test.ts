import { createList, decodeList } from '@digitalbazaar/vc-bitstring-status-list'
import fc from 'fast-check'
import { gzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { encodeBase64url } from '../encoding/index.ts'
import {
  buildStatusEntry,
  createStatusList,
  decodeStatusList,
  encodeStatusList,
  getStatus,
  minimumEntries,
  setStatus,
} from '../index.ts'
import { nodeGzip } from '../node/index.ts'
import { portableGzip } from './gzip.ts'

const refusal = (code: string) => expect.objectContaining({ code })

describe('a status list', () => {
  test('begins with entry 0 as the highest bit of byte 0', () => {
    const list = createStatusList()
    setStatus(list, 0, true)
    setStatus(list, 9, true)
    expect([...list.bytes.subarray(0, 2)]).toEqual([0x80, 0x40])
  })

  test('keeps entries of any size apart, up to its very end', () => {
    const near = fc.integer({ min: 0, max: 200 })
    const index = fc.oneof(
      near,
      near.map((distance) => minimumEntries - 1 - distance),
    )
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.array(fc.tuple(index, fc.nat(255))), (statusSize, changes) => {
        const list = createStatusList(minimumEntries, { statusSize })
        const expected = new Map<number, number>()
        for (const [at, any] of changes) {
          const value = any % 2 ** statusSize
          setStatus(list, at, value)
          expected.set(at, value)
        }
        for (let distance = 0; distance <= 201; distance++) {
          for (const at of [distance, minimumEntries - 1 - distance])
            expect(getStatus(list, at)).toBe(expected.get(at) ?? 0)
        }
      }),
      { numRuns: 50 },
    )
  })

  test('refuses entries beyond its end, values that do not fit, sizes that are none, and being short', () => {
    const list = createStatusList()
    expect(() => getStatus(list, minimumEntries)).toThrow(refusal('status.index_out_of_range'))
    expect(() => getStatus(list, -1)).toThrow(refusal('status.index_out_of_range'))
    expect(() => setStatus(list, 0, 2)).toThrow(refusal('status.malformed'))
    expect(() => setStatus(list, 0, 0.5)).toThrow(refusal('status.malformed'))
    expect(() => createStatusList(1_000)).toThrow(refusal('status.too_short'))
    expect(() => createStatusList(minimumEntries, { statusSize: 9 })).toThrow(refusal('status.malformed'))
  })
})

describe.each([
  ['on every platform', portableGzip],
  ['in Node', nodeGzip],
])('a list as text, %s', (_title, gzip) => {
  test('is read by other software, and the reverse', async () => {
    const ours = createStatusList()
    const theirs = await createList({ length: minimumEntries })
    for (const index of [0, 1, 7, 8, 99_999, minimumEntries - 1]) {
      setStatus(ours, index, true)
      theirs.setStatus(index, true)
    }
    const theirsRead = decodeStatusList(await theirs.encode(), { gzip })
    const oursRead = await decodeList({ encodedList: encodeStatusList(ours, { gzip }) })
    expect(Buffer.from(theirsRead.bytes).equals(ours.bytes)).toBe(true)
    expect([0, 2, 99_999].map((index) => oursRead.getStatus(index))).toEqual([true, false, true])
  })

  test('is always the same text', () => {
    const [first, second] = [createStatusList(), createStatusList()]
    expect(encodeStatusList(first, { gzip })).toBe(encodeStatusList(second, { gzip }))
  })

  test('is read without its "u", with padding, and in the other alphabet', () => {
    const list = createStatusList()
    for (let index = 0; index < 4_000; index += 7) setStatus(list, index, true)
    const stream = gzipSync(list.bytes)
    for (const text of [Buffer.from(stream).toString('base64'), encodeBase64url(stream)])
      expect(Buffer.from(decodeStatusList(text, { gzip }).bytes).equals(list.bytes)).toBe(true)
  })

  test('that inflates without end is stopped', () => {
    const bomb = `u${encodeBase64url(nodeGzip.gzip(new Uint8Array(17_000_000)))}`
    expect(() => decodeStatusList(bomb, { gzip })).toThrow(refusal('status.too_large'))
  })

  const whole = gzipSync(new Uint8Array(100))
  test.each([
    ['nothing', ''],
    ['a "u" alone', 'u'],
    ['other characters', 'u!!'],
    ['no gzip', 'uAAAA'],
    ['half a stream', `u${encodeBase64url(whole.slice(0, -9))}`],
    [
      'a stream with another checksum',
      `u${encodeBase64url(whole.map((byte, at) => (at === whole.length - 6 ? byte ^ 1 : byte)))}`,
    ],
  ])('%s is no list', (_what, text) => {
    expect(() => decodeStatusList(text, { gzip })).toThrow(refusal('status.malformed'))
  })
})

describe('the entry of a credential', () => {
  const list = 'https://northfield.example/status/1'

  test('is written as the rules ask for', () => {
    expect(buildStatusEntry({ purpose: 'revocation', list, index: 94_567 })).toEqual({
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '94567',
      statusListCredential: list,
    })
  })

  test('has a message for each of its values', () => {
    const messages = ['filed', 'under review', 'accepted', 'returned']
    expect(buildStatusEntry({ purpose: 'message', list, index: 0, messages, references: [`${list}/help`] })).toEqual({
      type: 'BitstringStatusListEntry',
      statusPurpose: 'message',
      statusListIndex: '0',
      statusListCredential: list,
      statusSize: 2,
      statusMessage: messages.map((message, value) => ({ status: `0x${value}`, message })),
      statusReference: [`${list}/help`],
    })
  })

  test.each([
    ['an index below 0', { index: -1 }],
    ['an index that is no number', { index: true as unknown as number }],
    ['half an index', { index: 1.5 }],
    ['the id of its list', { id: list }],
    ['a list without address', { list: 'status/1' }],
    ['no messages where they are the purpose', { purpose: 'message' }],
    ['three messages', { messages: ['a', 'b', 'c'] }],
    ['one message', { messages: ['a'] }],
    ['more messages than eight bits have values', { messages: Array.from({ length: 512 }, String) }],
  ] as const)('with %s is refused', (_title, change) => {
    expect(() => buildStatusEntry({ purpose: 'revocation', list, index: 7, ...change })).toThrow(
      refusal('status.malformed'),
    )
  })
})
