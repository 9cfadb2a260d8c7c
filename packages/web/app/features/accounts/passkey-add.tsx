import { browserSupportsWebAuthn, startRegistration } from '@simplewebauthn/browser'
import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { useRevalidator } from 'react-router'
import { browserApi } from '../../lib/browser-api.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { useIsHydrated } from '../../lib/is-hydrated.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'

/** Makes a passkey on this device. */
export function PasskeyAdd() {
  const text = useMessages()
  const isHydrated = useIsHydrated()
  const { revalidate } = useRevalidator()
  const [isRefused, setIsRefused] = useState(false)
  if (!isHydrated) return null
  if (!browserSupportsWebAuthn()) return <Notice>{text('accounts.passkeysUnsupported')}</Notice>

  async function add() {
    setIsRefused(false)
    try {
      const { accounts } = browserApi()
      const { options } = await accounts.passkeyRegistrationOptions()
      const response = await startRegistration({ optionsJSON: options as never })
      await accounts.registerPasskey({ body: { name: deviceName(), response: { ...response } } })
      await revalidate()
    } catch {
      // cancelled by the person, or refused: nothing was kept, and the button is still there
      setIsRefused(true)
    }
  }

  return (
    <div className="grid gap-3">
      <div>
        <Button variant="secondary" icon={KeyRound} onClick={() => void add()}>
          {text('accounts.addPasskey')}
        </Button>
      </div>
      {isRefused && <Notice tone="warning">{text('accounts.passkeyNotAdded')}</Notice>}
    </div>
  )
}

/** What the passkey is called in the list: the kind of device it was made on. */
function deviceName(): string {
  const known = ['iPhone', 'iPad', 'Android', 'Macintosh', 'Windows', 'CrOS', 'Linux']
  return known.find((name) => navigator.userAgent.includes(name)) ?? 'Passkey'
}
