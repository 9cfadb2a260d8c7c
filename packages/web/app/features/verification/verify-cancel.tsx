import { useEffect, useState } from 'react'
import { useLocation, useNavigate, useNavigation } from 'react-router'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Button } from '../../ui/button.tsx'

/** How long a check takes before it is offered to wait no longer. Milliseconds. */
const SLOW = 1_000

/**
 * Stops waiting for a check that takes its time. The form keeps what was given in it, and the focus, which goes with this
 * button, is for `onCancelled` to put.
 */
export function CancelCheck({ onCancelled }: { onCancelled: () => void }) {
  const text = useMessages()
  const navigate = useNavigate()
  const here = useLocation()
  const isSlow = useIsSlow()
  if (!isSlow) return null
  function cancel() {
    // to go where one is ends what was on its way
    void navigate(here, { replace: true, preventScrollReset: true, defaultShouldRevalidate: false })
    onCancelled()
  }
  return (
    <Button variant="secondary" onClick={cancel}>
      {text('common.cancel')}
    </Button>
  )
}

function useIsSlow(): boolean {
  const { formData } = useNavigation()
  const [slow, setSlow] = useState<FormData>()
  useEffect(() => {
    const timer = setTimeout(() => setSlow(formData), SLOW)
    return () => clearTimeout(timer)
  }, [formData])
  return formData !== undefined && slow === formData
}
