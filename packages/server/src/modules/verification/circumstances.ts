import type { KnownIssuer } from '@cairn/credentials'
import { anonymous } from '../../kernel/actor.ts'
import type { Fetched } from '../../kernel/outside.ts'
import type { Runtime } from '../../kernel/runtime.ts'
import { findOwnIssuer, listOwnIssuers, readOwnDocument } from '../issuing/index.ts'
import type { Helpers } from './run-in-thread.ts'
import type { Circumstances } from './thread-messages.ts'
import { readTrustedIssuers } from './trusted-issuers.ts'

/** What a thread is given with these bytes: the moment, and the issuers with whom others must not be confused. */
export async function circumstancesOf(runtime: Runtime, bytes: Uint8Array): Promise<Circumstances> {
  const { settings, outside } = runtime
  const trusted = readTrustedIssuers(settings)
  return {
    bytes,
    now: outside.now(),
    knownIssuers: [...(await ownIssuers(runtime)), ...trusted.values()],
    ownLists: `${settings.publicUrl}/status/`,
    testContexts: settings.conformance,
  }
}

/** Answers to what a verifying thread asks. What this Cairn publishes itself is read from its own database. */
export function verifyingHelpers(runtime: Runtime): Helpers {
  const trusted = readTrustedIssuers(runtime.settings)
  return {
    fetch: ({ url, accept }) => visit(runtime, url, accept),
    trust: async ({ id }) =>
      trusted.has(id) || (await findOwnIssuer(runtime, id)) !== undefined ? 'recognized' : 'unknown',
  }
}

/** One visit outside, without a visit to ourselves. */
export async function visit(runtime: Runtime, url: string, accept: string): Promise<Fetched> {
  return (await readOwnDocument(runtime, url)) ?? (await runtime.outside.fetch(url, { accept }))
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
