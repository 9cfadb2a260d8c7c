import { browserSupportsWebAuthn, startAuthentication } from '@simplewebauthn/browser'
import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { browserApi } from '../../lib/browser-api.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { useIsHydrated } from '../../lib/is-hydrated.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'

/** Signs in with a passkey. It needs a script and a browser that can; elsewhere nothing is shown. */
export function PasskeySignIn({ next }: { next: string }) {
  const text = useMessages()
  const isHydrated = useIsHydrated()
  const [isRefused, setIsRefused] = useState(false)
  if (!isHydrated || !browserSupportsWebAuthn()) return null

  async function signIn() {
    setIsRefused(false)
    try {
      const { accounts } = browserApi()
      const { challengeId, options } = await accounts.passkeyOptions()
      const response = await startAuthentication({ optionsJSON: options as never })
      await accounts.signInWithPasskey({ body: { challengeId, response: { ...response } } })
      window.location.assign(next)
    } catch {
      // whatever it was (cancelled, unknown here, refused): the code by mail is the other way in, and it is on the page
      setIsRefused(true)
    }
  }

  return (
    <div className="grid gap-3 border-t border-border pt-6">
      <Button variant="secondary" icon={KeyRound} onClick={() => void signIn()}>
        {text('accounts.usePasskey')}
      </Button>
      {isRefused && <Notice tone="warning">{text('accounts.passkeyRefused')}</Notice>}
    </div>
  )
}
