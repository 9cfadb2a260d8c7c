import type { Verification } from '@cairn/api'
import type { VerificationReport } from '@cairn/credentials'
import { formAction } from '../../lib/forms.ts'
import { VERIFY_PATH } from './offline-names.ts'
import { readQuestion, refusal } from './verify-form.ts'
import { verifyHere } from './verify-here.client.ts'

/**
 * Answers the sent form from this device alone, with what the server would answer or refuse, as far as it can be known
 * without a network.
 */
export const verifyOffline = formAction(async ({ request }: { request: Request }) => {
  const { raw, recipient } = await readQuestion(request)
  if (raw.contentType === 'text/uri-list') throw refusal('verification.link_offline')
  const outcome = await verifyHere({ bytes: raw.bytes, recipient })
  if ('refusal' in outcome) throw refusal(`verification.${outcome.refusal}`)
  refuseWhatIsNone(outcome.report)
  const page = new URL(VERIFY_PATH, location.origin).href
  return { report: present(outcome.report), asked: recipient !== undefined, isOffline: true, address: undefined, page }
})

/** "No" is an answer; that there was nothing to be asked about is a refusal. */
function refuseWhatIsNone({ verdict, checks }: VerificationReport): void {
  const code = checks.find(({ outcome }) => outcome === 'failed')?.code
  if (code?.endsWith('.too_complex')) throw refusal('verification.too_complex')
  if (code?.endsWith('.too_large')) throw refusal('verification.too_large')
  if (verdict !== 'not_a_badge') return
  throw refusal('verification.not_a_badge', code ? [{ pointer: '', code, detail: code }] : [])
}

/** The library's report in the words of the contract. */
function present({ signatures: _, credential, ...report }: VerificationReport): Verification {
  return {
    ...report,
    ...(credential && { credential: { ...credential } }),
    checks: [...report.checks],
    endorsements: [...report.endorsements],
    contained: [...report.contained],
    warnings: report.warnings.map(({ code, detail = '' }) => ({ code, detail })),
    checkedAt: new Date().toISOString(),
  }
}
