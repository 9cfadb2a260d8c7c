import type { Verification } from '@cairn/api'
import type { VerificationReport } from '@cairn/credentials'
import type { Runtime } from '../../kernel/runtime.ts'
import { findOwnIssuer, toVerification } from '../issuing/index.ts'
import { circumstancesOf, verifyingHelpers } from './circumstances.ts'
import { followLink, linkIn } from './follow-link.ts'
import { runInThread } from './run-in-thread.ts'
import { verificationErrors } from './verification.errors.ts'

export interface VerifyBadge {
  bytes: Uint8Array
  /** What somebody says that the bytes are. Only a link is believed to be one; the rest is seen from the bytes. */
  contentType: string
  /** Was it awarded to them? An e-mail address or a DID. */
  recipient?: string | undefined
  /** Whose request this is (`clientOf`). */
  client: string
}

/**
 * Verifies a badge, whoever issued it: its bytes, or a link to it. Nothing is stored. It may visit the issuer's site, so
 * it runs outside of any transaction; what this Cairn publishes itself is read from its own database.
 *
 * @throws verificationErrors.not_a_badge, too_large, too_complex, unreachable, busy, stumbled
 */
export async function verifyBadge(
  runtime: Runtime,
  { bytes, contentType, recipient, client }: VerifyBadge,
): Promise<Verification> {
  const link = contentType === 'text/uri-list' || contentType === 'text/plain' ? linkIn(bytes) : undefined
  if (contentType === 'text/uri-list' && !link) throw verificationErrors.unreachable('This is not an http(s) address.')

  const circumstances = await circumstancesOf(runtime, link ? await followLink(runtime, link) : bytes)
  const report = await runInThread({ kind: 'badge', ...circumstances, recipient }, verifyingHelpers(runtime), {
    client,
    log: runtime.log,
  })
  refuseWhatIsNone(report)
  return toVerification(report, await isOwn(runtime, report), circumstances.now)
}

/** Was it shown that an institution of this Cairn issued it? */
export async function isOwn(runtime: Runtime, { issuer }: VerificationReport): Promise<boolean> {
  return issuer?.boundBy !== undefined && (await findOwnIssuer(runtime, issuer.id)) !== undefined
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
