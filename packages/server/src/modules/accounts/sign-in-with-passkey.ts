import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server'
import type { Actor } from '../../kernel/actor.ts'
import type { Runtime, Work } from '../../kernel/runtime.ts'
import { accountErrors } from './accounts.errors.ts'
import { CHALLENGE_LIFE, type Passkey, relyingParty } from './accounts.model.ts'
import { type OpenedSession, openSession } from './open-session.ts'
import { countPasskeyUse, findPasskeyByCredential, insertChallenge, takeSignInChallenge } from './passkeys.store.ts'

/**
 * Begins to sign in with a passkey: what the browser hands to `navigator.credentials.get`. It names no credentials, so
 * it tells nothing of anybody.
 *
 * @throws accountErrors.passkeys_unavailable
 */
export async function passkeyOptions(work: Work, publicUrl: string): Promise<{ challengeId: string; options: object }> {
  const options = await generateAuthenticationOptions({
    rpID: relyingParty(publicUrl).id,
    challenge: Uint8Array.from(work.random(32)),
    timeout: CHALLENGE_LIFE,
    userVerification: 'required',
  })
  const id = work.newId('chl')
  const expiresAt = new Date(work.now.getTime() + CHALLENGE_LIFE)
  await insertChallenge(work.db, { id, personId: undefined, challenge: options.challenge, expiresAt })
  return { challengeId: id, options }
}

export interface SignInWithPasskey {
  challengeId: string
  /** What the browser got from the authenticator. */
  response: Record<string, unknown>
  userAgent: string
}

/** Signs in the owner of a passkey. The challenge is used up, whatever comes of it. @throws accountErrors.passkey_refused */
export async function signInWithPasskey(
  runtime: Runtime,
  actor: Actor,
  { challengeId, response, userAgent }: SignInWithPasskey,
): Promise<OpenedSession> {
  const { challenge, passkey } = await runtime.transact(actor, async ({ db, now }) => ({
    challenge: await takeSignInChallenge(db, challengeId, now),
    passkey: await findPasskeyByCredential(db, typeof response.id === 'string' ? response.id : ''),
  }))
  if (challenge === undefined) throw accountErrors.passkey_refused('It took too long; begin again.')
  if (!passkey) throw accountErrors.passkey_refused()
  const counter = await readAnswer(response, challenge, passkey, runtime.settings.publicUrl)

  return runtime.transact(actor, async (work) => {
    if (!(await countPasskeyUse(work.db, passkey.id, counter, work.now))) throw accountErrors.passkey_refused()
    return openSession(work, { personId: passkey.personId, userAgent, by: 'passkey' })
  })
}

/** @returns the authenticator's counter */
async function readAnswer(
  response: Record<string, unknown>,
  expectedChallenge: string,
  { personId, credentialId, publicKey, counter }: Passkey,
  publicUrl: string,
): Promise<number> {
  const relying = relyingParty(publicUrl)
  try {
    const answer = response as unknown as AuthenticationResponseJSON
    // WebAuthn Level 3 §7.2 step 6: a discoverable credential says whose it is
    if (Buffer.from(answer.response.userHandle ?? '', 'base64url').toString() !== personId)
      throw new Error('The credential belongs to somebody else')
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: answer,
      expectedChallenge,
      expectedOrigin: relying.origin,
      expectedRPID: relying.id,
      credential: { id: credentialId, publicKey: Uint8Array.from(publicKey), counter },
    })
    if (!verified) throw new Error('The signature does not verify')
    return authenticationInfo.newCounter
  } catch (error) {
    throw accountErrors.passkey_refused(undefined, { cause: error })
  }
}
