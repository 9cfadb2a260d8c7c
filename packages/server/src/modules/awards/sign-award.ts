import type { JsonObject } from '@cairn/credentials'
import { system } from '../../kernel/actor.ts'
import type { StoredEvent } from '../../kernel/events.ts'
import type { Runtime } from '../../kernel/runtime.ts'
import { getVersion, toOpenBadgeAchievement } from '../catalog/index.ts'
import { ensureIssuer, requireVerifies, reserveStatusEntries, setStatus, signCredential } from '../issuing/index.ts'
import { getOrganization } from '../organizations/index.ts'
import { awardIssued } from './awards.events.ts'
import { type Award, issued } from './awards.model.ts'
import { findCredential, lockAward, saveAward, saveIntent, saveSigned } from './awards.store.ts'
import { toCredential, toUuid } from './to-credential.ts'

const signer = system('awards.sign-award')

/**
 * Follows `award.granted`. What is going to be signed is written down first, with its status entries; then it is signed
 * outside of any transaction; then the bytes are verified and kept. A crash in between is finished with the same text and
 * the same entries, and an award is signed once.
 */
export async function signAward(runtime: Runtime, event: StoredEvent<{ awardId: string }>): Promise<void> {
  const { organizationId } = event
  const { awardId } = event.payload
  try {
    const issuer = await ensureIssuer(runtime, organizationId)
    const intent = await runtime.transact(signer, async (work) => {
      await work.enter(organizationId)
      const award = await lockAward(work.db, organizationId, awardId)
      if (award.state !== 'granted') return undefined
      const stored = await findCredential(work.db, organizationId, award.credentialId)
      if (stored?.unsigned) return { award, unsigned: stored.unsigned as JsonObject }
      const organization = await getOrganization(work, organizationId)
      const version = await getVersion(work, award.achievementId, award.achievementVersion)
      const { publicUrl } = runtime.settings
      const [entries = []] = await reserveStatusEntries(work, runtime, issuer.id, 1)
      const unsigned = toCredential({
        award,
        achievement: toOpenBadgeAchievement(version, { name: organization.name, did: issuer.id }, publicUrl),
        issuer: {
          id: issuer.id,
          name: organization.name,
          url: `${publicUrl}/organizations/${organization.slug}`,
          email: organization.email,
        },
        entries,
        subjectId: `urn:uuid:${toUuid(work.random(16))}`,
        publicUrl,
      })
      await saveIntent(work.db, organizationId, award.credentialId, unsigned, entries)
      return { award, unsigned: unsigned as unknown as JsonObject }
    })
    if (!intent) return

    const signed = await signCredential(runtime, organizationId, intent.unsigned, runtime.outside.now())
    await requireVerifies(runtime, signed)
    await runtime.transact(signer, async (work) => {
      await work.enter(organizationId)
      const current = await lockAward(work.db, organizationId, awardId)
      const stored = await findCredential(work.db, organizationId, current.credentialId)
      if (stored?.signed) return
      await saveSigned(work.db, organizationId, current.credentialId, signed, work.now)
      await saveAward(work.db, issued(current, work.now))
      // revoked while the key store thought: then the list says so from the beginning
      if (current.state === 'revoked')
        await setStatus(
          work,
          (stored?.entries ?? []).filter(({ purpose }) => purpose === 'revocation'),
          true,
        )
      else await work.emit(awardIssued({ awardId }))
    })
  } catch (error) {
    await noteFailure(runtime, organizationId, awardId, error)
    throw error
  }
}

/** The award's page says that it waits for its signature, and why. */
async function noteFailure(runtime: Runtime, organizationId: string, awardId: string, error: unknown): Promise<void> {
  await runtime.transact(signer, async (work) => {
    await work.enter(organizationId)
    const award: Award = await lockAward(work.db, organizationId, awardId)
    if (award.state !== 'granted') return
    const lastError = error instanceof Error ? error.message.slice(0, 300) : 'unknown'
    await saveAward(work.db, { ...award, signing: { attempts: award.signing.attempts + 1, lastError } })
  })
}
