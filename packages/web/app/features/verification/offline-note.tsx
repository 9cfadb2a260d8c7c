import { useEffect, useState } from 'react'
import { useEnvironment } from '../../lib/environment.tsx'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { useIsOnline } from '../../lib/is-online.ts'
import { Notice } from '../../ui/notice.tsx'

/** Without a network: what can be found out all the same, and what cannot. */
export function OfflineNotice() {
  const text = useMessages()
  const isOnline = useIsOnline()
  return (
    <div role="status" className="max-w-measure empty:hidden">
      {!isOnline && <Notice title={text('verification.offline.now')}>{text('verification.offline.meaning')}</Notice>}
    </div>
  )
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
