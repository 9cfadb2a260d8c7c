import { jwksUrl, type ResolvedKey, resolveKey } from '../../did/index.ts'
import { CredentialError } from '../../errors.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../json.ts'
import { checkPublicJwk } from '../../keys/index.ts'
import type { Settings } from '../options.ts'
import { type Finding, failed, findingOf, passed } from '../report.ts'

/** How a signature names its key, and when it says that it was made. */
export interface KeyQuestion {
  readonly verificationMethod: string | undefined
  /** a key that came with the signature: it says nothing about whose it is */
  readonly enclosed?: JsonObject
  readonly signedAt: Date | undefined
  /** DID or URL of whoever is said to have signed */
  readonly signedBy?: string | undefined
}

export interface KeyCheck {
  readonly finding: Finding
  readonly key?: ResolvedKey
}

/**
 * Is there such a key, does its controller list it for this purpose, and may it be trusted as a key?
 *
 * A key that has expired is good for what was signed before. A revoked key is good for nothing: whoever has it may
 * write any date.
 */
export async function checkKey(question: KeyQuestion, { now, fetch, proofPurpose }: Settings): Promise<KeyCheck> {
  const { verificationMethod, enclosed, signedAt, signedBy } = question
  const facts = verificationMethod === undefined ? {} : { by: verificationMethod }
  try {
    if (verificationMethod === undefined) {
      if (!enclosed) return { finding: failed('key', 'did.key_not_found', { detail: 'Nothing names the key.' }) }
      return {
        finding: passed('key'),
        key: { key: checkPublicJwk(enclosed), controller: undefined, boundBy: undefined },
      }
    }
    const key = await resolveKey(verificationMethod, proofPurpose, { fetch, signedBy })
    if (key.revoked && key.revoked <= now) {
      return { finding: failed('key', 'key.revoked', { ...facts, since: key.revoked.toISOString() }) }
    }
    if (key.expires && key.expires <= (signedAt ?? now)) {
      return { finding: failed('key', 'key.expired', { ...facts, since: key.expires.toISOString() }) }
    }
    return { finding: passed('key', facts), key }
  } catch (error) {
    if (error instanceof CredentialError) return { finding: findingOf('key', error, facts) }
    throw error
  }
}

/** The header of a JWT, and who is said to have signed it → the question for its key. */
export function questionOfJwt(
  { kid, jwk }: JsonObject,
  signedBy: string | undefined,
  signedAt: Date | undefined,
): KeyQuestion {
  const named = nameOfKey(kid, signedBy)
  const isEnclosed = isJsonObject(jwk) && (kid === undefined || named === undefined)
  if (isEnclosed) return { verificationMethod: undefined, enclosed: jwk, signedAt, signedBy }
  return { verificationMethod: named, signedAt, signedBy }
}

/**
 * A `kid` that is no URL names a key of whoever signed: in their DID document, or in the key set of their host. Without
 * one, the key set itself is named: there is only one key of theirs in it, or it cannot be told.
 */
function nameOfKey(kid: JsonValue | undefined, signedBy: string | undefined): string | undefined {
  if (typeof kid === 'string' && /^(?:did|https):/.test(kid)) return kid
  const fragment = typeof kid === 'string' ? `#${kid.replace(/^#/, '')}` : ''
  if (signedBy?.startsWith('https://') && URL.canParse(signedBy)) return jwksUrl(signedBy) + fragment
  return signedBy?.startsWith('did:') && fragment !== '' ? signedBy + fragment : undefined
}
