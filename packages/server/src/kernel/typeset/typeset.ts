import { Worker } from 'node:worker_threads'
import { defineErrors } from '../errors.ts'
import { threadEnv } from '../thread-env.ts'

export const paperErrors = defineErrors('paper', {
  too_long: { kind: 'invalid', title: 'Setting this paper takes longer than a paper may take' },
  busy: { kind: 'too_many', title: 'Too many papers are being set at the moment; wait a little' },
})

/** What the thread is given. */
export interface Paper {
  /** A template of ours in Typst's language. It finds the facts in the file `facts.json`. */
  template: string
  /** JSON; Typst reads it as text, so nothing in it is ever taken for markup. */
  facts: string
  /** Seconds since 1970: the date of the document. */
  madeAt: number
}
export type FromTypesetter = { kind: 'set'; bytes: Uint8Array } | { kind: 'stumbled'; message: string }

/** The longest that one paper may take, starting its thread included. Milliseconds. */
const PATIENCE = 20_000
/** Papers set at one time; each takes a core. */
const THREADS = 2
/** Papers that wait for a thread. */
const WAITING = 20

const waiting: (() => void)[] = []
let busy = 0

/**
 * Sets a paper in a thread of its own, so that the server answers everybody else meanwhile.
 *
 * @returns a tagged PDF 1.7; it says that it is PDF/UA-1 (ISO 14289-1) where every character has a letter in our fonts
 * @throws paperErrors.too_long after 20 seconds, busy; an Error where the template is wrong
 */
export async function typeset(template: string, facts: object, madeAt: Date): Promise<Uint8Array> {
  if (busy >= THREADS) {
    if (waiting.length >= WAITING) throw paperErrors.busy(undefined, { retryAfter: 5 })
    await new Promise<void>((resolve) => waiting.push(resolve))
  }
  busy += 1
  try {
    return await inThread({ template, facts: JSON.stringify(facts), madeAt: Math.floor(madeAt.getTime() / 1000) })
  } finally {
    busy -= 1
    waiting.shift()?.()
  }
}

function inThread(paper: Paper): Promise<Uint8Array> {
  const worker = new Worker(new URL('./typeset-thread.ts', import.meta.url), {
    workerData: paper,
    env: threadEnv(),
  })
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => end(() => reject(paperErrors.too_long())), PATIENCE)
    const end = (tell: () => void) => {
      clearTimeout(timer)
      worker.removeAllListeners()
      // it is native code: a thread that is late goes when that returns
      void worker.terminate()
      tell()
    }
    worker.once('message', (said: FromTypesetter) =>
      end(() =>
        said.kind === 'set' ? resolve(said.bytes) : reject(new Error(`The paper was not set: ${said.message}`)),
      ),
    )
    worker.once('error', (error) => end(() => reject(error)))
    worker.once('exit', () => end(() => reject(new Error('The typesetting thread ended'))))
  })
}
