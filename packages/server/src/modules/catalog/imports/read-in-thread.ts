import { Worker } from 'node:worker_threads'
import { type FoundDefinition, type ImportFileCode, ImportFileError } from './found.ts'
import { importErrors } from './imports.errors.ts'

export interface ToReader {
  bytes: Uint8Array
  language: string
}
export type FromReader =
  | { kind: 'done'; found: FoundDefinition[] }
  | { kind: 'refused'; code: ImportFileCode; detail: string }

const HEAP_MB = 256
/** The longest that a file may take, with the start of the thread. Milliseconds. */
const PATIENCE = 15_000
/** Files that are read at once; whoever comes then hears that we are busy. */
const AT_ONCE = 4
let reading = 0

/**
 * Reads a file in a thread that is ended when it takes too much time or memory.
 *
 * @throws ImportFileError, also when the thread had to be ended; importErrors.busy
 */
export async function readInThread(file: ToReader): Promise<FoundDefinition[]> {
  if (reading >= AT_ONCE) throw importErrors.busy(undefined, { retryAfter: 5 })
  reading += 1
  const worker = new Worker(new URL('./read-thread.ts', import.meta.url), {
    workerData: file,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    // a thread has no business with the settings and secrets of the process
    env: {},
  })
  try {
    return await answerOf(worker)
  } finally {
    reading -= 1
    await worker.terminate()
  }
}

function answerOf(worker: Worker): Promise<FoundDefinition[]> {
  return new Promise((resolve, reject) => {
    const tooMuch = (what: string) => reject(new ImportFileError('too_complex', `Reading it takes too ${what}.`))
    const timer = setTimeout(() => tooMuch('long'), PATIENCE)
    worker
      .on('message', (said: FromReader) =>
        said.kind === 'done' ? resolve(said.found) : reject(new ImportFileError(said.code, said.detail)),
      )
      .on('error', (error: Error & { code?: string }) =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch('much memory') : reject(error),
      )
      .on('exit', () => {
        clearTimeout(timer)
        reject(new Error('The reading thread ended'))
      })
  })
}
