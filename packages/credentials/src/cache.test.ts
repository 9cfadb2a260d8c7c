import { expect, test } from 'vitest'
import { createCache } from './cache.ts'

test('keeps so many entries, and those that were asked for last', () => {
  const cache = createCache<number>(3)
  let made = 0
  const get = (key: string) => cache.get(key, () => ++made)
  for (const key of ['a', 'b', 'c', 'a', 'a', 'd']) get(key)
  expect(cache.size).toBe(3)
  expect([cache.peek('a'), cache.peek('b'), cache.peek('c'), cache.peek('d')]).toEqual([1, undefined, 3, 4])
  for (let index = 0; index < 10_000; index++) get(`key ${index}`)
  expect(cache.size).toBe(3)
})

test('makes nothing twice while it is kept, and keeps nothing that could not be made', () => {
  const cache = createCache<number>(2)
  const fail = () => {
    throw new Error('not today')
  }
  expect(() => cache.get('a', fail)).toThrow('not today')
  expect(cache.get('a', () => 7)).toBe(7)
  expect(cache.get('a', fail)).toBe(7)
  cache.put('a', 8)
  expect(cache.peek('a')).toBe(8)
})
