import type { Verification } from '@cairn/api'
import type { KnownIssuer, VerificationReport } from '@cairn/credentials'
import { anonymous } from '../../kernel/actor.ts'
import type { Fetched } from '../../kernel/outside.ts'
import type { Runtime } from '../../kernel/runtime.ts'
import { findOwnIssuer, listOwnIssuers, readOwnDocument, toVerification } from '../issuing/index.ts'
import { followLink, linkIn } from './follow-link.ts'
import { readTrustedIssuers } from './trusted-issuers.ts'
import { verificationErrors } from './verification.errors.ts'
import { verifyInThread } from './verify-in-thread.ts'

export interface VerifyBadge {
  bytes: Uint8Array
  /** What somebody says that the bytes are. Only a link is believed to be one; the rest is seen from the bytes. */
  contentType: string
  /** Was it awarded to them? An e-mail address or a DID. */
  recipient?: string | undefined
}

/**
 * Verifies a badge, whoever issued it: its bytes, or a link to it. Nothing is stored. It may visit the issuer's site, so
 * it runs outside of any transaction; what this Cairn publishes itself is read from its own database.
 *
 * @throws verificationErrors.not_a_badge, too_large, too_complex, unreachable, busy, stumbled
 */
export async function verifyBadge(
  runtime: Runtime,
  { bytes, contentType, recipient }: VerifyBadge,
): Promise<Verification> {
  const link = contentType === 'text/uri-list' || contentType === 'text/plain' ? linkIn(bytes) : undefined
  if (contentType === 'text/uri-list' && !link) throw verificationErrors.unreachable('This is not an http(s) address.')

  const trusted = readTrustedIssuers(runtime.settings)
  const now = runtime.outside.now()
  const report = await verifyInThread(
    {
      bytes: link ? await followLink(runtime, link) : bytes,
      recipient,
      now,
      knownIssuers: [...(await ownIssuers(runtime)), ...trusted.values()],
    },
    {
      visit: (url, accept) => visit(runtime, url, accept),
      trust: async ({ id }) =>
        trusted.has(id) || (await findOwnIssuer(runtime, id)) !== undefined ? 'recognized' : 'unknown',
    },
    runtime.log,
  )
  refuseWhatIsNone(report)
  const { issuer } = report
  const isOwn = issuer?.boundBy !== undefined && (await findOwnIssuer(runtime, issuer.id)) !== undefined
  return toVerification(report, isOwn, now)
}

/** "No" is an answer; that there was nothing to be asked about is a refusal. */
function refuseWhatIsNone({ verdict, checks }: VerificationReport): void {
  const failed = checks.find(({ outcome }) => outcome === 'failed')
  if (failed?.code?.endsWith('.too_complex')) throw verificationErrors.too_complex(failed.detail)
  if (failed?.code?.endsWith('.too_large')) throw verificationErrors.too_large(failed.detail)
  if (verdict !== 'not_a_badge') return
  throw verificationErrors.not_a_badge(failed?.detail, {
    errors: failed
      ? [
          {
            pointer: '',
            detail: failed.detail ?? failed.code ?? failed.check,
            ...(failed.code && { code: failed.code }),
          },
        ]
      : [],
  })
}

async function visit(runtime: Runtime, url: string, accept: string): Promise<Fetched> {
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
