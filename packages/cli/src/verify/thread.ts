/**
 * Runs in a thread of its own: the bytes of strangers are parsed here, where the main thread can end it.
 *
 * @module
 */
import {
  CredentialError,
  createStatusCache,
  type FetchedDocument,
  type FetchRequest,
  isBundle,
  parseBundle,
  type VerifyOptions,
  verifyBundle,
  verifyCredential,
} from '@cairn/credentials'
import { nativeCrypto, nodeGzip, serveTasks } from '@cairn/credentials/node'
import type { Answer, Task, Visit } from './messages.ts'
import { refused } from './refused.ts'

/** Lists outlive a badge: of many badges, most point to the same few. */
const statusCache = createStatusCache()

serveTasks<Task>(async ({ bytes, at, offline, recipient, accept, trusted }, ask) => {
  const options: Omit<VerifyOptions, 'fetch'> = {
    crypto: nativeCrypto,
    gzip: nodeGzip,
    accept,
    knownIssuers: trusted,
    trustedIssuers: ({ id }) => (trusted.some((issuer) => issuer.id === id) ? 'recognized' : 'unknown'),
    ...(at && { now: at }),
    ...(recipient !== undefined && { recipient }),
  }
  if (isBundle(bytes)) return { result: await openBundle(bytes, options) }
  const fetch = (url: string, request: FetchRequest) =>
    ask({ url, ...request } satisfies Visit) as Promise<FetchedDocument>
  return { result: await verifyCredential(bytes, offline ? options : { ...options, fetch, statusCache }) }
})

async function openBundle(bytes: Uint8Array, options: Omit<VerifyOptions, 'fetch'>): Promise<Answer> {
  try {
    const { report, ...bundle } = await verifyBundle(parseBundle(bytes), options)
    return { ...report, bundle }
  } catch (error) {
    if (error instanceof CredentialError) return refused(error.code, error.detail)
    throw error
  }
}
