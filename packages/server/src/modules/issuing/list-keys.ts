import type { Actor } from '../../kernel/actor.ts'
import type { Runtime } from '../../kernel/runtime.ts'
import { requirePermission } from '../organizations/index.ts'
import { ensureIssuer } from './ensure-issuer.ts'
import type { IssuerKey } from './issuing.model.ts'
import { findKeys } from './issuing.store.ts'

/** An institution's issuer id and its keys with their history, the newest first. Makes the first key, if need be. */
export async function listKeys(
  runtime: Runtime,
  actor: Actor,
  organizationId: string,
): Promise<{ did: string; keys: IssuerKey[] }> {
  const read = () =>
    runtime.transact(
      actor,
      async (work) => {
        await work.enter(organizationId)
        await requirePermission(work, 'key.read', organizationId)
        return findKeys(work.db, organizationId)
      },
      'read only',
    )
  const keys = await read()
  const { id } = await ensureIssuer(runtime, organizationId)
  return { did: id, keys: keys.length > 0 ? keys : await read() }
}
