import { decodeBase64url } from '../../encoding/index.ts'
import { CredentialError } from '../../errors.ts'
import { isJsonObject, type JsonObject } from '../../json.ts'
import type { Limits } from '../../limits.ts'
import { kindOf } from '../../model/parse-credential.ts'
import { parseStrictJson } from '../../strict-json.ts'
import { type Finding, failed, inconclusive } from '../report.ts'
import type { Secured } from '../secured.ts'

/**
 * What can be said at once of a European Digital Credential, before anything else is asked about it. `undefined` for what is
 * none, and for one that is a JWT or has a proof of Data Integrity, which is verified like any other credential.
 *
 * Its usual seal is JAdES, around the document: a qualified electronic seal, whose certificates lead to the trusted lists of
 * the European Union. We do not follow those, so we cannot tell. Without a seal nothing vouches for it.
 *
 * @see https://www.etsi.org/deliver/etsi_ts/119100_119199/11918201/ (JAdES)
 */
export function checkEuropean(secured: Secured, limits: Limits): Finding | undefined {
  if (secured.kind === 'jwt') return undefined
  const { document, proofs } = secured
  if (isElm(sealedIn(document, limits))) return inconclusive('proof', 'proof.jades')
  // the form in which they are prepared, with what is needed for sending them
  const isBare = isElm(document) && proofs.length === 0
  return isBare || isElm(document.credential) ? failed('proof', 'proof.missing') : undefined
}

function isElm(value: unknown): boolean {
  return isJsonObject(value) && kindOf(value) === 'elm'
}

/** What stands in a JWS in JSON, general or flattened (RFC 7515 §7.2): it only tells what this claims to be. */
function sealedIn({ payload, signature, signatures }: JsonObject, limits: Limits): unknown {
  if (typeof payload !== 'string' || (typeof signature !== 'string' && !Array.isArray(signatures))) return undefined
  const content = payload.trimStart().startsWith('{') ? payload : decodeBase64url(payload)
  try {
    return content && parseStrictJson(content, limits)
  } catch (error) {
    if (error instanceof CredentialError) return undefined
    throw error
  }
}
