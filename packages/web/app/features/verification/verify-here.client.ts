import type { VerificationReport } from '@cairn/credentials'
import type { FromWorker, Task } from '../../../workers/verify-messages.ts'
import workerUrl from '../../../workers/verify-worker.ts?worker&url'
import { scriptUrl } from '../../lib/trusted-types.ts'

/** Work that a badge may take. Milliseconds, as all times here. */
const WORK = 3_000
/** Starting the worker is not the badge's work. */
const START = 20_000

/** Ends with a report, or with the reason why there is none. */
export type Outcome = { readonly report: VerificationReport } | { readonly refusal: 'too_complex' | 'stumbled' }

let idle: Worker | undefined

/**
 * Verifies a badge on this device, in a worker that is ended and replaced when it takes longer than three seconds. What
 * would have to be fetched is not asked.
 */
export async function verifyHere(task: Task): Promise<Outcome> {
  const worker = idle ?? (await startWorker())
  idle = undefined
  const outcome = await converse(worker, task)
  if ('report' in outcome) idle = worker
  else worker.terminate()
  return outcome
}

/** A worker that has loaded the library. @throws Error when it cannot be had */
function startWorker(): Promise<Worker> {
  const worker = new Worker(scriptUrl(workerUrl), { type: 'module' })
  return new Promise((resolve, reject) => {
    const fail = () => {
      worker.terminate()
      reject(new Error('The verifying worker did not start'))
    }
    const timer = setTimeout(fail, START)
    worker.onerror = fail
    worker.onmessage = () => {
      clearTimeout(timer)
      resolve(worker)
    }
  })
}

function converse(worker: Worker, task: Task): Promise<Outcome> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ refusal: 'too_complex' }), WORK)
    const end = (outcome: Outcome) => {
      clearTimeout(timer)
      resolve(outcome)
    }
    worker.onerror = () => end({ refusal: 'stumbled' })
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === 'done') end({ report: data.report })
      if (data.kind === 'stumbled') end({ refusal: 'stumbled' })
    }
    worker.postMessage(task)
  })
}
