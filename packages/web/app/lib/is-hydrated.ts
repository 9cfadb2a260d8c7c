import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** Has the script taken over? For what would do nothing without it. */
export function useIsHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
