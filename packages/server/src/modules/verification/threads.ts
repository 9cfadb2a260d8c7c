import { Worker } from 'node:worker_threads'
import { threadEnv } from '../../kernel/thread-env.ts'
import { firstOfFewest } from './turns.ts'

/** Starting a thread is not the badge's work. Milliseconds. */
const START = 20_000
const HEAP_MB = 256
/** Threads that are kept when they have nothing to do. */
const KEPT = 4
/** Threads that are started at the same time: starting is work, too. */
const STARTING = 2

const idle: Worker[] = []
const wanted: (PromiseWithResolvers<Worker> & { share(): number })[] = []
let starting = 0

/** A thread that is ready, if there is one. For whoever comes next another one is started. */
export function takeReadyThread(): Worker | undefined {
  const worker = idle.pop()
  startMissing()
  return worker
}

/**
 * The next thread that is ready. Threads take a while to start, so whose client has the fewest turns gets theirs first.
 *
 * @throws Error when it did not start
 */
export function takeNextThread(share: () => number): Promise<Worker> {
  const ready = Promise.withResolvers<Worker>()
  wanted.push({ ...ready, share })
  startMissing()
  return ready.promise
}

/** Gives back a thread that is through with its task. */
export function keepThread(worker: Worker): void {
  const next = firstOfFewest(wanted)
  if (next) wanted.splice(wanted.indexOf(next), 1)[0]!.resolve(worker)
  else if (idle.length < KEPT) idle.push(worker)
  else void worker.terminate()
}

/** One for each who waits for one, and one to spare, so that nobody waits behind those whose badges wait for other sites. */
function startMissing(): void {
  const spare = idle.length === 0 ? 1 : 0
  while (starting < Math.min(STARTING, wanted.length + spare)) {
    starting += 1
    startThread().then(
      (worker) => {
        starting -= 1
        keepThread(worker)
        startMissing()
      },
      (error: unknown) => {
        starting -= 1
        // nobody wants the spare one yet, and whoever does will hear of it
        wanted.shift()?.reject(error)
        if (wanted.length > 0) startMissing()
      },
    )
  }
}

/** A thread that is ready to work: what it imports is loaded. It does not keep the process from ending. */
function startThread(): Promise<Worker> {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    env: threadEnv(),
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
