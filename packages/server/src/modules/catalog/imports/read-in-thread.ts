import { Worker } from 'node:worker_threads'
import { threadEnv } from '../../../kernel/thread-env.ts'
import { type FoundDefinition, type ImportFileCode, ImportFileError } from './found.ts'
import { importErrors } from './imports.errors.ts'

export interface ToReader {
  bytes: Uint8Array
  language: string
}
export type FromReader =
  | { kind: 'ready' }
  | { kind: 'done'; found: FoundDefinition[] }
  | { kind: 'refused'; code: ImportFileCode; detail: string }

const HEAP_MB = 256
/** The longest that a file may take. Milliseconds, as all times here. */
const WORK = 5000
/** Starting a thread is not the file's work. */
const START = 20_000
/** Files that are read at once; whoever comes then hears that we are busy. */
const AT_ONCE = 4
let reading = 0
/** One thread waits for the next file: what it imports takes longer to load than most files to read. */
let idle: Worker | undefined

/**
 * Reads a file in a thread, which is ended when it takes too much time or memory.
 *
 * @throws ImportFileError, also when the thread had to be ended; importErrors.busy
 */
export async function readInThread(file: ToReader): Promise<FoundDefinition[]> {
  if (reading >= AT_ONCE) throw importErrors.busy(undefined, { retryAfter: 5 })
  reading += 1
  try {
    const worker = takeIdle() ?? (await startThread())
    const answer = hear(worker, WORK, () => new ImportFileError('too_complex', 'Reading it takes too long.'))
    worker.postMessage(file)
    const said = await answer
    // one that had to be ended never gets here
    if (idle) void worker.terminate()
    else idle = worker
    if (said.kind === 'done') return said.found
    if (said.kind === 'refused') throw new ImportFileError(said.code, said.detail)
    throw new Error(`The reader answered ${said.kind}`)
  } finally {
    reading -= 1
  }
}

function takeIdle(): Worker | undefined {
  const worker = idle
  idle = undefined
  return worker
}

/** A thread that is ready to read. It does not keep the process from ending. */
async function startThread(): Promise<Worker> {
  const worker = new Worker(new URL('./read-thread.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    env: threadEnv(),
  })
  worker.unref()
  // one that dies while it has nothing to do is not asked again
  worker.on('error', () => forget(worker)).on('exit', () => forget(worker))
  await hear(worker, START, () => new Error('A reading thread did not start'))
  return worker
}

function forget(worker: Worker): void {
  if (idle === worker) idle = undefined
}

/** The next thing that a thread says; whoever says nothing in time, or dies of it, is ended. */
function hear(worker: Worker, patience: number, late: () => Error): Promise<FromReader> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => fail(late()), patience)
    const settle = () => {
      clearTimeout(timer)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
    }
    const fail = (error: Error) => {
      settle()
      void worker.terminate()
      reject(error)
    }
    const onMessage = (said: FromReader) => {
      settle()
      resolve(said)
    }
    const onError = (error: Error & { code?: string }) =>
      fail(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? new ImportFileError('too_complex', 'Reading it takes too much memory.')
          : error,
      )
    const onExit = () => fail(new Error('The reading thread ended'))
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
  })
}
