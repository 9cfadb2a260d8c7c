import { type PresentationReport, verifyPresentation } from '@cairn/credentials'
import type { Ask, Task } from './thread-messages.ts'
import { readText, readVcRequest } from './thread-request.ts'
import { readChecks, requireDocument, verifyOptions } from './thread-verification.ts'

export interface Presented {
  report: PresentationReport
  /** Were only some checks of the credentials asked for? Then none of them can come to a verdict of valid. */
  isPartial: boolean
}

/** What is always asked of a presentation itself: whoever shows it signed it, for this verifier and this time. */
const ofPresentation = ['signature', 'holder', 'challenge', 'domain', 'credentials'] as const

/**
 * Verifies the presentation in a request `{verifiablePresentation, options: {challenge?, domain?, checks?}}`; `checks`
 * are those of the credentials in it.
 *
 * @throws CredentialError when it is no such request
 */
export async function verifyPresentationRequest(task: Task<'presentation'>, ask: Ask): Promise<Presented> {
  const { subject, options } = readVcRequest(task.bytes, 'verifiablePresentation')
  requireDocument(subject, 'verifiablePresentation')
  const checks = readChecks(options)
  const report = await verifyPresentation(subject, {
    ...verifyOptions(task, ask),
    challenge: readText(options, 'challenge'),
    domain: readText(options, 'domain'),
    ...(checks && { checks: [...ofPresentation, ...checks] }),
  })
  return { report, isPartial: checks !== undefined }
}
