import {
  type DidDocument,
  datesOf,
  isPublishedByHost,
  type KeyBinding,
  type ProofPurpose,
  type ResolvedKey,
  resolveDid,
  toPublicKey,
} from '../did/index.ts'
import { CredentialError } from '../errors.ts'
import { asList, isJsonObject, type JsonObject, jsonEquals } from '../json.ts'
import type { DataIntegrityProof } from '../proof/data-integrity.ts'
import type { Settings } from './options.ts'

/** A good signature: the key, and how the signature named it. */
export interface GoodSignature {
  readonly key: ResolvedKey
  readonly verificationMethod: string | undefined
  /** when it says that it was made */
  readonly signedAt?: Date | undefined
  /** absent for the signature of a JWT */
  readonly proof?: DataIntegrityProof
}

/**
 * By what means one of these keys is shown to be somebody's: an issuer's, a holder's. `undefined` when it is not.
 *
 * A key belongs to them when they are its controller, or when they publish it: in their DID document under the purpose
 * in question, or in the key set of their host. A name in what was signed proves nothing, nor does a key that came with it.
 *
 * @param id a DID or an https URL
 * @throws CredentialError `did.*` when they could not be asked
 */
export async function bindKey(
  id: string,
  signatures: readonly GoodSignature[],
  settings: Settings,
): Promise<KeyBinding | undefined> {
  for (const { key } of signatures) if (isTheirs(key, id)) return key.boundBy
  for (const signature of signatures) {
    const boundBy = await ask(id, signature, settings)
    if (boundBy) return boundBy
  }
  return undefined
}

function isTheirs({ controller, origin, boundBy }: ResolvedKey, id: string): boolean {
  if (boundBy === undefined) return false
  return controller === id || (origin !== undefined && id.startsWith(`${origin}/`))
}

async function ask(
  id: string,
  { key: { key }, verificationMethod, signedAt }: GoodSignature,
  { fetch, proofPurpose, now }: Settings,
): Promise<KeyBinding | undefined> {
  if (id.startsWith('did:')) {
    const document = await resolveDid(id, { fetch })
    const isListed = lists(document, proofPurpose, { method: verificationMethod, jwk: key.jwk, signedAt, now })
    return isListed ? (id.split(':', 2).join(':') as KeyBinding) : undefined
  }
  if (!id.startsWith('https://')) return undefined
  return (await isPublishedByHost(id, key, fetch)) ? 'jwks' : undefined
}

interface Asked {
  readonly method: string | undefined
  readonly jwk: object
  readonly signedAt: Date | undefined
  readonly now: Date
}

/**
 * Does their own document list this method, or this very key, for the purpose, and stand by it? A key that it took back
 * is not theirs under another name either.
 */
function lists(document: DidDocument, purpose: ProofPurpose, { method, jwk, ...time }: Asked): boolean {
  const listed = asList(document[purpose])
  const methods = (asList(document.verificationMethod).filter(isJsonObject) as readonly JsonObject[]).filter(
    ({ id }) => typeof id === 'string' && listed.includes(id),
  )
  if (method !== undefined && listed.includes(method))
    return methods.every((entry) => entry.id !== method || isInForce(entry, time))
  return methods.some((entry) => holds(entry, jwk) && isInForce(entry, time))
}

function isInForce(method: JsonObject, { signedAt, now }: Pick<Asked, 'signedAt' | 'now'>): boolean {
  const { revoked, expires } = datesOf(method)
  return !(revoked && revoked <= now) && !(expires && expires <= (signedAt ?? now))
}

function holds(method: JsonObject, jwk: object): boolean {
  try {
    return jsonEquals(toPublicKey(method).jwk, jwk)
  } catch (error) {
    // a neighbor that we cannot read does not matter
    if (error instanceof CredentialError) return false
    throw error
  }
}
