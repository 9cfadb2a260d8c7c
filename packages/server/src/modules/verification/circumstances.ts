import type { FetchRequest, KnownIssuer } from '@cairn/credentials'
import { anonymous } from '../../kernel/actor.ts'
import type { Fetched } from '../../kernel/outside.ts'
import type { Runtime } from '../../kernel/runtime.ts'
import { findOwnIssuer, listOwnIssuers, readOwnDocument } from '../issuing/index.ts'
import { findRecognizedIssuers, isOnList } from './recognized-issuers.store.ts'
import type { Helpers } from './run-in-thread.ts'
import type { Circumstances } from './thread-messages.ts'
import { readTrustedIssuers } from './trusted-issuers.ts'

/** What a thread is given with these bytes: the moment, and the issuers with whom others must not be confused. */
export async function circumstancesOf(runtime: Runtime, bytes: Uint8Array): Promise<Circumstances> {
  const { settings, outside } = runtime
  return {
    bytes,
    now: outside.now(),
    knownIssuers: [...(await ownIssuers(runtime)), ...(await recognizedIssuers(runtime))],
    ownLists: `${settings.publicUrl}/status/`,
    testContexts: settings.conformance,
  }
}

/** Answers to what a verifying thread asks. What this Cairn publishes itself is read from its own database. */
export function verifyingHelpers(runtime: Runtime): Helpers {
  return {
    fetch: ({ url, ...request }) => visit(runtime, url, request),
    trust: async ({ id }) => ((await isRecognized(runtime, id)) ? 'recognized' : 'unknown'),
  }
}

/** Is it on the operator's list or in the file, or an institution of our own? */
async function isRecognized(runtime: Runtime, id: string): Promise<boolean> {
  if (readTrustedIssuers(runtime.settings).has(id)) return true
  if (await runtime.transact(anonymous, (work) => isOnList(work.db, id), 'read only')) return true
  return (await findOwnIssuer(runtime, id)) !== undefined
}

/** One visit outside, without a visit to ourselves. */
export async function visit(runtime: Runtime, url: string, request: FetchRequest): Promise<Fetched> {
  return (await readOwnDocument(runtime, url)) ?? (await runtime.outside.fetch(url, request))
}

/** Those that the operator recognizes, as the list is now: whoever was just put on it is known at once. */
async function recognizedIssuers(runtime: Runtime): Promise<readonly KnownIssuer[]> {
  const kept = await runtime.transact(anonymous, (work) => findRecognizedIssuers(work.db), 'read only')
  const ofList = kept.map(({ issuerId, name, url }) => ({ id: issuerId, name, url }))
  return [...ofList, ...readTrustedIssuers(runtime.settings).values()]
}

/** Our own institutions are asked for with every badge and change seldom. Milliseconds. */
const REMEMBERED = 10_000
const remembered = new WeakMap<Runtime, { at: number; issuers: Promise<readonly KnownIssuer[]> }>()

function ownIssuers(runtime: Runtime): Promise<readonly KnownIssuer[]> {
  const known = remembered.get(runtime)
  if (known && performance.now() - known.at < REMEMBERED) return known.issuers
  const issuers = runtime.transact(anonymous, (work) => listOwnIssuers(work), 'read only')
  remembered.set(runtime, { at: performance.now(), issuers })
  issuers.catch(() => remembered.delete(runtime))
  return issuers
}
