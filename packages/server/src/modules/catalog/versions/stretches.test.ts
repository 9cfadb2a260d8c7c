import { describe, expect, test } from 'vitest'
import { stretchesOf } from './stretches.ts'

const told = (before: string, after: string) =>
  stretchesOf(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `+[${text}]` : `-[${text}]`))
    .join('')

test.each([
  ['Build an arm', 'Build an arm', 'Build an arm'],
  ['Build an arm', 'Build a robotic arm', 'Build -[an]+[a robotic] arm'],
  ['', 'New', '+[New]'],
  ['Gone', '', '-[Gone]'],
  ['One, two', 'One, two, three', 'One, two+[, three]'],
  ['80 hours', '90 hours', '-[80]+[90] hours'],
  ['خطط لرحلة', 'خطط لرحلة طويلة', 'خطط لرحلة+[ طويلة]'],
])('from %j to %j', (before, after, expected) => {
  expect(told(before, after)).toBe(expected)
})

describe('whatever the two texts are', () => {
  /** Numbers that look random, the same in every run. */
  function* numbers(seed: number): Generator<number, never> {
    let state = seed
    for (;;) {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
      yield state
    }
  }

  test('what stayed and was removed is the old one, what stayed and was added the new one, and no script is shorter', () => {
    const random = numbers(7)
    const text = () => Array.from({ length: random.next().value % 12 }, () => 'abc'[random.next().value % 3]).join(' ')
    for (let round = 0; round < 300; round += 1) {
      const [before, after] = [text(), text()]
      const stretches = stretchesOf(before, after)
      const without = (kind: string) =>
        stretches
          .filter((one) => one.kind !== kind)
          .map((one) => one.text)
          .join('')
      expect(without('added')).toBe(before)
      expect(without('removed')).toBe(after)
      const edits = stretches.filter(({ kind }) => kind !== 'same').reduce((sum, { text }) => sum + text.length, 0)
      expect(edits).toBe(shortest([...before], [...after]))
    }
  })

  test('two long texts that have nothing in common are told as one gone and one new, without looking for less', () => {
    const [before, after] = [Array.from({ length: 4000 }, (_, n) => `a${n}`).join('\n'), 'b '.repeat(4000)]
    expect(stretchesOf(before, after).map(({ kind }) => kind)).toEqual(['removed', 'added'])
  })
})

/** The length of the shortest script, by the table of longest common subsequences. */
function shortest(before: readonly string[], after: readonly string[]): number {
  let row = new Array<number>(after.length + 1).fill(0)
  for (const one of before) {
    const next = [0]
    for (const [index, other] of after.entries())
      next.push(one === other ? row[index]! + 1 : Math.max(row[index + 1]!, next[index]!))
    row = next
  }
  return before.length + after.length - 2 * row.at(-1)!
}
