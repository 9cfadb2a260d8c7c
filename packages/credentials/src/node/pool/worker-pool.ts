import { Worker } from 'node:worker_threads'
import { createClock } from './clock.ts'
import type { FromThread, ToThread } from './messages.ts'
import { ThreadLost } from './thread-lost.ts'

export interface WorkerPoolOptions {
  /** a module that calls `serveTasks` */
  readonly module: URL
  readonly threads: number
  /** how many tasks may wait for a thread */
  readonly most?: number
  /** how long one task may work, in milliseconds; the time in which the thread waits for an answer does not count */
  readonly timeLimit?: number
  /** heap of a thread in megabytes */
  readonly heap?: number
  readonly answer?: (question: unknown) => Promise<unknown>
}

export interface WorkerPool<Task, Result> {
  /**
   * Has a thread do a task. A thread that dies is replaced, and its task tried once more.
   *
   * @throws ThreadLost when that did not help, it took too long or too much memory, or the pool was closed meanwhile
   * @throws RangeError when too many tasks wait already, or the pool is closed
   */
  run(task: Task): Promise<Result>
  /** Ends all threads; tasks under way are lost. */
  close(): Promise<void>
}

interface Job {
  readonly task: unknown
  attempts: number
  resolve(result: unknown): void
  reject(error: Error): void
}

const mostAttempts = 2

/** So many threads, each with one task at a time. They start when they are needed and keep no process from ending. */
export function createWorkerPool<Task, Result>(options: WorkerPoolOptions): WorkerPool<Task, Result> {
  const { module, threads, most = 1_000 } = options
  const idle = new Set<Worker>()
  const busy = new Set<Worker>()
  const waiting: Job[] = []
  let isClosed = false

  function dispatch(): void {
    while (waiting.length > 0 && busy.size < threads) void give(waiting.shift()!)
  }

  async function give(job: Job): Promise<void> {
    const [kept] = idle
    const worker = kept ?? startThread(module, options.heap, (dead) => idle.delete(dead))
    idle.delete(worker)
    busy.add(worker)
    try {
      const settle = await converse(worker, job.task, { ...options, isReady: kept !== undefined })
      busy.delete(worker)
      idle.add(worker)
      settle(job)
    } catch (error) {
      busy.delete(worker)
      void worker.terminate()
      const lost = error as ThreadLost
      job.attempts += 1
      if (isClosed || lost.reason !== 'died' || job.attempts >= mostAttempts) job.reject(lost)
      else waiting.unshift(job)
    }
    dispatch()
  }

  return {
    run(task) {
      return new Promise((resolve, reject) => {
        if (isClosed) throw new RangeError('The pool is closed')
        if (waiting.length >= most) throw new RangeError(`${most} tasks wait already`)
        waiting.push({ task, attempts: 0, resolve: resolve as (result: unknown) => void, reject })
        dispatch()
      })
    },
    async close() {
      isClosed = true
      for (const job of waiting.splice(0)) job.reject(new ThreadLost('died'))
      await Promise.all([...idle, ...busy].map((worker) => worker.terminate()))
    },
  }
}

function startThread(module: URL, heap: number | undefined, forget: (worker: Worker) => void): Worker {
  const worker = new Worker(module, {
    // a thread has no business with the settings and secrets of the process
    env: {},
    stdin: false,
    ...(heap !== undefined && { resourceLimits: { maxOldGenerationSizeMb: heap } }),
  })
  // one that dies while it has nothing to do is not asked again
  worker.on('error', () => forget(worker)).on('exit', () => forget(worker))
  return worker
}

/**
 * Gives a thread a task and answers its questions until it is done.
 *
 * @returns what to tell whoever wanted the task done
 * @throws ThreadLost
 */
function converse(
  worker: Worker,
  task: unknown,
  { timeLimit, answer, isReady }: WorkerPoolOptions & { isReady: boolean },
): Promise<(job: Job) => void> {
  return new Promise((resolve, reject) => {
    let open = 0
    let isOver = false
    const clock = createClock(timeLimit, () => lose(new ThreadLost('too long')))
    const say = (message: ToThread) => worker.postMessage(message)
    const leave = () => {
      isOver = true
      clock.stop()
      worker.off('message', hear).off('error', fail).off('exit', exit).unref()
    }
    const lose = (error: ThreadLost) => {
      leave()
      reject(error)
    }
    const done = (settle: (job: Job) => void) => {
      leave()
      resolve(settle)
    }
    const fail = (cause: Error & { code?: string }) =>
      lose(new ThreadLost(cause.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too much memory' : 'died', { cause }))
    const exit = () => lose(new ThreadLost('died'))
    const reply = async (id: number, question: unknown) => {
      open += 1
      clock.stop()
      const message = await toAnswer(id, question, answer)
      open -= 1
      if (isOver) return
      if (open === 0) clock.start()
      say(message)
    }
    const hear = (message: FromThread) => {
      if (message.kind === 'ready') clock.start()
      else if (message.kind === 'done') done((job) => job.resolve(message.result))
      else if (message.kind === 'stumbled') done((job) => job.reject(new Error(message.message)))
      else void reply(message.id, message.question)
    }
    worker.ref()
    worker.on('message', hear).on('error', fail).on('exit', exit)
    if (isReady) clock.start()
    say({ kind: 'task', task })
  })
}

async function toAnswer(
  id: number,
  question: unknown,
  answer: WorkerPoolOptions['answer'],
): Promise<ToThread & { id: number }> {
  if (!answer) return { kind: 'no answer', id, message: 'Nobody answers questions here' }
  try {
    return { kind: 'answer', id, answer: await answer(question) }
  } catch (error) {
    return { kind: 'no answer', id, message: error instanceof Error ? error.message : String(error) }
  }
}
