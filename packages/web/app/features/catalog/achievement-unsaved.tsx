import { useEffect, useState } from 'react'
import { useBlocker } from 'react-router'
import { useMessages } from '../../lib/i18n/messages.tsx'

/**
 * Knows whether something was typed and not saved, and asks before it would be lost.
 *
 * @param saved what changes with every save, such as the revision
 * @param isRefused what was typed came back, as it could not be saved
 */
export function useUnsaved(saved: unknown, isRefused: boolean) {
  const text = useMessages()
  const [isTouched, setIsTouched] = useState(false)
  const isDirty = isTouched || isRefused

  // biome-ignore lint/correctness/useExhaustiveDependencies: each save makes it clean
  useEffect(() => setIsTouched(false), [saved])

  useEffect(() => {
    if (!isDirty) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isDirty])

  // forms of this page go to its own address: only leaving it asks
  useBlocker(
    ({ currentLocation, nextLocation }) =>
      isDirty &&
      currentLocation.pathname !== nextLocation.pathname &&
      !window.confirm(text('manage.achievements.leave')),
  )
  return { isDirty, markDirty: () => setIsTouched(true) }
}
