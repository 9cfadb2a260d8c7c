import { CredentialError } from '../errors.ts'
import { withoutUndefined } from '../json.ts'
import type { StatusEntry } from '../model/credential.ts'
import { faultsIn } from '../model/shape.ts'
import { statusEntry } from '../model/status-entry-shape.ts'

/** What a value other than 0 says: no longer valid; not valid for now; a newer one is to be had; what the message says. */
export type StatusPurpose = 'revocation' | 'suspension' | 'refresh' | 'message'

export interface StatusEntryFacts {
  readonly purpose: StatusPurpose
  /** the address of the list */
  readonly list: string
  /** which entry of the list; given out once, at random */
  readonly index: number
  /** of the entry itself; must not be the address of the list */
  readonly id?: string | undefined
  /** what the values 0, 1, 2 … mean: 2, 4 … 256 texts, and so an entry of 1 to 8 bits; needed for `message` */
  readonly messages?: readonly string[] | undefined
  /** addresses where more about the messages stands */
  readonly references?: readonly string[] | undefined
}

/**
 * Facts → the entry of a credential in a Bitstring Status List.
 *
 * @throws CredentialError `status.malformed` with what is wrong
 * @see https://www.w3.org/TR/vc-bitstring-status-list/#bitstringstatuslistentry
 */
export function buildStatusEntry(facts: StatusEntryFacts): StatusEntry {
  const { purpose, index, messages, references } = facts
  if (!Number.isSafeInteger(index) || index < 0) throw malformed('The index is a whole number.')
  if (purpose === 'message' && !messages) throw malformed('What the values mean must be said.')
  const size = messages ? Math.log2(messages.length) : 1
  if (!Number.isInteger(size) || size < 1 || size > 8) throw malformed('There are 2, 4, 8 … 256 messages.')
  const entry = withoutUndefined({
    id: facts.id,
    type: 'BitstringStatusListEntry',
    statusPurpose: purpose,
    statusListIndex: String(index),
    statusListCredential: facts.list,
    statusSize: size > 1 ? size : undefined,
    statusMessage: messages?.map((message, value) => ({ status: `0x${value.toString(16)}`, message })),
    statusReference: references && references.length > 0 ? references : undefined,
  })
  const faults = faultsIn(entry, statusEntry)
  if (faults.length > 0)
    throw malformed(faults.map(({ pointer, message }) => `${pointer} ${message}`.trim()).join('; '))
  return entry as StatusEntry
}

function malformed(detail: string): CredentialError {
  return new CredentialError('status.malformed', detail)
}
