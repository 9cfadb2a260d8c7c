import { requestErrors } from '../../kernel/http/problem.ts'
import type { Work } from '../../kernel/runtime.ts'
import type { Settings } from '../../kernel/settings.ts'
import {
  findRecognizedIssuers,
  insertRecognizedIssuer,
  type RecognizedIssuer,
  saveRemoval,
} from './recognized-issuers.store.ts'
import { readTrustedIssuers, type TrustedIssuer } from './trusted-issuers.ts'
import { verificationErrors } from './verification.errors.ts'
import { issuerForgotten, issuerRecognized } from './verification.events.ts'

export interface RecognizeIssuer {
  issuerId: string
  name: string
  url?: string | undefined
}

/** The issuers that this instance recognizes: those of the operator's list, and those of the file, which nobody edits here. */
export async function listRecognizedIssuers(
  work: Work,
  settings: Settings,
): Promise<{ kept: readonly RecognizedIssuer[]; fromFile: readonly TrustedIssuer[] }> {
  requireOperator(work)
  return { kept: await findRecognizedIssuers(work.db), fromFile: [...readTrustedIssuers(settings).values()] }
}

/**
 * Recognizes an issuer from now on: its good credentials are valid, and names like its own are pointed out.
 *
 * @throws requestErrors.operators_only, verificationErrors.recognized_already
 */
export async function recognizeIssuer(
  work: Work,
  settings: Settings,
  { issuerId, name, url }: RecognizeIssuer,
): Promise<RecognizedIssuer> {
  requireOperator(work)
  if (readTrustedIssuers(settings).has(issuerId)) throw verificationErrors.recognized_already('By the file.')
  const issuer: RecognizedIssuer = { id: work.newId('rci'), issuerId, name, url, recognizedAt: work.now }
  await insertRecognizedIssuer(work.db, issuer)
  await work.emit(issuerRecognized({ recognizedIssuerId: issuer.id, issuerId }))
  return issuer
}

/**
 * Takes an issuer off the list. What it signed is no less true: it is then of an issuer that we do not know.
 *
 * @throws requestErrors.operators_only, verificationErrors.no_such_issuer
 */
export async function forgetIssuer(work: Work, id: string): Promise<RecognizedIssuer> {
  requireOperator(work)
  const issuer = await saveRemoval(work.db, id, work.now)
  if (!issuer) throw verificationErrors.no_such_issuer()
  await work.emit(issuerForgotten({ recognizedIssuerId: id, issuerId: issuer.issuerId }))
  return issuer
}

/**
 * Puts an issuer back that was taken off the list.
 *
 * @throws requestErrors.operators_only, verificationErrors.no_such_issuer, recognized_already
 */
export async function restoreIssuer(work: Work, id: string): Promise<RecognizedIssuer> {
  requireOperator(work)
  const issuer = await saveRemoval(work.db, id, null)
  if (!issuer) throw verificationErrors.no_such_issuer()
  await work.emit(issuerRecognized({ recognizedIssuerId: id, issuerId: issuer.issuerId }))
  return issuer
}

function requireOperator({ actor }: Work): void {
  if (!(actor.kind === 'person' && actor.isOperator && actor.via === 'session')) throw requestErrors.operators_only()
}
