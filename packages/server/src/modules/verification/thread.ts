/**
 * Runs in a thread of its own: the bytes of strangers are parsed here and nowhere else. The ways out, and to the keys,
 * lead through the main thread.
 *
 * @module
 */
import { parentPort } from 'node:worker_threads'
import { CredentialError } from '@cairn/credentials'
import { derive, issue } from './thread-issuance.ts'
import type { Ask, FromThread, Kind, Task, Tasks, ToThread } from './thread-messages.ts'
import { verifyPresentationRequest } from './thread-presentation.ts'
import { verifyBadgeBytes, verifyCredentialRequest } from './thread-verification.ts'

/** How each kind of task is done. */
const works: { [K in Kind]: (task: Task<K>, ask: Ask) => Promise<Tasks[K]['result']> } = {
  badge: verifyBadgeBytes,
  credential: verifyCredentialRequest,
  presentation: verifyPresentationRequest,
  derivation: derive,
  issuance: issue,
}

if (!parentPort) throw new Error('This runs in a worker thread')
const port = parentPort
const say = (message: FromThread) => port.postMessage(message)

const waiting = new Map<number, { resolve(answer: unknown): void; reject(error: Error): void }>()
let asked = 0

const ask: Ask = (about, question) => {
  asked += 1
  const id = asked
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve: resolve as (answer: unknown) => void, reject })
    say({ kind: 'question', id, about, ask: question })
  })
}

port.on('message', (message: ToThread) => {
  if (message.kind === 'task') return void run(message.task)
  const question = waiting.get(message.id)
  waiting.delete(message.id)
  if (message.kind === 'answer') question?.resolve(message.answer)
  else question?.reject(new Error(message.message))
})
say({ kind: 'ready' })

async function run(task: Task): Promise<void> {
  try {
    const work = works[task.kind] as (task: Task, ask: Ask) => Promise<unknown>
    // plain data alone crosses to the main thread
    say({ kind: 'done', result: JSON.parse(JSON.stringify(await work(task, ask))) })
  } catch (error) {
    if (error instanceof CredentialError) return say({ kind: 'refused', code: error.code, detail: error.detail })
    say({ kind: 'stumbled', message: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}
