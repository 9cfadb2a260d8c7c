import type { Worker } from 'node:worker_threads'
import { CredentialError } from '@cairn/credentials'
import type { Log } from '../../kernel/log.ts'
import type { FromThread, Kind, QuestionKind, Questions, Task, Tasks, ToThread } from './thread-messages.ts'
import { keepThread, takeNextThread, takeReadyThread } from './threads.ts'
import { createTurns, type Turn } from './turns.ts'
import { verificationErrors } from './verification.errors.ts'

/** Work that a badge may take; waiting for other sites does not count. Milliseconds, as all times here. */
const WORK = 3000
/** How long other sites are waited for. What one has not answered by then is not known, which is no fault of the badge. */
const VISITS = 20_000
/** And how long when all threads there may be are engaged, and somebody else waits for one. */
const VISITS_WHEN_FULL = 2_000
/** The longest that all of it may take. */
const WHOLE = 25_000
/** A thread that did less than this since it was looked at last has nothing to do but wait. */
const QUIET = 5
/** Threads that work at the same time, each on one badge. */
const AT_WORK = 2
/**
 * Threads there may be for badges that wait for other sites. Whoever sends badges of sites that never answer engages all
 * of them at once, which is why nobody is waited for as long then.
 */
const ENGAGED = 16
/** Badges that wait for a thread; whoever comes then hears that we are busy. */
const WAITING = 200
/** Visits and questions for one badge; one with many endorsements asks often. */
const QUESTIONS = 100

/** What the main thread does for a thread: answers to the questions that this task may ask. */
export type Helpers = { [Q in QuestionKind]?: (ask: Questions[Q]['ask']) => Promise<Questions[Q]['answer']> }

/** Whom the work is for. */
export interface Asker {
  /** Their network (`clientOf`): no client's badges keep those of others waiting. */
  client: string
  log: Log
}

const takeTurn = createTurns({ atWork: AT_WORK, begun: ENGAGED, waiting: WAITING })

/**
 * Reads the bytes of strangers in a thread, which is killed and replaced when they take too much time or memory; so one
 * badge never keeps the server from answering everybody else.
 *
 * @throws verificationErrors.too_complex, busy, stumbled; CredentialError when the bytes are not what the task takes
 */
export async function runInThread<K extends Kind>(
  task: Task<K>,
  helpers: Helpers,
  { client, log }: Asker,
): Promise<Tasks[K]['result']> {
  const turn = await takeTurn(client)
  if (!turn) throw verificationErrors.busy(undefined, { retryAfter: 5 })
  let worker: Worker | undefined
  try {
    worker = await takeThread(turn)
    const result = await converse(worker, task as Task, { turn, helpers, log })
    keepThread(worker)
    return result as Tasks[K]['result']
  } catch (error) {
    if (error instanceof CredentialError && worker) keepThread(worker)
    else void worker?.terminate()
    throw error
  } finally {
    turn.end()
  }
}

/** Who has to wait for a thread keeps nobody from working who has one. */
async function takeThread(turn: Turn): Promise<Worker> {
  const ready = takeReadyThread()
  if (ready) return ready
  turn.pause()
  const next = await takeNextThread(turn.share)
  await turn.resume()
  return next
}

interface Circle {
  turn: Turn
  helpers: Helpers
  log: Log
}

function converse(worker: Worker, task: Task, { turn, helpers, log }: Circle): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const begun = performance.now()
    const lasts = () => performance.now() - begun
    const isPatienceOver = () => lasts() > (turn.isInTheWay() ? VISITS_WHEN_FULL : VISITS)
    // whatever it does counts, also while it waits for some of its answers
    const workOf = () => worker.performance.eventLoopUtilization().active
    const before = workOf()
    let worked = 0
    let asked = 0
    const open = new Map<number, QuestionKind>()
    const watch = setInterval(() => {
      const isQuiet = workOf() - before - worked < QUIET
      worked = workOf() - before
      if (worked > WORK || lasts() > WHOLE) return end(() => reject(verificationErrors.too_complex()))
      if (isPatienceOver()) for (const [id, about] of open) if (about === 'fetch') void leaveUnanswered(id)
      if (open.size > 0 && isQuiet) turn.pause()
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
    const reply = async (message: Exclude<ToThread, { kind: 'task' }>) => {
      // it may have been given up
      if (!open.delete(message.id)) return
      await turn.resume()
      worker.postMessage(message)
    }
    const leaveUnanswered = (id: number, error: unknown = new Error('It was not waited for any longer')) =>
      reply({ kind: 'no answer', id, message: error instanceof Error ? error.message : String(error) })
    const hear = (message: FromThread) => {
      if (message.kind === 'done') return end(() => resolve(message.result))
      if (message.kind === 'refused') return end(() => reject(new CredentialError(message.code, message.detail)))
      if (message.kind === 'stumbled') return stumble(message.message)
      if (message.kind === 'ready') return
      const { id, about, ask } = message
      asked += 1
      if (asked > QUESTIONS) return end(() => reject(verificationErrors.too_complex('It leads to too many addresses.')))
      open.set(id, about)
      if (about === 'fetch' && isPatienceOver()) return void leaveUnanswered(id)
      turn.pause()
      answer(about, ask, helpers).then(
        (given) => reply({ kind: 'answer', id, answer: given }),
        (error: unknown) => leaveUnanswered(id, error),
      )
    }
    worker.on('message', hear).on('error', crash).on('exit', leave)
    // a copy, that the thread keeps: what the bytes are a part of stays here
    const bytes = new Uint8Array(task.bytes)
    worker.postMessage({ kind: 'task', task: { ...task, bytes } } satisfies ToThread, [bytes.buffer])
  })
}

async function answer(about: QuestionKind, ask: unknown, helpers: Helpers): Promise<unknown> {
  const helper = helpers[about] as ((ask: unknown) => Promise<unknown>) | undefined
  if (!helper) throw new Error(`Nobody answers questions about ${about} here`)
  return helper(ask)
}
