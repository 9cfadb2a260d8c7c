import { asList, isJsonObject, type JsonObject, textOf } from '../json.ts'
import { toValue } from '../model/status-entry-shape.ts'

/** The kinds of entry that are understood, by the type they have. */
const statusEntryTypes = ['BitstringStatusListEntry', 'StatusList2021Entry', '1EdTechRevocationList'] as const
type StatusEntryType = (typeof statusEntryTypes)[number]

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
