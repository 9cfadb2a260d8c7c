import { availableParallelism } from 'node:os'
import type { Fetch } from '@cairn/credentials'
import { createWorkerPool, ThreadLost } from '@cairn/credentials/node'
import { CommandError, EXIT } from '../exit.ts'
import type { Answer, Task, Visit } from './messages.ts'
import { refused } from './refused.ts'

/** Work that one badge may take, in milliseconds; waiting for other sites does not count. */
const WORK = 3_000
const HEAP_MB = 256

/** Threads that verify badges, one each at a time. */
export interface Pool {
  readonly size: number
  /** @throws CommandError when the verifier itself is at fault */
  verify(task: Task): Promise<Answer>
  close(): Promise<void>
}

/**
 * Verifies in threads, as many as the machine has processors and there are badges. A badge that takes too long or too
 * much memory is refused, and keeps no other waiting.
 *
 * @param fetch the way out, which the threads themselves do not have
 * @param badges how many there will be
 */
export function openPool(fetch: Fetch, badges: number): Pool {
  const size = Math.max(1, Math.min(availableParallelism(), badges))
  const pool = createWorkerPool<Task, Answer>({
    module: new URL('./thread.ts', import.meta.url),
    threads: size,
    timeLimit: WORK,
    heap: HEAP_MB,
    answer: (question) => {
      const { url, ...request } = question as Visit
      return fetch(url, request)
    },
  })
  return {
    size,
    async verify(task) {
      try {
        // a copy: what the bytes are a part of stays here
        return await pool.run({ ...task, bytes: new Uint8Array(task.bytes) })
      } catch (error) {
        const isLost = error instanceof ThreadLost
        if (isLost && error.reason !== 'died')
          return refused('badge.too_complex', `It takes more than ${WORK / 1000} s of work or ${HEAP_MB} MB.`)
        const [why] = String(error instanceof Error ? error.message : error).split('\n', 1)
        throw new CommandError(`The verifier stumbled over it: ${why}`, EXIT.unknown)
      }
    },
    close: () => pool.close(),
  }
}
