import { asList, isJsonObject, type JsonObject, type JsonValue, textOf } from '../json.ts'
import { toValue } from '../model/status-entry-shape.ts'

/** The kinds of entry that are understood, by the type they have. */
const statusEntryTypes = ['BitstringStatusListEntry', 'StatusList2021Entry', '1EdTechRevocationList'] as const
type StatusEntryType = (typeof statusEntryTypes)[number]

/** An entry, and where in the credential it stands (a JSON pointer). */
export interface PlacedEntry {
  readonly pointer: string
  readonly entry: JsonObject
}

/**
 * All status entries of a credential: those that it lists, then those that these refer to.
 *
 * Open Badges 3.0 has room for one (`credentialStatus` [0..1]), and whoever may suspend and revoke needs two, each in a
 * list of its own. So the one on revocation names the other in `statusReference`, where material on the status is named,
 * by its address: the list's, `#`, the index. Others read the one on revocation as ever; a reference of any other form is
 * left to people.
 *
 * @param document known to be well formed, because the structure check ran
 * @see https://www.imsglobal.org/spec/ob/v3p0/#achievementcredential, https://www.w3.org/TR/vc-bitstring-status-list/#bitstringstatuslistentry
 */
export function statusEntriesOf({ credentialStatus }: JsonObject): PlacedEntry[] {
  const listed = placed(credentialStatus, '/credentialStatus').filter(({ value }) => isJsonObject(value))
  const entries = listed.map(({ value, pointer }) => ({ entry: value as JsonObject, pointer }))
  return [...entries, ...entries.flatMap(referredBy)]
}

function referredBy({ entry, pointer }: PlacedEntry): PlacedEntry[] {
  const { type, statusReference, statusPurpose, statusListCredential } = entry
  if (statusReference === undefined || statusPurpose !== 'revocation') return []
  if (!asList(type).includes('BitstringStatusListEntry')) return []
  return placed(statusReference, `${pointer}/statusReference`).flatMap((reference) => {
    const suspension = toSuspension(textOf(reference.value), textOf(statusListCredential))
    return suspension ? [{ entry: suspension, pointer: reference.pointer }] : []
  })
}

/** An address of the form `list#index`, beside the list on revocation → the entry that stands there. */
function toSuspension(reference: string, besides: string): JsonObject | undefined {
  const [, list, statusListIndex] = /^([^#]+)#(0|[1-9]\d{0,15})$/.exec(reference) ?? []
  if (list === undefined || statusListIndex === undefined || !URL.canParse(list) || !URL.canParse(besides))
    return undefined
  if (list === besides || new URL(list).origin !== new URL(besides).origin) return undefined
  return {
    id: reference,
    type: 'BitstringStatusListEntry',
    statusPurpose: 'suspension',
    statusListIndex,
    statusListCredential: list,
  }
}

/** A value, or each of a list of them, with its place. */
function placed(value: JsonValue | undefined, pointer: string): { value: JsonValue; pointer: string }[] {
  if (Array.isArray(value)) return value.map((one: JsonValue, at) => ({ value: one, pointer: `${pointer}/${at}` }))
  return value === undefined ? [] : [{ value, pointer }]
}

/** What a credential says about where its status stands. */
export interface EntryFacts {
  readonly type: StatusEntryType
  /** the address of the list */
  readonly list: string
  readonly purpose: string
  /** of the entry in a bitstring; 0 in lists that name who is on them */
  readonly index: number
  /** bits of the entry */
  readonly size: number
  /** what the values mean, by value */
  readonly messages: ReadonlyMap<number, string>
}

/**
 * An entry → what it says, or `undefined` when it is of another kind.
 *
 * @param entry known to be well formed, because the structure check ran
 */
export function toEntryFacts(entry: JsonObject): EntryFacts | undefined {
  const type = statusEntryTypes.find((known) => asList(entry.type).includes(known))
  if (!type) return undefined
  if (type === '1EdTechRevocationList') {
    return { type, list: entry.id as string, purpose: 'revocation', index: 0, size: 1, messages: new Map() }
  }
  if (entry.statusListCredential === undefined) return undefined
  const messages = asList(entry.statusMessage).filter(isJsonObject) as readonly JsonObject[]
  return {
    type,
    list: entry.statusListCredential as string,
    purpose: entry.statusPurpose as string,
    index: Number(entry.statusListIndex),
    size: type === 'BitstringStatusListEntry' ? ((entry.statusSize as number | undefined) ?? 1) : 1,
    messages: new Map(messages.map(({ status, message }) => [toValue(status), textOf(message)])),
  }
}
