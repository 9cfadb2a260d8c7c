import {
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { decodeAttestationObject } from '@simplewebauthn/server/helpers'
import type { Actor } from '../../kernel/actor.ts'
import type { Runtime, Work } from '../../kernel/runtime.ts'
import { accountErrors } from './accounts.errors.ts'
import { passkeyRegistered } from './accounts.events.ts'
import { CHALLENGE_LIFE, LIMITS, type Passkey, relyingParty } from './accounts.model.ts'
import { getPerson } from './get-person.ts'
import { insertChallenge, insertPasskey, listPasskeysOf, takeRegistrationChallenge } from './passkeys.store.ts'
import { requireSession } from './require-session.ts'

/**
 * Begins to register a passkey: what the browser hands to `navigator.credentials.create`. It must be discoverable, so
 * that signing in needs no address, and must make sure of its user, because it is the only factor.
 *
 * @throws accountErrors.passkeys_unavailable, accountErrors.limit_reached
 */
export async function passkeyRegistrationOptions(work: Work, publicUrl: string): Promise<object> {
  const { personId } = requireSession(work)
  const relying = relyingParty(publicUrl)
  const person = await getPerson(work, personId)
  const existing = await listPasskeysOf(work.db, personId)
  if (existing.length >= LIMITS.passkeys) throw accountErrors.limit_reached()
  const options = await generateRegistrationOptions({
    rpName: 'Cairn',
    rpID: relying.id,
    userID: Uint8Array.from(Buffer.from(personId)),
    userName: person.email,
    userDisplayName: person.name,
    challenge: Uint8Array.from(work.random(32)),
    attestationType: 'none',
    timeout: CHALLENGE_LIFE,
    excludeCredentials: existing.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  const expiresAt = new Date(work.now.getTime() + CHALLENGE_LIFE)
  await insertChallenge(work.db, { id: work.newId('chl'), personId, challenge: options.challenge, expiresAt })
  return options
}

export interface RegisterPasskey {
  name: string
  /** What the browser got from the authenticator. */
  response: Record<string, unknown>
}

/** Finishes the registration. The challenge is used up, whatever comes of it. @throws accountErrors.passkey_refused */
export async function registerPasskey(
  runtime: Runtime,
  actor: Actor,
  { name, response }: RegisterPasskey,
): Promise<Passkey> {
  const challenge = await runtime.transact(actor, (work) =>
    takeRegistrationChallenge(work.db, requireSession(work).personId, work.now),
  )
  if (challenge === undefined) throw accountErrors.passkey_refused('It took too long; begin again.')
  const credential = await readRegistration(response, challenge, runtime.settings.publicUrl)

  return runtime.transact(actor, async (work) => {
    const { personId } = requireSession(work)
    const passkey: Passkey = {
      ...credential,
      id: work.newId('pky'),
      personId,
      name,
      createdAt: work.now,
      lastUsedAt: undefined,
    }
    await insertPasskey(work.db, passkey)
    await work.emit(passkeyRegistered({ personId, passkeyId: passkey.id }))
    return passkey
  })
}

async function readRegistration(response: Record<string, unknown>, expectedChallenge: string, publicUrl: string) {
  const relying = relyingParty(publicUrl)
  try {
    refuseCertificates(response)
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: response as unknown as RegistrationResponseJSON,
      expectedChallenge,
      expectedOrigin: relying.origin,
      expectedRPID: relying.id,
    })
    if (!verified) throw new Error('The attestation does not verify')
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential
    return { credentialId: id, publicKey, counter, transports: [...transports] }
  } catch (error) {
    // whatever is wrong with it was sent to us; the reason goes to the log with the cause
    throw accountErrors.passkey_refused(undefined, { cause: error })
  }
}

/**
 * We ask for no attestation, and browsers then send none, or one that the key made of itself. One with certificates is
 * refused before anything reads it: the library would visit the addresses that stand in them.
 */
function refuseCertificates(response: Record<string, unknown>): void {
  const { attestationObject } = response.response as { attestationObject: string }
  const attestation = decodeAttestationObject(Uint8Array.from(Buffer.from(attestationObject, 'base64url')))
  const format = attestation.get('fmt')
  if (format !== 'none' && !(format === 'packed' && attestation.get('attStmt').get('x5c') === undefined))
    throw new Error(`An attestation that nobody asked for: ${format}`)
}
