import { expect, test } from 'vitest'
import { canonicalJson, hashOf } from './canonical-json.ts'

test('members are sorted by UTF-16 code unit, as in RFC 8785 §3.2.3', () => {
  const value = { '€': 1, '\r': 2, '\ufb33': 3, 1: 4, '😀': 5, '\u0080': 6, ö: 7 }

  expect(canonicalJson(value)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}')
})

test('numbers and strings are as ECMAScript writes them, as in RFC 8785 §3.2.2', () => {
  const value = {
    numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: '€$\u000f\nA\'B"\\\\"/',
    literals: [null, true, false],
  }

  expect(canonicalJson(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  )
})

test('what is undefined is not there, so a default that was left out changes no hash', () => {
  expect(hashOf({ a: 1, b: undefined })).toBe(hashOf({ a: 1 }))
})

test.each([
  ['half a character', '\ud800'],
  ['no number', Number.NaN],
  ['a function', () => 1],
])('%s is no JSON', (_title, value) => {
  expect(() => canonicalJson([value])).toThrow(TypeError)
})
