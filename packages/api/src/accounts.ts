import { z } from 'zod'
import { Done, Email, Instant, id, Locale, line, OrganizationId, PersonId } from './common.ts'
import { endpoint } from './endpoint.ts'
import { Permission, Role } from './permissions.ts'

export const Identifier = z.object({
  id: id('idn'),
  email: z.string(),
  primary: z.boolean(),
  provedAt: Instant.optional(),
})

export const Membership = z.object({
  organizationId: OrganizationId,
  slug: z.string(),
  name: z.string(),
  roles: z.array(Role),
  permissions: z.array(Permission),
})
export type Membership = z.output<typeof Membership>

/** Who is signed in, and what for. */
export const Session = z.object({
  person: z.object({
    id: PersonId,
    name: z.string(),
    email: z.string(),
    locale: Locale.optional(),
    isOperator: z.boolean(),
  }),
  memberships: z.array(Membership),
  /** `session` for a browser's cookie, `token` for an API token. */
  via: z.enum(['session', 'token']),
  expiresAt: Instant.optional(),
})
export type Session = z.output<typeof Session>

export const Passkey = z.object({ id: id('pky'), name: z.string(), createdAt: Instant, lastUsedAt: Instant.optional() })
export const ApiToken = z.object({
  id: id('tok'),
  name: z.string(),
  /** The first characters, to tell tokens apart. */
  hint: z.string(),
  scopes: z.array(Permission),
  organizationId: OrganizationId.optional(),
  createdAt: Instant,
  lastUsedAt: Instant.optional(),
  expiresAt: Instant.optional(),
})
export const SignedInDevice = z.object({
  id: id('ses'),
  current: z.boolean(),
  createdAt: Instant,
  lastSeenAt: Instant,
  userAgent: z.string(),
})

/** WebAuthn options and answers pass through as the browser's JSON (W3C WebAuthn Level 3, §5.1.8). */
const WebAuthnJson = z.record(z.string(), z.unknown())

export const accounts = {
  requestCode: endpoint({
    method: 'POST',
    path: '/api/v1/sign-in-codes',
    summary: 'Send a one-time sign-in code to an e-mail address; the answer never says whether it is known',
    access: 'public',
    body: z.object({
      email: Email,
      /** The page to open after signing in: a path of this site. */
      next: z
        .string()
        .max(500)
        .regex(/^\/(?![/\\])[^\s\p{Cc}]*$/u, 'Not a path of this site')
        .optional(),
      /** The language of the mail, for people we do not know yet. */
      locale: Locale.optional(),
    }),
    response: z.object({ expiresAt: Instant }),
    status: 202,
    rate: 10,
    problems: ['account.too_many_codes'],
  }),
  signIn: endpoint({
    method: 'POST',
    path: '/api/v1/sessions',
    summary: 'Sign in with the code from the mail; sets the session cookie',
    access: 'public',
    body: z.object({ email: Email, code: z.string().trim().max(20) }),
    response: Session,
    status: 201,
    rate: 10,
    problems: ['account.wrong_code', 'account.code_expired'],
  }),
  session: endpoint({
    method: 'GET',
    path: '/api/v1/session',
    summary: 'Who is calling',
    access: 'signed_in',
    response: Session,
  }),
  signOut: endpoint({
    method: 'DELETE',
    path: '/api/v1/session',
    summary: 'End this session',
    access: 'in_person',
    response: Done,
  }),
  listDevices: endpoint({
    method: 'GET',
    path: '/api/v1/sessions',
    summary: 'The sessions of the caller, newest first',
    access: 'in_person',
    response: z.object({ items: z.array(SignedInDevice) }),
  }),
  endDevice: endpoint({
    method: 'DELETE',
    path: '/api/v1/sessions/:sessionId',
    summary: 'End one of the own sessions',
    access: 'in_person',
    params: z.object({ sessionId: id('ses') }),
    response: Done,
    problems: ['account.no_such_session'],
  }),
  updateProfile: endpoint({
    method: 'PATCH',
    path: '/api/v1/profile',
    summary: 'Change the own name or language',
    access: 'in_person',
    body: z.object({ name: line(200).optional(), locale: Locale.optional() }),
    response: Session,
  }),
  passkeyRegistrationOptions: endpoint({
    method: 'POST',
    path: '/api/v1/passkey-registrations/options',
    summary: 'Begin to register a passkey',
    access: 'in_person',
    response: z.object({ options: WebAuthnJson }),
    problems: ['account.passkeys_unavailable', 'account.limit_reached'],
  }),
  registerPasskey: endpoint({
    method: 'POST',
    path: '/api/v1/passkeys',
    summary: 'Finish the registration of a passkey',
    access: 'in_person',
    body: z.object({ name: line(80), response: WebAuthnJson }),
    response: Passkey,
    status: 201,
    problems: ['account.passkey_refused'],
  }),
  listPasskeys: endpoint({
    method: 'GET',
    path: '/api/v1/passkeys',
    summary: 'The own passkeys',
    access: 'in_person',
    response: z.object({ items: z.array(Passkey) }),
  }),
  deletePasskey: endpoint({
    method: 'DELETE',
    path: '/api/v1/passkeys/:passkeyId',
    summary: 'Forget a passkey',
    access: 'in_person',
    params: z.object({ passkeyId: id('pky') }),
    response: Done,
    problems: ['account.no_such_passkey'],
  }),
  passkeyOptions: endpoint({
    method: 'POST',
    path: '/api/v1/passkey-sessions/options',
    summary: 'Begin to sign in with a passkey',
    access: 'public',
    response: z.object({ challengeId: id('chl'), options: WebAuthnJson }),
    rate: 30,
    problems: ['account.passkeys_unavailable'],
  }),
  signInWithPasskey: endpoint({
    method: 'POST',
    path: '/api/v1/passkey-sessions',
    summary: 'Sign in with a passkey; sets the session cookie',
    access: 'public',
    body: z.object({ challengeId: id('chl'), response: WebAuthnJson }),
    response: Session,
    status: 201,
    rate: 30,
    problems: ['account.passkey_refused'],
  }),
  listIdentifiers: endpoint({
    method: 'GET',
    path: '/api/v1/identifiers',
    summary: 'The own e-mail addresses, proved or waiting for their code',
    access: 'in_person',
    response: z.object({ items: z.array(Identifier) }),
  }),
  addIdentifier: endpoint({
    method: 'POST',
    path: '/api/v1/identifiers',
    summary: 'Add an e-mail address; a code is sent to it',
    access: 'in_person',
    body: z.object({ email: Email }),
    response: Identifier,
    status: 201,
    rate: 10,
    problems: ['account.too_many_codes', 'account.limit_reached'],
  }),
  proveIdentifier: endpoint({
    method: 'POST',
    path: '/api/v1/identifiers/:identifierId/proof',
    summary: 'Prove an address with the code that was sent to it',
    access: 'in_person',
    params: z.object({ identifierId: id('idn') }),
    body: z.object({ code: z.string().trim().max(20) }),
    response: Identifier,
    rate: 10,
    problems: ['account.wrong_code', 'account.code_expired', 'account.identifier_taken', 'account.no_such_identifier'],
  }),
  deleteIdentifier: endpoint({
    method: 'DELETE',
    path: '/api/v1/identifiers/:identifierId',
    summary: 'Remove an address; the last proved one stays',
    access: 'in_person',
    params: z.object({ identifierId: id('idn') }),
    response: Done,
    problems: ['account.last_identifier', 'account.no_such_identifier'],
  }),
  listTokens: endpoint({
    method: 'GET',
    path: '/api/v1/api-tokens',
    summary: 'The own API tokens',
    access: 'in_person',
    response: z.object({ items: z.array(ApiToken) }),
  }),
  createToken: endpoint({
    method: 'POST',
    path: '/api/v1/api-tokens',
    summary: 'Make an API token; it is shown this once',
    access: 'in_person',
    body: z.object({
      name: line(80),
      scopes: z.array(Permission).max(30),
      organizationId: OrganizationId.optional(),
      expiresInDays: z.int().min(1).max(730).default(90),
    }),
    response: z.object({ token: z.string(), apiToken: ApiToken }),
    status: 201,
    problems: ['account.token_scope', 'account.limit_reached'],
  }),
  deleteToken: endpoint({
    method: 'DELETE',
    path: '/api/v1/api-tokens/:tokenId',
    summary: 'Revoke an API token, at once',
    access: 'in_person',
    params: z.object({ tokenId: id('tok') }),
    response: Done,
    problems: ['account.no_such_token'],
  }),
}
