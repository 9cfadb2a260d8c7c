import type { Permission, Session } from '@cairn/api'
import { data, redirect } from 'react-router'
import { pathOf, signInPath } from './paths.ts'
import { type Context, services } from './services.ts'

interface PageArgs {
  request: Request
  context: Context
}

export type Membership = Session['memberships'][number]

/** Who is signed in, or null. */
export function sessionOf(context: Context): Session | null {
  return context.get(services).session
}

/** Who is signed in. Everybody else is sent to the sign-in page, and comes back here. */
export function requireSession({ request, context }: PageArgs): Session {
  const session = sessionOf(context)
  if (!session) throw redirect(signInPath(request.method === 'GET' ? pathOf(request) : new URL(request.url).pathname))
  return session
}

/** The instance's operator, or the same answer as for a page that does not exist. */
export function requireOperator(args: PageArgs): Session {
  const session = requireSession(args)
  if (!session.person.isOperator) throw data(null, { status: 404 })
  return session
}

/** The caller's membership in the organization with this slug; who has none gets "not found". */
export function requireMembership(args: PageArgs, slug: string): Membership {
  const membership = requireSession(args).memberships.find((one) => one.slug === slug)
  if (!membership) throw data(null, { status: 404 })
  return membership
}

/** May this member do it? Decides what a page offers; the use case asks again. */
export function permits(membership: Membership, permission: Permission): boolean {
  return membership.permissions.includes(permission)
}
