import { expect, test } from 'vitest'
import { createCache } from './cache.ts'

test('keeps no more than so many entries, and at least half of them: those that were asked for last', () => {
  const cache = createCache<number>(6)
  let made = 0
  const get = (key: string) => cache.get(key, () => ++made)
  for (const key of ['a', 'b', 'c', 'a', 'd', 'e', 'f']) get(key)
  expect(['d', 'e', 'f', 'b'].map((key) => cache.peek(key))).toEqual([4, 5, 6, undefined])
  const first = get('a')
  for (let index = 0; index < 10_000; index++) {
    const value = get(`key ${index}`)
    expect(get('a')).toBe(first)
    expect(get(`key ${index}`)).toBe(value)
    expect(cache.size).toBeLessThanOrEqual(6)
  }
})

test('makes nothing twice while it is kept, and keeps nothing that could not be made', () => {
  const cache = createCache<number>(4)
  const fail = () => {
    throw new Error('not today')
  }
  expect(() => cache.get('a', fail)).toThrow('not today')
  expect(cache.get('a', () => 7)).toBe(7)
  expect(cache.get('a', fail)).toBe(7)
  cache.put('a', 8)
  expect(cache.peek('a')).toBe(8)
})
