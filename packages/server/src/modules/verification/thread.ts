/**
 * Runs in a thread of its own: the bytes of strangers are parsed here and nowhere else. The ways out lead through the
 * main thread.
 *
 * @module
 */
import { parentPort } from 'node:worker_threads'
import { type VerificationReport, verifyCredential } from '@cairn/credentials'
import { nodeCrypto } from '@cairn/credentials/node'
import type { FromThread, Question, Task, ToThread } from './thread-messages.ts'

if (!parentPort) throw new Error('This runs in a worker thread')
const port = parentPort
const say = (message: FromThread) => port.postMessage(message)

const waiting = new Map<number, { resolve(answer: unknown): void; reject(error: Error): void }>()
let asked = 0

function ask(question: Question): Promise<unknown> {
  asked += 1
  const id = asked
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject })
    say({ kind: 'question', id, question })
  })
}

port.on('message', (message: ToThread) => {
  if (message.kind === 'task') {
    verify(message.task).then(
      (report) => say({ kind: 'done', report }),
      (error: unknown) =>
        say({ kind: 'stumbled', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    )
    return
  }
  const question = waiting.get(message.id)
  waiting.delete(message.id)
  if (message.kind === 'answer') question?.resolve(message.answer)
  else question?.reject(new Error(message.message))
})
say({ kind: 'ready' })

async function verify({ bytes, recipient, now, knownIssuers }: Task): Promise<VerificationReport> {
  const report = await verifyCredential(bytes, {
    now,
    crypto: nodeCrypto,
    knownIssuers,
    ...(recipient !== undefined && { recipient }),
    fetch: (url, { accept }) => ask({ kind: 'fetch', url, accept }) as never,
    trustedIssuers: (issuer) => ask({ kind: 'trust', issuer }) as never,
  })
  // plain data alone crosses to the main thread
  return JSON.parse(JSON.stringify(report)) as VerificationReport
}
