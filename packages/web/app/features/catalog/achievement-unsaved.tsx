import { useBlocker } from 'react-router'
import { useMessages } from '../../lib/i18n/messages.tsx'

/**
 * Asks before a page is left on which something was typed and not saved. What was typed is kept on this device all the
 * same, so closing the window asks nothing.
 */
export function useUnsaved(isDirty: boolean): void {
  const text = useMessages()
  // forms of this page go to its own address: only leaving it asks
  useBlocker(
    ({ currentLocation, nextLocation }) =>
      isDirty &&
      currentLocation.pathname !== nextLocation.pathname &&
      !window.confirm(text('manage.achievements.leave')),
  )
}
