import type { Permission } from '@cairn/api'
import { data } from 'react-router'
import type { Context } from './services.ts'
import { type Membership, permits, requireMembership } from './session.ts'

interface ManageArgs {
  request: Request
  context: Context
  params: { org: string }
}

/**
 * The caller's membership in the institution of this address, which must permit all of this. Who is no member gets
 * "not found", who lacks a permission 403.
 */
export function requirePermitted(args: ManageArgs, ...permissions: Permission[]): Membership {
  const membership = requireMembership(args, args.params.org)
  if (!permissions.every((permission) => permits(membership, permission))) throw data(null, { status: 403 })
  return membership
}
