import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultLimits } from '../limits.ts'
import { readFast } from './read-fast.ts'
import { readSlowly } from './read-slowly.ts'

const limits = { ...defaultLimits, jsonDepth: 4, jsonNodes: 40, jsonString: 20 }

function slowly(text: string) {
  try {
    return { value: readSlowly(text, limits) }
  } catch {
    return undefined
  }
}

/** Objects whose keys often come twice, in one spelling or two, with what strict readers refuse now and then. */
const key = fc.constantFrom('"a"', '"\\u0061"', '"b"', '"a:b"', '"__proto__"', '"\\u005f_proto__"', '"\\ud83d"', '""')
const scalar = fc.oneof(
  { weight: 6, arbitrary: fc.jsonValue({ maxDepth: 0 }).map((value) => JSON.stringify(value)) },
  { weight: 4, arbitrary: key },
  {
    weight: 1,
    arbitrary: fc.constantFrom('1e999', '-0', '"\ud83d"', '"\\ud83d\\ude00"', '01', "'a'", '"\u0001"', 'nul', '"a'),
  },
)
const { document } = fc.letrec<{ document: string }>((tie) => ({
  document: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.array(tie('document'), { maxLength: 4 }).map((items) => `[${items.join(', ')}]`),
    fc
      .array(fc.tuple(key, tie('document')), { maxLength: 4 })
      .map((members) => `{${members.map(([name, value]) => `${name} : ${value}`).join(',')}}`),
  ),
}))

describe('the fast reader', () => {
  test('reads what the slow one reads, the same, or leaves it to the slow one', () => {
    let fast = 0
    fc.assert(
      fc.property(document, fc.constantFrom('', ' ', ',', ':', '{}', '\ufeff'), (text, more) => {
        for (const whole of [text, text + more, more + text]) {
          const value = readFast(whole, limits)
          if (value === undefined) continue
          fast++
          expect({ value }).toEqual(slowly(whole))
        }
      }),
      { numRuns: 5_000 },
    )
    expect(fast).toBeGreaterThan(1_000)
  })

  test.each([
    ['a key that is there twice', '{"a":1,"a":1}'],
    ['a key that is there twice in two spellings', '{"a":1,"\\u0061":1}'],
    ['a key that is there twice, deep inside', '[{"b":{"a":[{"c":1,"c":2}]}}]'],
    ['a colon too many that a missing key makes up for', '{"a":1,"a":{"b":1}}'],
    ['a forbidden key', '{"__proto__":1}'],
    ['a forbidden key in disguise', '{"\\u005f_proto__":1}'],
    ['half a pair, escaped', '"\\ud83d"'],
    ['half a pair in a key', '{"\\ud83d":1}'],
    ['half a pair as it is', '"\ud83d"'],
    ['a number beyond the finite', '[1e999]'],
    ['too deep a nest', '[[[[[]]]]]'],
    ['too many values', `[${'0,'.repeat(60)}0]`],
    ['too long a text', `"${'x'.repeat(30)}"`],
    ['what is no JSON', '{"a":1'],
  ])('leaves %s to the slow one', (_title, text) => {
    expect(readFast(text, limits)).toBeUndefined()
    expect(slowly(text)).toBeUndefined()
  })
})

test('half a pair is let through to callers who refuse it themselves, and a key twice is still found behind it', () => {
  const lenient = { ...limits, jsonHalves: true }
  expect(readSlowly('{"a":"\\ud83d"}', lenient)).toEqual({ a: '\ud83d' })
  expect(() => readSlowly('{"a":"\\ud83d","a":1}', lenient)).toThrow(
    expect.objectContaining({ code: 'json.duplicate_key' }),
  )
  expect(() => readSlowly('"\\ud83d"', limits)).toThrow(expect.objectContaining({ code: 'json.malformed' }))
})
