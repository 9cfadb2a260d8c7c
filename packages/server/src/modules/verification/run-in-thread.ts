import { Worker } from 'node:worker_threads'
import { CredentialError } from '@cairn/credentials'
import type { Log } from '../../kernel/log.ts'
import type { FromThread, Kind, QuestionKind, Questions, Task, Tasks, ToThread } from './thread-messages.ts'
import { createTurns, type Turn } from './turns.ts'
import { verificationErrors } from './verification.errors.ts'

/** Work that a badge may take; waiting for other sites does not count. Milliseconds, as all times here. */
const WORK = 3000
/** The longest that all of it may take, other sites included: two that do not answer, and some that do. */
const WHOLE = 25_000
/** Starting a thread is not the badge's work. */
const START = 20_000
const HEAP_MB = 256
/** Threads that are kept, and that work at the same time, each on one badge. */
const THREADS = 2
/**
 * Threads there may be for badges that wait for other sites. An address that sends thirty badges a minute, all of sites
 * that never answer, holds thirteen.
 */
const ENGAGED = 16
/** Badges that wait for a thread; whoever comes then hears that we are busy. */
const WAITING = 200
/** Visits and questions for one badge; one with many endorsements asks often. */
const QUESTIONS = 100

/** What the main thread does for a thread: answers to the questions that this task may ask. */
export type Helpers = { [Q in QuestionKind]?: (ask: Questions[Q]['ask']) => Promise<Questions[Q]['answer']> }

const idle: Worker[] = []
const takeTurn = createTurns({ atWork: THREADS, begun: ENGAGED, waiting: WAITING })

/**
 * Reads the bytes of strangers in a thread, which is killed and replaced when they take too much time or memory; so one
 * badge never keeps the server from answering everybody else.
 *
 * @throws verificationErrors.too_complex, busy, stumbled; CredentialError when the bytes are not what the task takes
 */
export async function runInThread<K extends Kind>(
  task: Task<K>,
  helpers: Helpers,
  log: Log,
): Promise<Tasks[K]['result']> {
  const turn = await takeTurn()
  if (!turn) throw verificationErrors.busy(undefined, { retryAfter: 5 })
  let worker: Worker | undefined
  try {
    worker = idle.pop() ?? (await startThread())
    const result = await converse(worker, task as Task, { turn, helpers, log })
    keep(worker)
    return result as Tasks[K]['result']
  } catch (error) {
    if (error instanceof CredentialError && worker) keep(worker)
    else void worker?.terminate()
    throw error
  } finally {
    turn.end()
  }
}

function keep(worker: Worker): void {
  if (idle.length < THREADS) idle.push(worker)
  else void worker.terminate()
}

/** A thread that is ready to work: what it imports is loaded. It does not keep the process from ending. */
function startThread(): Promise<Worker> {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    // a thread has no business with the settings and secrets of the process
    env: {},
    stdin: false,
  })
  worker.unref()
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => fail(new Error('A verifying thread did not start')), START)
    const fail = (error: Error) => {
      clearTimeout(timer)
      void worker.terminate()
      reject(error)
    }
    worker.once('error', fail)
    worker.once('message', () => {
      clearTimeout(timer)
      worker.off('error', fail)
      // one that dies while it has nothing to do is not asked again
      worker.on('error', () => forget(worker))
      worker.on('exit', () => forget(worker))
      resolve(worker)
    })
  })
}

function forget(worker: Worker): void {
  const place = idle.indexOf(worker)
  if (place >= 0) idle.splice(place, 1)
}

interface Circle {
  turn: Turn
  helpers: Helpers
  log: Log
}

function converse(worker: Worker, task: Task, { turn, helpers, log }: Circle): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const begun = performance.now()
    let since = begun
    let worked = 0
    let asked = 0
    let open = 0
    const watch = setInterval(() => {
      const now = performance.now()
      if (open === 0) worked += now - since
      since = now
      if (worked > WORK || now - begun > WHOLE) end(() => reject(verificationErrors.too_complex()))
    }, 50)
    const end = (tell: () => void) => {
      clearInterval(watch)
      worker.off('message', hear).off('error', crash).off('exit', leave)
      tell()
    }
    const stumble = (message: string) => {
      log.error({ reason: message.slice(0, 2000) }, 'the verifier stumbled')
      end(() => reject(verificationErrors.stumbled()))
    }
    const crash = (error: Error & { code?: string }) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? end(() => reject(verificationErrors.too_complex()))
        : stumble(error.stack ?? error.message)
    const leave = () => stumble('The thread ended')
    const reply = async (message: ToThread) => {
      if (open === 1) await turn.resume()
      open -= 1
      // it may have asked again before it was its turn
      if (open > 0) turn.pause()
      since = performance.now()
      worker.postMessage(message)
    }
    const hear = (message: FromThread) => {
      if (message.kind === 'done') return end(() => resolve(message.result))
      if (message.kind === 'refused') return end(() => reject(new CredentialError(message.code, message.detail)))
      if (message.kind === 'stumbled') return stumble(message.message)
      if (message.kind === 'ready') return
      const { id, about, ask } = message
      asked += 1
      if (asked > QUESTIONS) return end(() => reject(verificationErrors.too_complex('It leads to too many addresses.')))
      open += 1
      turn.pause()
      answer(about, ask, helpers).then(
        (given) => reply({ kind: 'answer', id, answer: given }),
        (error: unknown) =>
          reply({ kind: 'no answer', id, message: error instanceof Error ? error.message : String(error) }),
      )
    }
    worker.on('message', hear).on('error', crash).on('exit', leave)
    // a copy: what the bytes are a part of stays here
    worker.postMessage({ kind: 'task', task: { ...task, bytes: new Uint8Array(task.bytes) } } satisfies ToThread)
  })
}

async function answer(about: QuestionKind, ask: unknown, helpers: Helpers): Promise<unknown> {
  const helper = helpers[about] as ((ask: unknown) => Promise<unknown>) | undefined
  if (!helper) throw new Error(`Nobody answers questions about ${about} here`)
  return helper(ask)
}
