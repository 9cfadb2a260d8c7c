import { data } from 'react-router'
import type { PageHandle } from '../../lib/page-handle.ts'

export const handle: PageHandle = { scripts: 'none' }

/** Every address that no page has. */
export function loader() {
  throw data(null, { status: 404 })
}

export function action() {
  throw data(null, { status: 404 })
}

export default function NotFoundPage() {
  return null
}
