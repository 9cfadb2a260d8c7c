import { useEffect, useState } from 'react'
import { useEnvironment } from '../../lib/environment.tsx'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { useIsOnline } from '../../lib/is-online.ts'
import { AWAY } from '../../lib/server-away.ts'
import { Notice } from '../../ui/notice.tsx'

/** Without a network, or without a server: what can be found out all the same, and what cannot. */
export function OfflineNotice() {
  const text = useMessages()
  const isAway = useIsAway()
  return (
    <div role="status" className="max-w-measure empty:hidden">
      {isAway && <Notice title={text('verification.offline.now')}>{text('verification.offline.meaning')}</Notice>}
    </div>
  )
}

/**
 * Is there nobody to ask? A device may have a network that leads nowhere, and say that it is online: where the page is
 * kept, so that this may be it, the server is tried.
 */
function useIsAway(): boolean {
  const isOnline = useIsOnline()
  const [isSilent, setSilent] = useState(false)
  useEffect(() => {
    if (!isOnline || !('serviceWorker' in navigator) || !navigator.serviceWorker.controller) return
    const leaving = new AbortController()
    const { signal } = leaving
    void fetch('/health/live', { cache: 'no-store', signal }).then(
      ({ status }) => setSilent(AWAY.includes(status)),
      () => setSilent(!signal.aborted),
    )
    return () => leaving.abort()
  }, [isOnline])
  return !isOnline || isSilent
}

/** Keeps the page for when there is no network, and says so once it is true. */
export function KeptNote() {
  const text = useMessages()
  const isKept = useKeptPage()
  return isKept && <p>{text('verification.offline.kept')}</p>
}

function useKeptPage(): boolean {
  const { locale, theme } = useEnvironment()
  const [isKept, setKept] = useState(false)
  useEffect(() => {
    void import('./keep-offline.client.ts')
      .then(({ keepOffline }) => keepOffline({ locale, theme }))
      // a browser may keep nothing (a private window, a full disk): then nothing is promised
      .then(setKept, () => setKept(false))
  }, [locale, theme])
  return isKept
}
