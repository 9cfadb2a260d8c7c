import { Worker } from 'node:worker_threads'
import type { FetchedDocument, KnownIssuer, Trust, VerificationReport } from '@cairn/credentials'
import { verificationErrors } from './verification.errors.ts'

export interface WorkerInput {
  bytes: Uint8Array
  recipient?: string | undefined
  now: Date
  knownIssuers: KnownIssuer[]
}
export type ToMain =
  | { kind: 'fetch'; id: number; url: string; accept: string }
  | { kind: 'trust'; id: number; issuer: { id: string; name?: string } }
  | { kind: 'done'; report: VerificationReport }
  | { kind: 'failed'; message: string }
export type FromMain =
  | { kind: 'verify'; input: WorkerInput }
  | { kind: 'answer'; id: number; answer?: unknown; error?: string }

export interface Helpers {
  visit(url: string, accept: string): Promise<FetchedDocument>
  trust(issuer: { id: string; name?: string }): Promise<Trust>
}

/** Work of its own that a badge may take; waiting for other sites does not count. Milliseconds. */
const WORK_LIMIT = 3000
/** Longest that all of it may take, other sites included. */
const WHOLE_LIMIT = 30_000
const HEAP_MB = 256
/** Threads that stand ready; each serves one badge at a time. */
const READY = 2

const idle: Worker[] = []
let busy = 0
const queue: (() => void)[] = []

/**
 * Verifies foreign bytes in a thread that is killed and replaced when they take too much time or memory.
 *
 * @throws verificationErrors.too_complex
 */
export async function verifyInWorker(input: WorkerInput, helpers: Helpers): Promise<VerificationReport> {
  if (busy >= READY) await new Promise<void>((resolve) => queue.push(resolve))
  busy += 1
  const worker = idle.pop() ?? startWorker()
  try {
    const report = await converse(worker, input, helpers)
    idle.push(worker)
    return report
  } catch (error) {
    void worker.terminate()
    throw error
  } finally {
    busy -= 1
    queue.shift()?.()
  }
}

function startWorker(): Worker {
  const worker = new Worker(new URL('./verify-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    execArgv: ['--disable-warning=ExperimentalWarning'],
  })
  worker.unref()
  return worker
}

function converse(worker: Worker, input: WorkerInput, helpers: Helpers): Promise<VerificationReport> {
  return new Promise((resolve, reject) => {
    let outside = 0
    let work = 0
    let since = performance.now()
    const begun = since
    const watch = setInterval(() => {
      const now = performance.now()
      if (outside === 0) work += now - since
      since = now
      if (work > WORK_LIMIT || now - begun > WHOLE_LIMIT) finish(() => reject(verificationErrors.too_complex()))
    }, 50)
    const finish = (end: () => void) => {
      clearInterval(watch)
      worker.removeAllListeners('message')
      worker.removeAllListeners('error')
      end()
    }
    const answer = (id: number, answering: Promise<unknown>) => {
      outside += 1
      const reply = (message: FromMain) => {
        outside -= 1
        since = performance.now()
        worker.postMessage(message)
      }
      answering.then(
        (value) => reply({ kind: 'answer', id, answer: value }),
        (error: unknown) =>
          reply({ kind: 'answer', id, error: error instanceof Error ? error.message : String(error) }),
      )
    }
    worker.on('message', (message: ToMain) => {
      if (message.kind === 'fetch') answer(message.id, helpers.visit(message.url, message.accept))
      else if (message.kind === 'trust') answer(message.id, helpers.trust(message.issuer))
      else if (message.kind === 'done') finish(() => resolve(message.report))
      else finish(() => reject(new Error(message.message)))
    })
    // out of memory ends the thread; what ended it was the badge
    worker.on('error', (error: Error & { code?: string }) =>
      finish(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? verificationErrors.too_complex() : error)),
    )
    worker.postMessage({ kind: 'verify', input } satisfies FromMain)
  })
}
