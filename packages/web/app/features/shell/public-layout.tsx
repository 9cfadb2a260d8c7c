import { Outlet, useMatches } from 'react-router'
import type { PageHandle } from '../../lib/page-handle.ts'
import { PublicFrame } from './public-frame.tsx'

/** Around the pages for everybody. A page that needs room says so with its `handle`. */
export default function PublicLayout() {
  const handle = useMatches().at(-1)?.handle as PageHandle | undefined
  return (
    <PublicFrame width={handle?.width ?? 'reading'}>
      <Outlet />
    </PublicFrame>
  )
}
