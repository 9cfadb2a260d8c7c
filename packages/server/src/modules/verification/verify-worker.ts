import { parentPort } from 'node:worker_threads'
import { verifyCredential } from '@cairn/credentials'
import { nodeCrypto } from '@cairn/credentials/node'
import type { FromMain, ToMain, WorkerInput } from './verify-in-worker.ts'

/** Runs in a thread of its own: foreign bytes are parsed here and nowhere else. The way out leads through the main thread. */
const port = parentPort
if (!port) throw new Error('This runs in a worker thread')
const say = (message: ToMain) => port.postMessage(message)
const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>()
let asked = 0

function ask<Answer>(
  question:
    | { kind: 'fetch'; url: string; accept: string }
    | { kind: 'trust'; issuer: { id: string; name?: string | undefined } },
): Promise<Answer> {
  asked += 1
  const id = asked
  return new Promise<Answer>((resolve, reject) => {
    waiting.set(id, { resolve: resolve as never, reject })
    say({ ...question, id } as ToMain)
  })
}

port.on('message', (message: FromMain) => {
  if (message.kind === 'verify') {
    void verify(message.input).then(
      (report) => say({ kind: 'done', report: JSON.parse(JSON.stringify(report)) }),
      (error: unknown) => say({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
    )
    return
  }
  const question = waiting.get(message.id)
  waiting.delete(message.id)
  if (message.error === undefined) question?.resolve(message.answer as never)
  else question?.reject(new Error(message.error))
})

function verify({ bytes, recipient, now, knownIssuers }: WorkerInput) {
  return verifyCredential(bytes, {
    now,
    crypto: nodeCrypto,
    knownIssuers,
    ...(recipient && { recipient }),
    fetch: (url, { accept }) => ask({ kind: 'fetch', url, accept }),
    trustedIssuers: (issuer) => ask({ kind: 'trust', issuer }),
  })
}
