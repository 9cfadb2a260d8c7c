import { afterEach, expect, test } from 'vitest'
import { collect } from '../../testing/collect.ts'
import { inChunks, mapInOrder } from './in-chunks.ts'
import type { OddTask } from './testing/odd-thread.ts'
import { createWorkerPool, type WorkerPool, type WorkerPoolOptions } from './worker-pool.ts'

const module = new URL('./testing/odd-thread.ts', import.meta.url)
const pools: WorkerPool<OddTask, unknown>[] = []

function openPool(options: Partial<WorkerPoolOptions> = {}): WorkerPool<OddTask, unknown> {
  const pool = createWorkerPool<OddTask, unknown>({ module, threads: 2, ...options })
  pools.push(pool)
  return pool
}

afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()))
})

/** A count that all threads share. */
const times = (count: number) => new Int32Array(new SharedArrayBuffer(4)).fill(count)
const lost = (reason: string) => expect.objectContaining({ name: 'ThreadLost', reason })

test('tasks are done in threads, no more at once than there are, and results come in order', async () => {
  const pool = openPool()
  const values = Array.from({ length: 50 }, (_, value) => value)
  const results = await collect(mapInOrder(values, 8, (value) => pool.run({ kind: 'double', value })))
  expect(results).toEqual(values.map((value) => value * 2))
  const places = await Promise.all(values.map(() => pool.run({ kind: 'where' })))
  expect(new Set(places).size).toBeLessThanOrEqual(2)
})

test('an error of a task is its own, and its thread goes on', async () => {
  const pool = openPool({ threads: 1 })
  const before = await pool.run({ kind: 'where' })
  await expect(pool.run({ kind: 'stumble' })).rejects.toThrow('over a stone')
  expect(await pool.run({ kind: 'where' })).toBe(before)
})

test('a thread that dies is replaced and its task tried once more', async () => {
  const pool = openPool()
  expect(await pool.run({ kind: 'die', times: times(1) })).toBe('alive')
  const [dead, living] = await Promise.allSettled([
    pool.run({ kind: 'die', times: times(9) }),
    pool.run({ kind: 'double', value: 4 }),
  ])
  expect(dead).toMatchObject({ status: 'rejected', reason: lost('died') })
  expect(living).toMatchObject({ value: 8 })
  expect(await pool.run({ kind: 'double', value: 5 })).toBe(10)
})

test.each([
  ['hang', 'too long'],
  ['swell', 'too much memory'],
] as const)('a task that does %s is ended and others are done meanwhile', async (kind, reason) => {
  const pool = openPool({ timeLimit: kind === 'hang' ? 300 : 30_000, heap: 32 })
  const odd = pool.run({ kind })
  const others = Promise.all([1, 2, 3].map((value) => pool.run({ kind: 'double', value })))
  expect(await others).toEqual([2, 4, 6])
  await expect(odd).rejects.toEqual(lost(reason))
  expect(await Promise.all([7, 8].map((value) => pool.run({ kind: 'double', value })))).toEqual([14, 16])
})

test('questions are answered, and waiting for the answer is no work', async () => {
  const answer = async (question: unknown) => {
    if (question === 'never') throw new Error('Nobody knows')
    await new Promise((resolve) => setTimeout(resolve, 600))
    return `yes to ${String(question)}`
  }
  const pool = openPool({ answer, timeLimit: 300 })
  await pool.run({ kind: 'where' })
  expect(await pool.run({ kind: 'ask', question: 'rain' })).toBe('They say yes to rain')
  await expect(pool.run({ kind: 'ask', question: 'never' })).rejects.toThrow('Nobody knows')
  await expect(openPool().run({ kind: 'ask', question: 'rain' })).rejects.toThrow('Nobody answers')
})

test('only so many tasks may wait, and none comes into a closed pool', async () => {
  const pool = openPool({ threads: 1, most: 2 })
  const run = () => pool.run({ kind: 'ask', question: '' })
  const settled = Promise.allSettled([run(), run(), run(), run()])
  await pool.close()
  const [first, second, third, fourth] = await settled
  for (const one of [first, second, third]) expect(one).toMatchObject({ status: 'rejected' })
  expect(fourth).toMatchObject({ reason: expect.any(RangeError) })
  await expect(run()).rejects.toThrow('closed')
})

test('no more is taken from a source than is under way', async () => {
  let taken = 0
  function* numbers() {
    for (; taken < 1_000; ) yield ++taken
  }
  const results = mapInOrder(inChunks(numbers(), 10), 3, async (chunk) => chunk.length)
  for (let index = 1; index <= 5; index++) {
    await results.next()
    expect(taken).toBeLessThanOrEqual((index + 3) * 10)
  }
  await results.return(undefined)
  expect(taken).toBeLessThan(100)
})
