import { Worker } from 'node:worker_threads'
import { threadEnv } from '../../kernel/thread-env.ts'
import type { FrameworkFormat } from './formats/read-framework.ts'
import { type FrameworkFileCode, FrameworkFileError, type Portion } from './framework-facts.ts'

export interface ToReader {
  bytes: Uint8Array
  name: string
  language: string
}
export type FromReader =
  | { kind: 'recognized'; format: FrameworkFormat }
  | { kind: 'portion'; portion: Portion }
  | { kind: 'done' }
  | { kind: 'refused'; code: FrameworkFileCode; detail: string }

/** A download of ESCO has 24 MB of text in one file; read into rows it takes several times that. */
const HEAP_MB = 768
/** The longest that one portion may take to read, the first with all of the unpacking. Milliseconds. */
const PATIENCE = 60_000

/**
 * Reads the bytes of a framework in a thread that is ended when it takes too much time or memory.
 *
 * @throws FrameworkFileError, also when the thread had to be ended
 */
export async function* readInThread(file: ToReader): AsyncGenerator<{ format: FrameworkFormat; portion: Portion }> {
  const worker = new Worker(new URL('./read-thread.ts', import.meta.url), {
    workerData: file,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    env: threadEnv(),
  })
  try {
    const first = await hear(worker)
    if (first.kind !== 'recognized') throw new Error(`The reader began with ${first.kind}`)
    while (true) {
      worker.postMessage('next')
      const said = await hear(worker)
      if (said.kind === 'done') return
      if (said.kind === 'portion') yield { format: first.format, portion: said.portion }
    }
  } finally {
    await worker.terminate()
  }
}

/** The next thing that the thread says. */
function hear(worker: Worker): Promise<Exclude<FromReader, { kind: 'refused' }>> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => settle(() => reject(new FrameworkFileError('too_large', 'Reading it takes too long.'))),
      PATIENCE,
    )
    const settle = (tell: () => void) => {
      clearTimeout(timer)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      tell()
    }
    const onMessage = (said: FromReader) =>
      settle(() => (said.kind === 'refused' ? reject(new FrameworkFileError(said.code, said.detail)) : resolve(said)))
    const onError = (error: Error & { code?: string }) =>
      settle(() =>
        reject(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? new FrameworkFileError('too_large', 'Reading it takes too much memory.')
            : error,
        ),
      )
    const onExit = () => settle(() => reject(new Error('The reading thread ended')))
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
  })
}
