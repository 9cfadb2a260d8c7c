import {
  buildStatusListCredential,
  createStatusList,
  encodeStatusList,
  issueCredential,
  issueJwt,
  type StatusCache,
  setStatus,
  verifyCredential,
} from '../index.ts'
import type { JsonObject } from '../json.ts'
import { givenCredential, givenIssuer, givenWebIssuer } from './given.ts'

export const statusNow = new Date('2026-06-01T00:00:00Z')
export const listAddress = 'https://northfield.example/status/1'

export interface GivenList {
  readonly purpose?: string | readonly string[]
  /** entries and their values */
  readonly set?: Readonly<Record<number, number>>
  readonly statusSize?: number
  /** the text of the list, instead of one that is well made */
  readonly encodedList?: string
  readonly by?: 'other'
  readonly as?: 'jwt' | 'unsigned'
  readonly id?: string
  readonly until?: string
  readonly ttl?: number
  /** anything else about the list, before it is signed */
  readonly change?: (list: JsonObject) => JsonObject
}

/** An issuer, a status list at its address, and a way to verify credentials with entries in it. */
export async function givenStatusList(given: GivenList = {}) {
  const issuer = await givenWebIssuer()
  const { did, signer } = given.by ? await givenIssuer() : issuer

  const publish = async (what: GivenList) => {
    const list = createStatusList(undefined, { statusSize: what.statusSize ?? 1 })
    for (const [index, value] of Object.entries(what.set ?? {})) setStatus(list, Number(index), value)
    const built: JsonObject = buildStatusListCredential({
      id: what.id ?? listAddress,
      issuer: did,
      statusPurpose: what.purpose ?? 'revocation',
      encodedList: what.encodedList ?? encodeStatusList(list),
      validFrom: '2026-05-01T00:00:00Z',
      validUntil: what.until,
      ttl: what.ttl ?? 60_000,
    })
    const unsigned = what.change?.(built) ?? built
    const sign = {
      jwt: () => issueJwt(unsigned, signer, { typ: 'vc+jwt' }),
      unsigned: async () => unsigned,
      embedded: () => issueCredential(unsigned, signer, { now: statusNow }),
    }
    issuer.pages.set(listAddress, await sign[what.as ?? 'embedded']())
  }
  await publish(given)

  const entry = (statusPurpose: string, statusListIndex: number, more: object = {}) => ({
    type: 'BitstringStatusListEntry',
    statusPurpose,
    statusListIndex: String(statusListIndex),
    statusListCredential: listAddress,
    ...more,
  })
  const verify = async (
    entries: object | readonly object[],
    options: { now?: Date; statusCache?: StatusCache; offline?: boolean; contexts?: readonly string[] } = {},
  ) => {
    const { '@context': contexts, ...credential } = givenCredential(issuer.did)
    const unsigned = {
      '@context': [...contexts, ...(options.contexts ?? [])],
      ...credential,
      credentialStatus: entries,
    } as unknown as JsonObject
    const signed = await issueCredential(unsigned, issuer.signer, { now: statusNow })
    const didOnly = (url: string, request: { accept: string }) =>
      url === listAddress ? Promise.reject(new Error('The network is gone.')) : issuer.fetch(url, request)
    return verifyCredential(signed, {
      now: options.now ?? statusNow,
      fetch: options.offline ? didOnly : issuer.fetch,
      ...(options.statusCache && { statusCache: options.statusCache }),
    })
  }
  return { ...issuer, publish, entry, verify }
}
