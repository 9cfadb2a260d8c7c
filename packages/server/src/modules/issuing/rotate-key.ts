import type { Actor } from '../../kernel/actor.ts'
import type { Runtime } from '../../kernel/runtime.ts'
import { requirePermission } from '../organizations/index.ts'
import { issuingErrors } from './issuing.errors.ts'
import { keyCreated, keyRetired } from './issuing.events.ts'
import { type IssuerKey, retired } from './issuing.model.ts'
import { insertKey, lockCurrentKeys, saveKeyState } from './issuing.store.ts'
import { makeKey } from './make-key.ts'

/**
 * Gives an institution a new signing key. The old one stays published, and what it signed stays valid. Keys for other
 * algorithms are retired with it; the next is made when it is asked for.
 *
 * @throws issuingErrors.key_store_away, rotated_meanwhile
 */
export async function rotateKey(runtime: Runtime, actor: Actor, organizationId: string): Promise<IssuerKey> {
  await runtime.transact(
    actor,
    async (work) => {
      await work.enter(organizationId)
      await requirePermission(work, 'key.rotate', organizationId)
    },
    'read only',
  )
  const { key, wrapped } = await makeKey(runtime, organizationId)
  return runtime.transact(actor, async (work) => {
    await work.enter(organizationId)
    await requirePermission(work, 'key.rotate', organizationId)
    for (const old of await lockCurrentKeys(work.db, organizationId)) {
      await saveKeyState(work.db, retired(old, work.now))
      await work.emit(keyRetired({ keyId: old.id }))
    }
    // two at once waited for each other: the one that comes second has nothing of its own to retire
    if (!(await insertKey(work.db, key, wrapped))) throw issuingErrors.rotated_meanwhile()
    await work.emit(keyCreated({ keyId: key.id }))
    return key
  })
}
