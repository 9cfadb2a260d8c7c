import { datesOf, findVerificationMethod, type ProofPurpose } from './did-document.ts'
import { resolveHttpsKey } from './https-key.ts'
import { resolveDid } from './resolve-did.ts'
import type { KeyBinding, ResolvedKey, ResolveKeyOptions } from './resolved-key.ts'
import { toPublicKey } from './to-public-key.ts'

/**
 * The URL of a verification method → its key.
 *
 * The document of the controller is asked: a key that merely stands in the fragment (`issuer#z6Mk…`) proves nothing. The
 * bare form of a did:key (`did:key:z…` without fragment), which older badges have, means its only key.
 *
 * @throws CredentialError what `resolveDid` throws, `did.key_not_found`, `key.malformed`, `key.unsupported`, `key.unsafe`
 */
export async function resolveKey(
  method: string,
  purpose: ProofPurpose,
  options: ResolveKeyOptions,
): Promise<ResolvedKey> {
  const end = method.search(/[#?/]/)
  const did = end < 0 ? method : method.slice(0, end)
  if (!did.startsWith('did:')) return resolveHttpsKey(method, purpose, options)
  const document = await resolveDid(did, options)
  const id = method === did && did.startsWith('did:key:') ? `${did}#${did.slice(8)}` : method
  const found = findVerificationMethod(document, id, purpose)
  return {
    key: toPublicKey(found),
    controller: document.id,
    boundBy: did.slice(0, did.indexOf(':', 4)) as KeyBinding,
    ...datesOf(found),
  }
}
