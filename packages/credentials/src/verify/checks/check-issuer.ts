import {
  type DidDocument,
  isPublishedByHost,
  type KeyBinding,
  type ResolvedKey,
  resolveDid,
  toPublicKey,
} from '../../did/index.ts'
import { CredentialError } from '../../errors.ts'
import { asList, isJsonObject, type JsonObject, jsonEquals } from '../../json.ts'
import { issuerId } from '../../model/parse-credential.ts'
import type { Settings } from '../options.ts'
import { type Finding, failed, inconclusive, passed } from '../report.ts'

/** A good signature: the key, and how the signature named it. */
export interface GoodSignature {
  readonly key: ResolvedKey
  readonly verificationMethod: string | undefined
}

export interface IssuerCheck {
  readonly finding: Finding
  readonly boundBy?: KeyBinding
}

/**
 * Did the issuer that the credential names sign it?
 *
 * A key belongs to the issuer when its controller is the issuer, or when the issuer publishes the key: in its DID
 * document, or in the key set of its host. A name in the credential proves nothing, nor does a key that came with it.
 */
export async function checkIssuer(
  document: JsonObject,
  signatures: readonly GoodSignature[],
  settings: Settings,
): Promise<IssuerCheck> {
  const id = issuerId(document)!
  for (const { key } of signatures) {
    if (isIssuers(key, id)) return { finding: passed('issuer', { by: id }), boundBy: key.boundBy! }
  }
  try {
    for (const { key, verificationMethod } of signatures) {
      const boundBy = await askIssuer(id, key, verificationMethod, settings)
      if (boundBy) return { finding: passed('issuer', { by: id }), boundBy }
    }
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error
    return { finding: inconclusive('issuer', 'issuer.unbound', { by: id, detail: error.detail ?? error.message }) }
  }
  const isEnclosed = signatures.every(({ verificationMethod }) => verificationMethod === undefined)
  return { finding: failed('issuer', isEnclosed ? 'issuer.key_in_header' : 'issuer.unbound', { by: id }) }
}

function isIssuers({ controller, origin, boundBy }: ResolvedKey, issuer: string): boolean {
  if (boundBy === undefined) return false
  return controller === issuer || (origin !== undefined && issuer.startsWith(`${origin}/`))
}

async function askIssuer(
  issuer: string,
  { key }: ResolvedKey,
  method: string | undefined,
  { fetch }: Settings,
): Promise<KeyBinding | undefined> {
  if (issuer.startsWith('did:')) {
    const document = await resolveDid(issuer, { fetch })
    return lists(document, method, key.jwk) ? (issuer.split(':', 2).join(':') as KeyBinding) : undefined
  }
  if (!issuer.startsWith('https://')) return undefined
  return (await isPublishedByHost(issuer, key, fetch)) ? 'jwks' : undefined
}

/** Does the issuer's own document list this method, or this very key, for assertions? */
function lists(document: DidDocument, method: string | undefined, jwk: object): boolean {
  const listed = asList(document.assertionMethod)
  if (method !== undefined && listed.includes(method)) return true
  const methods = asList(document.verificationMethod).filter(isJsonObject) as readonly JsonObject[]
  return methods.some((entry) => typeof entry.id === 'string' && listed.includes(entry.id) && holds(entry, jwk))
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
