import { system } from '../../kernel/actor.ts'
import type { Runtime, Work } from '../../kernel/runtime.ts'
import { getOrganization, nameIssuer } from '../organizations/index.ts'
import { keyCreated } from './issuing.events.ts'
import { type Issuer, issuerIdOf, verificationMethodOf } from './issuing.model.ts'
import { findCurrentKey, insertKey } from './issuing.store.ts'
import { makeKey } from './make-key.ts'

const keeper = system('issuing.ensure-issuer')

/**
 * Who an institution is to the world; makes its first key where there is none yet, and notes its issuer id in its
 * profile. Goes to the key store, so it runs outside any transaction.
 *
 * @throws issuingErrors.key_store_away, organizationErrors.not_found
 */
export async function ensureIssuer(runtime: Runtime, organizationId: string): Promise<Issuer> {
  const found = await runtime.transact(keeper, (work) => findIssuer(runtime, work, organizationId), 'read only')
  if (found.issuer && found.issuer.id === found.named) return found.issuer
  const made = found.issuer ? undefined : await makeKey(runtime, organizationId)
  return runtime.transact(keeper, async (work) => {
    await work.enter(organizationId)
    // somebody else may have been quicker: then their key stands, and this one is forgotten
    if (made && (await insertKey(work.db, made.key, made.wrapped))) await work.emit(keyCreated({ keyId: made.key.id }))
    const { issuer, named } = await findIssuer(runtime, work, organizationId)
    if (!issuer) throw new Error(`${organizationId} has no key, although one was just kept`)
    if (issuer.id !== named) await nameIssuer(work, organizationId, issuer.id)
    return issuer
  })
}

async function findIssuer({ settings }: Runtime, work: Work, organizationId: string) {
  await work.enter(organizationId)
  const { slug, did, name } = await getOrganization(work, organizationId)
  const key = await findCurrentKey(work.db, organizationId)
  if (!key) return { named: did }
  const id = issuerIdOf(settings.configuredPublicUrl, slug, key.publicKeyMultibase)
  const verificationMethod = verificationMethodOf(id, key.publicKeyMultibase)
  const issuer: Issuer = { id, organizationId, name, keyId: key.id, verificationMethod }
  return { named: did, issuer }
}
