import { contract, type Session as SessionAnswer } from '@cairn/api'
import type { FastifyRequest } from 'fastify'
import { clearSessionCookie, setSessionCookie } from '../../kernel/http/cookies.ts'
import { type Exchange, handle, type Routes } from '../../kernel/http/handle.ts'
import type { Runtime } from '../../kernel/runtime.ts'
import type { ApiToken, Identifier, Passkey } from './accounts.model.ts'
import { addIdentifier } from './add-identifier.ts'
import { createApiToken } from './create-api-token.ts'
import { deleteApiToken } from './delete-api-token.ts'
import { deleteIdentifier } from './delete-identifier.ts'
import { deletePasskey } from './delete-passkey.ts'
import { endSession } from './end-session.ts'
import { listApiTokens, listIdentifiers, listPasskeys, listSessions } from './list-own.ts'
import type { OpenedSession } from './open-session.ts'
import { type MembershipsOf, presentSession } from './present-session.ts'
import { proveIdentifier } from './prove-identifier.ts'
import { passkeyRegistrationOptions, registerPasskey } from './register-passkey.ts'
import { requestCode } from './request-code.ts'
import { requireSession } from './require-session.ts'
import { signIn } from './sign-in.ts'
import { passkeyOptions, signInWithPasskey } from './sign-in-with-passkey.ts'
import { updateProfile } from './update-profile.ts'

/** The routes of accounts; `membershipsOf` comes from the module of memberships, which stands above. */
export const accountRoutes = (membershipsOf: MembershipsOf): Routes => {
  /** Puts a session that was just opened into the browser, and says whose it is. */
  const welcome = async ({ runtime, reply }: Exchange & { runtime: Runtime }, opened: OpenedSession) => {
    const answer = await presentOpened(runtime, opened, membershipsOf)
    setSessionCookie(reply, runtime.settings.publicUrl, opened.secret, opened.maxAge)
    return answer
  }
  return handle(contract.accounts, {
    requestCode: {
      outside: async ({ runtime, actor, body }) => ({
        expiresAt: (await requestCode(runtime, actor, body)).toISOString(),
      }),
    },
    signIn: {
      outside: async (exchange) => {
        const { runtime, actor, request, body } = exchange
        return welcome(exchange, await signIn(runtime, actor, { ...body, userAgent: userAgentOf(request) }))
      },
    },
    session: ({ work }) => presentSession(work, membershipsOf),
    signOut: async ({ work, runtime, reply }) => {
      await endSession(work)
      clearSessionCookie(reply, runtime.settings.publicUrl)
      return done
    },
    listDevices: async ({ work }) => ({
      items: (await listSessions(work)).map(({ id, current, createdAt, lastSeenAt, userAgent }) => ({
        id,
        current,
        createdAt: createdAt.toISOString(),
        lastSeenAt: lastSeenAt.toISOString(),
        userAgent,
      })),
    }),
    endDevice: async ({ work, params }) => {
      await endSession(work, params.sessionId)
      return done
    },
    updateProfile: async ({ work, body }) => {
      await updateProfile(work, body)
      return presentSession(work, membershipsOf)
    },

    passkeyRegistrationOptions: async ({ work, runtime }) => ({
      options: { ...(await passkeyRegistrationOptions(work, runtime.settings.publicUrl)) },
    }),
    registerPasskey: {
      outside: async ({ runtime, actor, body }) => presentPasskey(await registerPasskey(runtime, actor, body)),
    },
    listPasskeys: async ({ work }) => ({ items: (await listPasskeys(work)).map(presentPasskey) }),
    deletePasskey: async ({ work, params }) => {
      await deletePasskey(work, params.passkeyId)
      return done
    },
    passkeyOptions: async ({ work, runtime }) => {
      const { challengeId, options } = await passkeyOptions(work, runtime.settings.publicUrl)
      return { challengeId, options: { ...options } }
    },
    signInWithPasskey: {
      outside: async (exchange) => {
        const { runtime, actor, request, body } = exchange
        return welcome(exchange, await signInWithPasskey(runtime, actor, { ...body, userAgent: userAgentOf(request) }))
      },
    },

    listIdentifiers: async ({ work }) => ({ items: (await listIdentifiers(work)).map(presentIdentifier) }),
    addIdentifier: {
      outside: async ({ runtime, actor, body }) => presentIdentifier(await addIdentifier(runtime, actor, body.email)),
    },
    proveIdentifier: {
      outside: async ({ runtime, actor, params, body }) =>
        presentIdentifier(await proveIdentifier(runtime, actor, params.identifierId, body.code)),
    },
    deleteIdentifier: async ({ work, params }) => {
      await deleteIdentifier(work, params.identifierId)
      return done
    },

    listTokens: async ({ work }) => ({ items: (await listApiTokens(work)).map(presentToken) }),
    // no Idempotency-Key here: the answer that is kept for a retry would keep the token
    createToken: {
      outside: async ({ runtime, actor, body }) => {
        const { personId } = requireSession({ actor })
        const { token, apiToken } = await runtime.transact(actor, (work) => createApiToken(work, { ...body, personId }))
        return { token, apiToken: presentToken(apiToken) }
      },
    },
    deleteToken: async ({ work, params }) => {
      await deleteApiToken(work, params.tokenId)
      return done
    },
  })
}

const done = { done: true } as const

const userAgentOf = (request: FastifyRequest) => request.headers['user-agent'] ?? ''

/** The session that was just opened, as its owner sees it. */
const presentOpened = (
  runtime: Runtime,
  { actor }: OpenedSession,
  membershipsOf: MembershipsOf,
): Promise<SessionAnswer> => runtime.transact(actor, (work) => presentSession(work, membershipsOf), 'read only')

const presentIdentifier = ({ id, email, isPrimary, provedAt }: Identifier) => ({
  id,
  email,
  primary: isPrimary,
  ...(provedAt && { provedAt: provedAt.toISOString() }),
})

const presentPasskey = ({ id, name, createdAt, lastUsedAt }: Passkey) => ({
  id,
  name,
  createdAt: createdAt.toISOString(),
  ...(lastUsedAt && { lastUsedAt: lastUsedAt.toISOString() }),
})

const presentToken = ({ id, name, hint, scopes, organizationId, createdAt, lastUsedAt, expiresAt }: ApiToken) => ({
  id,
  name,
  hint,
  scopes,
  ...(organizationId && { organizationId }),
  createdAt: createdAt.toISOString(),
  ...(lastUsedAt && { lastUsedAt: lastUsedAt.toISOString() }),
  ...(expiresAt && { expiresAt: expiresAt.toISOString() }),
})
