import { vcContext } from '../contexts/names.ts'
import { CredentialError } from '../errors.ts'
import { requireWellFormed } from '../issue/issue-credential.ts'
import { type JsonObject, withoutUndefined } from '../json.ts'
import { toDateTimeStamp } from '../model/date-time.ts'
import { isTtl } from './read-list.ts'

export interface StatusListFacts {
  /** the address under which the list is published */
  readonly id: string
  /** DID or URL of the issuer: it must be the issuer of the credentials that point here */
  readonly issuer: string
  readonly statusPurpose: string | readonly string[]
  /** from `encodeStatusList` */
  readonly encodedList: string
  readonly validFrom: Date | string
  readonly validUntil?: Date | string | undefined
  /** how long readers may keep it, in milliseconds */
  readonly ttl?: number | undefined
  readonly name?: string | undefined
  readonly description?: string | undefined
}

/** A status list as unsigned credential. `statusSize` and `statusMessage` stand in the entries, not in the list. */
export type StatusListCredential = JsonObject & {
  readonly '@context': readonly string[]
  readonly id: string
  readonly type: readonly string[]
  readonly issuer: string
  readonly credentialSubject: JsonObject & { readonly encodedList: string }
}

/**
 * A status list → the unsigned credential that publishes it. Sign it with `issueCredential`.
 *
 * @throws CredentialError `credential.malformed`, `status.malformed` for a `ttl` that is no time
 * @see https://www.w3.org/TR/vc-bitstring-status-list/#bitstringstatuslistcredential
 */
export function buildStatusListCredential(facts: StatusListFacts): StatusListCredential {
  if (!isTtl(facts.ttl)) throw new CredentialError('status.malformed', `A ttl of ${facts.ttl} is no time.`)
  const credential = withoutUndefined({
    '@context': [vcContext],
    id: facts.id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    name: facts.name,
    description: facts.description,
    issuer: facts.issuer,
    validFrom: toDateTimeStamp(facts.validFrom),
    validUntil: facts.validUntil && toDateTimeStamp(facts.validUntil),
    credentialSubject: {
      id: `${facts.id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: facts.statusPurpose,
      encodedList: facts.encodedList,
      ttl: facts.ttl,
    },
  })
  requireWellFormed(credential)
  return credential as StatusListCredential
}
