/**
 * Runs in a thread of its own: the bytes of strangers are parsed here, where the main thread can end it.
 *
 * @module
 */
import { parentPort } from 'node:worker_threads'
import {
  CredentialError,
  createStatusCache,
  type Fetch,
  type FetchedDocument,
  isBundle,
  parseBundle,
  type VerifyOptions,
  verifyBundle,
  verifyCredential,
} from '@cairn/credentials'
import { nativeCrypto, nodeGzip } from '@cairn/credentials/node'
import type { Answer, FromThread, Task, ToThread } from './messages.ts'
import { refused } from './refused.ts'

if (!parentPort) throw new Error('This runs in a worker thread')
const port = parentPort
const say = (message: FromThread) => port.postMessage(message)

const statusCache = createStatusCache()
const visits = new Map<number, { resolve(document: FetchedDocument): void; reject(error: Error): void }>()
let visited = 0

const fetch: Fetch = (url, { accept }) => {
  visited += 1
  const id = visited
  return new Promise((resolve, reject) => {
    visits.set(id, { resolve, reject })
    say({ kind: 'visit', id, url, accept })
  })
}

port.on('message', (message: ToThread) => {
  if (message.kind === 'task') {
    verify(message.task).then(
      // plain data alone crosses to the main thread
      (answer) => say({ kind: 'done', answer: JSON.parse(JSON.stringify(answer)) as Answer }),
      (error: unknown) => say({ kind: 'stumbled', message: error instanceof Error ? error.message : String(error) }),
    )
    return
  }
  const visit = visits.get(message.id)
  visits.delete(message.id)
  if (message.document) visit?.resolve(message.document)
  else visit?.reject(new Error(message.problem))
})
say({ kind: 'ready' })

async function verify({ bytes, at, offline, recipient, trusted }: Task): Promise<Answer> {
  const options: Omit<VerifyOptions, 'fetch'> = {
    crypto: nativeCrypto,
    gzip: nodeGzip,
    knownIssuers: trusted,
    trustedIssuers: ({ id }) => (trusted.some((issuer) => issuer.id === id) ? 'recognized' : 'unknown'),
    ...(at && { now: at }),
    ...(recipient !== undefined && { recipient }),
  }
  if (isBundle(bytes)) return openBundle(bytes, options)
  return verifyCredential(bytes, offline ? options : { ...options, fetch, statusCache })
}

async function openBundle(bytes: Uint8Array, options: Omit<VerifyOptions, 'fetch'>): Promise<Answer> {
  try {
    const { report, ...bundle } = await verifyBundle(parseBundle(bytes), options)
    return { ...report, bundle }
  } catch (error) {
    if (error instanceof CredentialError) return refused(error.code, error.detail)
    throw error
  }
}
