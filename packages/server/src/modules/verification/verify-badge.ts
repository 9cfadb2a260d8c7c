import type { RawBody, Verification } from '@cairn/api'
import type { KnownIssuer } from '@cairn/credentials'
import { anonymous } from '../../kernel/actor.ts'
import type { Fetched } from '../../kernel/outside.ts'
import type { Runtime } from '../../kernel/runtime.ts'
import { findOwnIssuer, listOwnIssuers, readOwnDocument, toVerification } from '../issuing/index.ts'
import { trustedIssuers } from './trusted-issuers.ts'
import { verificationErrors } from './verification.errors.ts'
import { verifyInWorker } from './verify-in-worker.ts'

/** A badge, in the forms that a link may lead to. */
const ACCEPT =
  'application/vc+ld+json, application/vc;q=0.9, application/ld+json;q=0.9, application/json;q=0.8, image/png;q=0.7, image/svg+xml;q=0.7, application/jwt;q=0.7'

/**
 * Verifies a badge, whoever issued it: its bytes, or a link to it. Stores nothing. Visits the issuer's site, so it runs
 * outside any transaction; what this Cairn publishes itself is read from its own database.
 *
 * @throws verificationErrors.not_a_badge, too_complex, unreachable
 */
export async function verifyBadge(
  runtime: Runtime,
  raw: RawBody,
  recipient: string | undefined,
): Promise<Verification> {
  const bytes = raw.contentType === 'text/uri-list' ? await follow(runtime, raw.bytes) : raw.bytes
  const own = await runtime.transact(anonymous, (work) => listOwnIssuers(work), 'read only')
  const trusted = trustedIssuers(runtime)
  const knownIssuers: KnownIssuer[] = [...own, ...trusted]
  const now = runtime.outside.now()
  const report = await verifyInWorker(
    { bytes, recipient, now, knownIssuers },
    {
      visit: (url, accept) => visit(runtime, url, accept),
      trust: async ({ id }) =>
        (await findOwnIssuer(runtime, id)) || trusted.some((issuer) => issuer.id === id) ? 'recognized' : 'unknown',
    },
  )
  if (report.verdict === 'not_a_badge') {
    const [failed] = report.checks.filter(({ outcome }) => outcome === 'failed')
    throw verificationErrors.not_a_badge(failed?.detail ?? failed?.code)
  }
  const isOwn = report.issuer?.boundBy !== undefined && (await findOwnIssuer(runtime, report.issuer.id)) !== undefined
  return toVerification(report, isOwn, now)
}

async function visit(runtime: Runtime, url: string, accept: string): Promise<Fetched> {
  return (await readOwnDocument(runtime, url)) ?? runtime.outside.fetch(url, { accept })
}

/** The bytes behind a link (RFC 2483 §5: one address a line, lines with # are comments). */
async function follow(runtime: Runtime, list: Uint8Array): Promise<Uint8Array> {
  const url = new TextDecoder()
    .decode(list)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .find((line) => line !== '' && !line.startsWith('#'))
  if (!url || !URL.canParse(url)) throw verificationErrors.unreachable('That is not an address.')
  try {
    const { status, body } = await runtime.outside.fetch(url, { accept: ACCEPT })
    if (status === 200) return body
  } catch (error) {
    // whatever the reason was, a stranger hears the same: nothing about our network
    throw verificationErrors.unreachable(undefined, { cause: error })
  }
  throw verificationErrors.unreachable()
}
