import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { unpack } from './unpack.ts'

test.each([
  ['U+0000 in a table', strToU8('uri,label\nurn:a,x\0y')],
  ['U+0000 in a table in a ZIP', zipSync({ 'skills_en.csv': strToU8('uri\na\0') })],
  ['U+0000 in an escape of JSON', strToU8('{"label":"x\\u0000y"}')],
  ['what is no UTF-8', Uint8Array.of(0xff, 0xfe, 0x41)],
])('%s is refused when it is read, and not when it is kept', (_, bytes) => {
  expect(() => unpack(bytes, 'skills.csv')).toThrow(expect.objectContaining({ code: 'not_utf8' }))
})

test('other texts are taken, by the names of their files alone', () => {
  const files = unpack(zipSync({ '../../etc/skills_en.csv': strToU8('uri\nurn:a') }), 'esco.zip')
  expect(files).toEqual([{ name: 'skills_en.csv', text: 'uri\nurn:a' }])
})
