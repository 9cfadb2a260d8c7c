import { asList, isJsonObject, type JsonObject } from '../json.ts'

export interface Revocation {
  readonly reason?: string
}

/**
 * Is this assertion in its issuer's revocation list? In 2.0 the list names assertions by `id` or `uid`, alone or with a reason;
 * in 1.x it is an object of reasons by `uid`.
 *
 * @see https://www.imsglobal.org/spec/ob/v2p0/#RevocationList
 */
export function findRevocation(list: JsonObject, { id, uid }: JsonObject): Revocation | undefined {
  const isMeant = (name: unknown) => name !== undefined && (name === id || name === uid)
  for (const entry of asList(list.revokedAssertions)) {
    if (isMeant(entry)) return {}
    if (isJsonObject(entry) && (isMeant(entry.id) || isMeant(entry.uid))) return reasonOf(entry.revocationReason)
  }
  if ('revokedAssertions' in list || typeof uid !== 'string' || !Object.hasOwn(list, uid)) return undefined
  return reasonOf(list[uid])
}

function reasonOf(reason: unknown): Revocation {
  return typeof reason === 'string' && reason !== '' ? { reason: reason.slice(0, 500) } : {}
}
