import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toUtf8 } from './encoding/index.ts'
import { canonicalizeJson } from './proof/canonicalize-json.ts'
import { parseStrictJson } from './strict-json.ts'
import { workOf } from './testing/work-of.ts'

const refusal = (code: string) => expect.objectContaining({ code })

describe('strict JSON', () => {
  test('reads what JSON.parse reads, and the same', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(undefined, 1, '\t'), (value, space) => {
        const text = JSON.stringify(value, null, space)
        fc.pre(
          !/"(?:__proto__|constructor|prototype)":/.test(text) && text.isWellFormed() && !/\\ud[89a-f]/i.test(text),
        )
        expect(parseStrictJson(text)).toEqual(JSON.parse(text))
        expect(parseStrictJson(toUtf8(text))).toEqual(JSON.parse(text))
      }),
      { numRuns: 1_000 },
    )
  })

  test('never reads what JSON.parse does not, and never reads it differently', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '"a"',
      '"\\u0061"',
      '\\',
      '1',
      '-',
      '0',
      '.5',
      'e9',
      'true',
      'null',
      ' ',
      '\n',
      '\u0001',
      'é',
      '😀',
      '\ud800',
      '//',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join('')
        let value: unknown
        try {
          value = parseStrictJson(text)
        } catch (error) {
          return void expect(error).toMatchObject({ name: 'CredentialError' })
        }
        expect(value).toEqual(JSON.parse(text))
      }),
      { numRuns: 5_000 },
    )
  })

  test.each([
    ['', 'json.malformed'],
    ['{"a":1,}', 'json.malformed'],
    ['[1,]', 'json.malformed'],
    ['{a:1}', 'json.malformed'],
    ["{'a':1}", 'json.malformed'],
    ['[01]', 'json.malformed'],
    ['[+1]', 'json.malformed'],
    ['[1.]', 'json.malformed'],
    ['[NaN]', 'json.malformed'],
    ['[-Infinity]', 'json.malformed'],
    ['[1e309]', 'json.malformed'],
    ['["a\tb"]', 'json.malformed'],
    ['["\\x41"]', 'json.malformed'],
    ['["\\u12"]', 'json.malformed'],
    ['["\\udc00\\ud800"]', 'json.malformed'],
    ['\ufeff{}', 'json.malformed'],
    ['{}{}', 'json.malformed'],
    ['nullx', 'json.malformed'],
    ['{"a":1,"a":1}', 'json.duplicate_key'],
    ['{"a":1,"\\u0061":2}', 'json.duplicate_key'],
    ['{"a":{"b":1,"b":2}}', 'json.duplicate_key'],
    ['{"__proto__":1}', 'json.forbidden_key'],
    ['{"\\u005f_proto__":1}', 'json.forbidden_key'],
    ['[{"constructor":1}]', 'json.forbidden_key'],
    [`${'['.repeat(33)}${']'.repeat(33)}`, 'json.too_complex'],
    [`[${'0,'.repeat(9_999)}0]`, 'json.too_complex'],
    [`"${'x'.repeat(262_145)}"`, 'json.too_complex'],
    [' '.repeat(5_000_001), 'json.too_complex'],
  ])('refuses %#', (text, code) => {
    expect(() => parseStrictJson(text)).toThrow(refusal(code))
  })

  test('lets what is at its limits pass', () => {
    expect(parseStrictJson(`${'['.repeat(32)}${']'.repeat(32)}`)).toBeDefined()
    expect(parseStrictJson(`[${'0,'.repeat(9_998)}0]`)).toHaveLength(9_999)
    expect(parseStrictJson(`"${'x'.repeat(262_144)}"`)).toHaveLength(262_144)
    expect(parseStrictJson('"\\ud83d\\ude00 \\u00e9 😀"')).toBe('😀 é 😀')
  })

  test('does not slow down on what is long and bad', async () => {
    for (const text of [
      `"${'\\u0041'.repeat(260_000)}`,
      `"${'😀'.repeat(130_000)}`,
      '['.repeat(1_000_000),
      '{"a":'.repeat(500_000),
      '1'.repeat(4_000_000),
    ]) {
      const work = await workOf(() =>
        expect(() => parseStrictJson(text)).toThrow(refusal(expect.stringMatching(/^json\./))),
      )
      expect(work).toBeLessThan(1_000)
    }
  })
})

describe('canonical JSON', () => {
  test('is the same whatever the order of keys, and means the same', () => {
    expect(
      canonicalizeJson({ b: [1, { d: 1e21, c: '€' }], a: null, '\ud83d\ude00': 1, '\ufb33': 2, skipped: undefined }),
    ).toBe('{"a":null,"b":[1,{"c":"€","d":1e+21}],"\ud83d\ude00":1,"\ufb33":2}')
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalizeJson(value as never))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})
