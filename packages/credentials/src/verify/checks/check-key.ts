import { type ResolvedKey, resolveKey } from '../../did/index.ts'
import { CredentialError } from '../../errors.ts'
import { isJsonObject, type JsonObject } from '../../json.ts'
import { checkPublicJwk } from '../../keys/index.ts'
import type { Settings } from '../options.ts'
import { type Finding, failed, findingOf, passed } from '../report.ts'

/** How a signature names its key, and when it says that it was made. */
export interface KeyQuestion {
  readonly verificationMethod: string | undefined
  /** a key that came with the signature: it says nothing about whose it is */
  readonly enclosed?: JsonObject
  readonly signedAt: Date | undefined
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
  const { verificationMethod, enclosed, signedAt } = question
  const facts = verificationMethod === undefined ? {} : { by: verificationMethod }
  try {
    if (verificationMethod === undefined) {
      if (!enclosed) return { finding: failed('key', 'did.key_not_found', { detail: 'Nothing names the key.' }) }
      return {
        finding: passed('key'),
        key: { key: checkPublicJwk(enclosed), controller: undefined, boundBy: undefined },
      }
    }
    const key = await resolveKey(verificationMethod, proofPurpose, { fetch })
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
  const enclosed = isJsonObject(jwk) ? { enclosed: jwk } : {}
  const named = typeof kid === 'string' ? absoluteKid(kid, signedBy ?? '') : undefined
  return { verificationMethod: named, signedAt, ...(named === undefined && enclosed) }
}

/** A `kid` that is no URL names a key of whoever signed: in its DID document, or in the key set of its host. */
function absoluteKid(kid: string, issuer: string): string | undefined {
  if (/^(?:did|https):/.test(kid)) return kid
  const fragment = kid.replace(/^#/, '')
  if (issuer.startsWith('did:')) return `${issuer}#${fragment}`
  return issuer.startsWith('https://') ? `${new URL('/.well-known/jwks.json', issuer).href}#${fragment}` : undefined
}
