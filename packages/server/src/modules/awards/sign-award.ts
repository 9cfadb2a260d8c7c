import type { JsonObject } from '@cairn/credentials'
import { system } from '../../kernel/actor.ts'
import { isDatabaseAway } from '../../kernel/database/database.ts'
import { CairnError } from '../../kernel/errors.ts'
import type { Runtime, Work } from '../../kernel/runtime.ts'
import { getVersion, toOpenBadgeAchievement } from '../catalog/index.ts'
import { ensureIssuer, type Issuer, requireVerifies, reserveStatusEntries, signCredential } from '../issuing/index.ts'
import { getOrganization } from '../organizations/index.ts'
import { awardIssued } from './awards.events.ts'
import { type Award, issued } from './awards.model.ts'
import { lockAward, saveAward } from './awards.store.ts'
import { findCredentialOf, type Intent, saveIntent, saveSigned } from './credentials.store.ts'
import { toCredential } from './to-credential.ts'

const signer = system('awards.sign-award')

/**
 * Follows `award.granted` and `award.signing_requested`: writes down what will be signed, signs it outside of any
 * transaction, verifies the signature from its bytes, and keeps those under a lock.
 *
 * Whenever it is killed, the next try goes on with the same text and the same places in the status lists; and of two
 * that run at once, one keeps what it signed.
 */
export async function signAward(
  runtime: Runtime,
  { organizationId, awardId }: { organizationId: string; awardId: string },
): Promise<void> {
  try {
    const issuer = await ensureIssuer(runtime, organizationId)
    const intent = await runtime.transact(signer, async (work) => {
      await work.enter(organizationId)
      const award = await lockAward(work.db, organizationId, awardId)
      if (award.state !== 'granted') return undefined
      return (await findCredentialOf(work.db, award)).intent ?? prepare(runtime, work, award, issuer)
    })
    if (!intent) return

    const credential = JSON.parse(intent.unsigned) as JsonObject
    const signed = await signCredential(runtime, organizationId, credential, intent.preparedAt)
    await requireVerifies(runtime, signed)

    await runtime.transact(signer, async (work) => {
      await work.enter(organizationId)
      const award = await lockAward(work.db, organizationId, awardId)
      // signed by another try meanwhile, or revoked: then this signature is forgotten
      if (award.state !== 'granted') return
      await saveAward(work.db, issued(award, work.now))
      await saveSigned(work.db, award, { ...signed, at: work.now })
      await work.emit(awardIssued({ awardId }))
    })
  } catch (error) {
    if (!isDatabaseAway(error)) await noteFailure(runtime, organizationId, awardId, error)
    throw error
  }
}

/** Decides what will be signed, and writes it down. */
async function prepare(runtime: Runtime, work: Work, award: Award, issuer: Issuer): Promise<Intent> {
  const { publicUrl } = runtime.settings
  const organization = await getOrganization(work, award.organizationId)
  const version = await getVersion(work, award.achievementId, award.achievementVersion)
  const [places = []] = await reserveStatusEntries(work, runtime, issuer.id, 1)
  const [revocation, suspension] = places
  if (!revocation || !suspension) throw new Error('A credential has places for its revocation and its suspension')
  const credential = toCredential({
    award,
    achievement: toOpenBadgeAchievement(version, { name: organization.name, did: issuer.id }, publicUrl),
    issuer: {
      id: issuer.id,
      name: organization.name,
      url: organization.url ?? `${publicUrl}/organizations/${organization.slug}`,
    },
    places: { revocation, suspension },
    publicUrl,
  })
  const intent: Intent = { unsigned: JSON.stringify(credential), preparedAt: work.now, revocation, suspension }
  await saveIntent(work.db, award, intent)
  return intent
}

/** The award says on its page what its signature waits for. */
async function noteFailure(runtime: Runtime, organizationId: string, awardId: string, error: unknown): Promise<void> {
  await runtime.transact(signer, async (work) => {
    await work.enter(organizationId)
    const award = await lockAward(work.db, organizationId, awardId)
    if (award.state !== 'granted') return
    // what an error says may be private; its code is not
    const lastError = error instanceof CairnError ? error.code : 'server.fault'
    await saveAward(work.db, { ...award, signing: { attempts: award.signing.attempts + 1, lastError } })
  })
}
