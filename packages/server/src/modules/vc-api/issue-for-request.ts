import { createHash } from 'node:crypto'
import { buildStatusEntry, CredentialError, type JsonObject } from '@cairn/credentials'
import type { Actor } from '../../kernel/actor.ts'
import type { Runtime, Work } from '../../kernel/runtime.ts'
import { ensureIssuer, openSigner, reserveStatusEntries, type StatusEntry } from '../issuing/index.ts'
import { requirePermission } from '../organizations/index.ts'
import { circumstancesOf, type Issued, runInThread } from '../verification/index.ts'
import { insertIssued } from './issued.store.ts'
import { type Profile, readIssuerId, requireProfile } from './profiles.ts'
import type { SentRequest } from './sent-request.ts'
import { sentenceOf, vcApiErrors } from './vc-api.errors.ts'
import { credentialIssued } from './vc-api.events.ts'

/**
 * Signs a credential in the name of an institution, whatever it says, as long as verifiers can accept it. What was
 * signed is noted by its digest; the credential itself is not kept. Goes to the key store, so it runs outside any
 * transaction.
 *
 * @param issuerId `org_…` or `org_….<profile>`
 * @param request its body is `{credential, options: {mandatoryPointers?, credentialId?}}`
 * @throws vcApiErrors.not_issued, no_such_profile; organizationErrors.not_found, not_permitted;
 *   issuingErrors.key_store_away; verificationErrors.too_complex, busy, stumbled
 */
export async function issueForRequest(
  runtime: Runtime,
  actor: Actor,
  issuerId: string,
  request: SentRequest,
): Promise<JsonObject> {
  const { organizationId, profileName } = readIssuerId(issuerId)
  await runtime.transact(actor, (work) => enterToIssue(work, organizationId), 'read only')
  const profile = requireProfile(profileName, runtime.settings)
  const { issued, entries, keyId } = await sign(runtime, { actor, organizationId, profile, request })
  const { verifiableCredential, credentialId } = issued
  const digest = createHash('sha256').update(JSON.stringify(verifiableCredential)).digest()
  await runtime.transact(actor, async (work) => {
    await enterToIssue(work, organizationId)
    const id = work.newId('vci')
    await insertIssued(work, { id, credentialId, profile: profile.name, keyId, digest, entries })
    await work.emit(credentialIssued({ issuedId: id, credentialId, profile: profile.name }))
  })
  return verifiableCredential
}

async function enterToIssue(work: Work, organizationId: string): Promise<void> {
  await work.enter(organizationId)
  await requirePermission(work, 'credential.issue', organizationId)
}

interface Signing {
  actor: Actor
  organizationId: string
  profile: Profile
  request: SentRequest
}

/** The thread reads and canonicalizes what the caller sent; places in status lists and signatures come from here. */
async function sign(runtime: Runtime, { actor, organizationId, profile, request }: Signing) {
  const { id: issuerId } = await ensureIssuer(runtime, organizationId, profile.algorithm)
  const { signer, keyId } = await openSigner(runtime, organizationId, issuerId, profile.algorithm)
  const { verificationMethod, algorithm } = signer
  const { secureBy, isRevocable } = profile
  let entries: readonly StatusEntry[] = []
  const reserve = async () => {
    entries = await runtime.transact(actor, async (work) => {
      await work.enter(organizationId)
      return (await reserveStatusEntries(work, runtime, issuerId, 1))[0]!
    })
    return entries.map(({ purpose, address, index }) =>
      buildStatusEntry({ id: `${address}#${index}`, purpose, list: address, index }),
    )
  }
  try {
    const circumstances = await circumstancesOf(runtime, request.bytes)
    const issued: Issued = await runInThread(
      { kind: 'issuance', ...circumstances, issuerId, verificationMethod, algorithm, secureBy, isRevocable },
      { status: reserve, sign: ({ bytes }) => signer.sign(bytes) },
      { client: request.client, log: runtime.log },
    )
    return { issued, entries, keyId }
  } catch (error) {
    if (error instanceof CredentialError) throw vcApiErrors.not_issued(sentenceOf(error), { cause: error })
    throw error
  }
}
