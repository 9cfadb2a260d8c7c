/**
 * Checks badges in the browser, for when there is no server to ask. The bytes of strangers are parsed here and nowhere
 * else, and nothing is fetched: neither does this pass a way out, nor does the policy that it is served with allow one.
 *
 * @module
 */
import { verifyCredential } from '@cairn/credentials'
import type { FromWorker, Task } from './verify-messages.ts'

declare const self: DedicatedWorkerGlobalScope

const say = (message: FromWorker) => self.postMessage(message)

self.addEventListener('message', ({ data }: MessageEvent<Task>) => {
  const { bytes, recipient } = data
  verifyCredential(bytes, recipient === undefined ? {} : { recipient }).then(
    (report) => say({ kind: 'done', report }),
    (error: unknown) => say({ kind: 'stumbled', message: String(error) }),
  )
})
say({ kind: 'ready' })
