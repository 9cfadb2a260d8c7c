import { redirect } from 'react-router'
import { api } from '../../lib/services.ts'
import { sessionOf } from '../../lib/session.ts'
import type { Route } from './+types/sign-out'

/** Ends the session; the API's answer takes the cookie away. */
export async function action({ context }: Route.ActionArgs) {
  if (sessionOf(context)) await context.get(api).accounts.signOut()
  return redirect('/', 303)
}

/** Signing out is something one does, not an address to visit. */
export function loader() {
  return redirect('/')
}
