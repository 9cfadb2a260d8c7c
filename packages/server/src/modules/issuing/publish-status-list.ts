import { buildStatusListCredential, createStatusList, encodeStatusList, setStatus } from '@cairn/credentials'
import { nodeGzip } from '@cairn/credentials/node'
import { system } from '../../kernel/actor.ts'
import type { Runtime } from '../../kernel/runtime.ts'
import { issuingErrors } from './issuing.errors.ts'
import { STATUS_LIST_LENGTH, STATUS_LIST_SLACK, STATUS_LIST_TTL, STATUS_LIST_VALIDITY } from './issuing.model.ts'
import { signCredential } from './sign-credential.ts'
import { findSetIndexes, findStatusList, type StatusListRow, savePublishedList } from './status-lists.store.ts'

const publisher = system('issuing.publish-status-list')

/** A status list as it is published: signed, in both forms, telling all that happened so far. */
export interface PublishedStatusList {
  id: string
  json: string
  jwt: string
  at: Date
  validUntil: Date
}

const underWay = new WeakMap<Runtime, Map<string, Promise<PublishedStatusList>>>()

/**
 * The signed status list. Signs it when it was never signed, when entries changed since, and in good time before its
 * signature runs out; who asks meanwhile waits for the same signature.
 *
 * @throws issuingErrors.no_such_list; issuingErrors.key_store_away when what is there would tell less than is known
 */
export async function publishStatusList(runtime: Runtime, listId: string): Promise<PublishedStatusList> {
  const { list, setIndexes } = await readList(runtime, listId)
  const { signed } = list
  if (signed && !isDue(list, runtime.outside.now())) return { id: listId, ...signed }
  const runs = underWay.get(runtime) ?? new Map<string, Promise<PublishedStatusList>>()
  underWay.set(runtime, runs)
  const name = `${listId} ${list.changes}`
  const run = runs.get(name) ?? sign(runtime, list, setIndexes).finally(() => runs.delete(name))
  runs.set(name, run)
  try {
    return await run
  } catch (error) {
    // one that merely grows old still tells the truth
    const counts = signed && list.changes === list.publishedChanges && signed.validUntil > runtime.outside.now()
    if (!counts) throw error
    runtime.log.warn({ err: error, list: listId }, 'a status list could not be signed anew')
    return { id: listId, ...signed }
  }
}

/** A list and, where it must be signed anew, its set entries. `changes` is read first: the entries may know more. */
function readList(runtime: Runtime, listId: string) {
  return runtime.transact(
    publisher,
    async (work) => {
      const list = await findStatusList(work.db, listId)
      if (!list) throw issuingErrors.no_such_list()
      if (!isDue(list, work.now)) return { list, setIndexes: [] }
      await work.enter(list.organizationId)
      return { list, setIndexes: await findSetIndexes(work.db, list.organizationId, listId) }
    },
    'read only',
  )
}

function isDue({ signed, changes, publishedChanges }: StatusListRow, now: Date): boolean {
  return !signed || changes > publishedChanges || signed.validUntil.getTime() - now.getTime() < STATUS_LIST_VALIDITY / 2
}

async function sign(runtime: Runtime, list: StatusListRow, setIndexes: readonly number[]) {
  const at = runtime.outside.now()
  const validUntil = new Date(at.getTime() + STATUS_LIST_VALIDITY)
  const bits = createStatusList(STATUS_LIST_LENGTH)
  for (const index of setIndexes) setStatus(bits, index, true)
  const credential = buildStatusListCredential({
    id: list.address,
    issuer: list.issuerId,
    statusPurpose: list.purpose,
    encodedList: encodeStatusList(bits, { gzip: nodeGzip }),
    validFrom: new Date(at.getTime() - STATUS_LIST_SLACK),
    validUntil,
    ttl: STATUS_LIST_TTL,
  })
  const { json, jwt } = await signCredential(runtime, list.organizationId, credential, at)
  const signed = { json, jwt, at, validUntil }
  await runtime.transact(publisher, async (work) => {
    await work.enter(list.organizationId)
    await savePublishedList(work.db, list, signed)
  })
  return { id: list.id, ...signed }
}
