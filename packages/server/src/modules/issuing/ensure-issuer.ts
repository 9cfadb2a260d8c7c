import { system } from '../../kernel/actor.ts'
import type { Runtime, Work } from '../../kernel/runtime.ts'
import { getOrganization, nameIssuer } from '../organizations/index.ts'
import { keyCreated } from './issuing.events.ts'
import {
  DEFAULT_ALGORITHM,
  type Issuer,
  type IssuerKeyAlgorithm,
  issuerIdOf,
  verificationMethodOf,
} from './issuing.model.ts'
import { findCurrentKey, insertKey } from './issuing.store.ts'
import { makeKey } from './make-key.ts'

const keeper = system('issuing.ensure-issuer')

/**
 * Who an institution is to the world; makes its first key of this kind where there is none yet. The issuer id that goes
 * with the default algorithm is noted in its profile. Goes to the key store, so it runs outside any transaction.
 *
 * @throws issuingErrors.key_store_away, organizationErrors.not_found
 */
export async function ensureIssuer(
  runtime: Runtime,
  organizationId: string,
  algorithm: IssuerKeyAlgorithm = DEFAULT_ALGORITHM,
): Promise<Issuer> {
  const find = (work: Work) => findIssuer(runtime, work, organizationId, algorithm)
  const isNamed = ({ issuer, named }: Awaited<ReturnType<typeof find>>) =>
    algorithm !== DEFAULT_ALGORITHM || issuer?.id === named
  const found = await runtime.transact(keeper, find, 'read only')
  if (found.issuer && isNamed(found)) return found.issuer
  const made = found.issuer ? undefined : await makeKey(runtime, organizationId, algorithm)
  return runtime.transact(keeper, async (work) => {
    await work.enter(organizationId)
    // somebody else may have been quicker: then their key stands, and this one is forgotten
    if (made && (await insertKey(work.db, made.key, made.wrapped))) await work.emit(keyCreated({ keyId: made.key.id }))
    const kept = await find(work)
    if (!kept.issuer) throw new Error(`${organizationId} has no key, although one was just kept`)
    if (!isNamed(kept)) await nameIssuer(work, organizationId, kept.issuer.id)
    return kept.issuer
  })
}

async function findIssuer(
  { settings }: Runtime,
  work: Work,
  organizationId: string,
  algorithm: IssuerKeyAlgorithm,
): Promise<{ named: string | undefined; issuer?: Issuer }> {
  await work.enter(organizationId)
  const { slug, did, name } = await getOrganization(work, organizationId)
  const key = await findCurrentKey(work.db, organizationId, algorithm)
  if (!key) return { named: did }
  const id = issuerIdOf(settings.configuredPublicUrl, slug, key.publicKeyMultibase)
  const verificationMethod = verificationMethodOf(id, key.publicKeyMultibase)
  const issuer: Issuer = { id, organizationId, name, keyId: key.id, verificationMethod }
  return { named: did, issuer }
}
