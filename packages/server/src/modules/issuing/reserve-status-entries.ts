import type { Runtime, Work } from '../../kernel/runtime.ts'
import {
  randomIndexes,
  STATUS_LIST_CAPACITY,
  STATUS_PURPOSES,
  type StatusEntry,
  type StatusPurpose,
} from './issuing.model.ts'
import { giveOutIndexes, openStatusList, queueToOpen, takeFromOpenList } from './status-lists.store.ts'

/**
 * Gives out entries of status lists: for each of `count` credentials one for its revocation and one for its
 * suspension, at random. An index is given out once, ever: also when the work that asked for it comes to nothing.
 *
 * @param issuerId who will sign the credentials, and so the lists
 * @returns for each credential its entries, the one for revocation first
 */
export async function reserveStatusEntries(
  work: Work,
  { settings }: Pick<Runtime, 'settings'>,
  issuerId: string,
  count: number,
): Promise<StatusEntry[][]> {
  const byPurpose: StatusEntry[][] = []
  // always in this order, so that two works that want the same lists wait for each other and not in a circle
  for (const purpose of STATUS_PURPOSES)
    byPurpose.push(await takeEntries(work, { purpose, issuerId, baseUrl: `${settings.publicUrl}/status/`, count }))
  return Array.from({ length: count }, (_, i) => byPurpose.map((entries) => entries[i]!))
}

interface Wanted {
  purpose: StatusPurpose
  issuerId: string
  baseUrl: string
  count: number
}

async function takeEntries(work: Work, wanted: Wanted): Promise<StatusEntry[]> {
  const { organizationId } = work
  if (wanted.count > STATUS_LIST_CAPACITY) throw new Error(`A list has no room for ${wanted.count} credentials at once`)
  const list = await openListWithRoom(work, wanted)
  const indexes: number[] = []
  while (indexes.length < wanted.count) {
    const missing = wanted.count - indexes.length
    const candidates = randomIndexes(missing * 2 + 4, work.random)
    indexes.push(...(await giveOutIndexes(work.db, { organizationId, listId: list.id }, candidates, missing)))
  }
  return indexes.map((index) => ({ purpose: wanted.purpose, listId: list.id, address: list.address, index }))
}

async function openListWithRoom(work: Work, { purpose, issuerId, baseUrl, count }: Wanted) {
  const { organizationId, db } = work
  const wanted = { organizationId, purpose, issuerId, baseUrl, count, capacity: STATUS_LIST_CAPACITY }
  const open = await takeFromOpenList(db, wanted)
  if (open) return open
  await queueToOpen(db, organizationId, purpose)
  const openedMeanwhile = await takeFromOpenList(db, wanted)
  if (openedMeanwhile) return openedMeanwhile
  const id = work.newId('stl')
  await openStatusList(db, { id, organizationId, purpose, issuerId, address: `${baseUrl}${id}` }, work.now)
  const opened = await takeFromOpenList(db, wanted)
  if (!opened) throw new Error('A status list that was just opened has no room')
  return opened
}
