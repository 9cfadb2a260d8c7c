import type { Work } from '../../kernel/runtime.ts'
import { type StatusPurpose, setStatus } from '../issuing/index.ts'
import { requirePermission } from '../organizations/index.ts'
import { findEntries } from './issued.store.ts'
import { vcApiErrors } from './vc-api.errors.ts'
import { credentialStatusChanged } from './vc-api.events.ts'

export interface UpdateStatus {
  credentialId: string
  purpose: StatusPurpose
  status: boolean
  /** Which entry is meant, where the caller says so: the address of the list, and the index in it. */
  list?: string | undefined
  index?: string | undefined
}

/**
 * Revokes, suspends or reinstates a credential that was signed through the VC API. The signed lists follow within
 * seconds.
 *
 * @throws vcApiErrors.no_such_credential, several_issuers, revoked_for_ever; organizationErrors.not_permitted
 */
export async function updateStatus(work: Work, { credentialId, purpose, status, list, index }: UpdateStatus) {
  const found = (await findEntries(work, credentialId, purpose)).filter(
    (entry) =>
      (list === undefined || list.endsWith(`/status/${entry.listId}`)) &&
      (index === undefined || index === String(entry.index)) &&
      (limitOf(work) === undefined || entry.organizationId === limitOf(work)),
  )
  const [first] = found
  if (!first) throw vcApiErrors.no_such_credential()
  const { organizationId } = first
  if (found.some((entry) => entry.organizationId !== organizationId)) throw vcApiErrors.several_issuers()
  await work.enter(organizationId)
  await requirePermission(work, 'award.revoke', organizationId, vcApiErrors.no_such_credential)
  if (purpose === 'revocation' && !status) throw vcApiErrors.revoked_for_ever()
  await setStatus(work, found, status)
  await work.emit(credentialStatusChanged({ issuedIds: found.map(({ issuedId }) => issuedId), purpose, status }))
}

/** The one institution that a token was limited to. */
const limitOf = ({ actor }: Work) => (actor.kind === 'person' ? actor.organizationId : undefined)
