import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Fetch } from '@cairn/credentials'
import { CommandError, EXIT } from '../exit.ts'
import type { Answer, FromThread, Task, ToThread } from './messages.ts'
import { refused } from './refused.ts'

/** Work that one badge may take; waiting for other sites does not count. Milliseconds, as all times here. */
const WORK = 3_000
/** The longest that all of it may take, other sites included. */
const WHOLE = 60_000
const HEAP_MB = 256

/** Threads that verify badges, one each at a time. */
export interface Pool {
  readonly size: number
  verify(task: Task): Promise<Answer>
  close(): Promise<void>
}

/**
 * Verifies in threads, as many as the machine has processors and there are badges. One that takes a badge for too long
 * or needs too much memory is ended and replaced: the badge is refused, the others are not kept waiting.
 *
 * @param fetch the way out, which the threads themselves do not have
 * @param badges how many there will be
 * @throws CommandError from `verify`, when the verifier itself is at fault
 */
export function openPool(fetch: Fetch, badges: number): Pool {
  const size = Math.max(1, Math.min(availableParallelism(), badges))
  const idle: Worker[] = []
  const all = new Set<Worker>()
  return {
    size,
    async verify(task) {
      const worker = idle.pop() ?? (await startThread(all))
      const answer = await converse(worker, task, fetch)
      if (answer) idle.push(worker)
      else {
        all.delete(worker)
        await worker.terminate()
      }
      return answer ?? refused('badge.too_complex', `It takes more than ${WORK / 1000} s of work or ${HEAP_MB} MB.`)
    },
    async close() {
      await Promise.all([...all].map((worker) => worker.terminate()))
    },
  }
}

async function startThread(all: Set<Worker>): Promise<Worker> {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    // a thread has no business with the environment of whoever runs the command
    env: {},
  })
  all.add(worker)
  await new Promise<void>((resolve, reject) => {
    worker.once('error', reject)
    worker.once('message', () => {
      worker.off('error', reject)
      resolve()
    })
  })
  return worker
}

/** Hands a badge to a thread and answers its questions; `undefined` when the thread must be ended. */
function converse(worker: Worker, task: Task, fetch: Fetch): Promise<Answer | undefined> {
  return new Promise((resolve, reject) => {
    const begun = performance.now()
    let since = begun
    let worked = 0
    let open = 0
    const watch = setInterval(() => {
      const now = performance.now()
      if (open === 0) worked += now - since
      since = now
      if (worked > WORK || now - begun > WHOLE) end(() => resolve(undefined))
    }, 50)
    const end = (tell: () => void) => {
      clearInterval(watch)
      worker.off('message', hear).off('error', crash)
      tell()
    }
    const stumble = (message: string) =>
      end(() => reject(new CommandError(`The verifier stumbled over it: ${message}`, EXIT.unknown)))
    const crash = (error: Error & { code?: string }) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? end(() => resolve(undefined)) : stumble(error.message)
    const reply = (message: ToThread) => {
      open -= 1
      since = performance.now()
      worker.postMessage(message)
    }
    const hear = (message: FromThread) => {
      if (message.kind === 'done') return end(() => resolve(message.answer))
      if (message.kind === 'stumbled') return stumble(message.message)
      if (message.kind === 'ready') return
      const { id, url, accept } = message
      open += 1
      fetch(url, { accept }).then(
        (document) => reply({ kind: 'visited', id, document }),
        (error: unknown) =>
          reply({ kind: 'visited', id, problem: error instanceof Error ? error.message : String(error) }),
      )
    }
    worker.on('message', hear).on('error', crash)
    // a copy: what the bytes are a part of stays here
    worker.postMessage({ kind: 'task', task: { ...task, bytes: new Uint8Array(task.bytes) } } satisfies ToThread)
  })
}
