import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { useIsHydrated } from '../../lib/is-hydrated.ts'
import { Card } from '../../ui/card.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { APPROVE_ID, RETURN_FORM } from './review-decision.tsx'

/** Kept on the device: whoever speaks to their computer, or brushes a key, switches single keys off (WCAG 2.1.4). */
const SWITCH = 'cairn-single-keys'
const LIST_ID = 'review-keys'

/**
 * J and K go through one's inbox, A goes to the approval, R to the remarks of a return, ? to this list. They act only
 * while no field has the focus, and without Ctrl, Alt or Meta.
 */
export function ReviewKeys({ next, previous }: { next: string | undefined; previous: string | undefined }) {
  const text = useMessages()
  const navigate = useNavigate()
  const isHydrated = useIsHydrated()
  const [isOn, setIsOn] = useState(true)

  useEffect(() => setIsOn(localStorage.getItem(SWITCH) !== 'off'), [])

  useEffect(() => {
    if (!isOn) return
    const acts: Record<string, () => void> = {
      j: () => next !== undefined && void navigate(next),
      k: () => previous !== undefined && void navigate(previous),
      a: () => reveal(APPROVE_ID),
      r: () => reveal(`${RETURN_FORM}-remarks`),
      '?': () => reveal(LIST_ID),
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || isTyping(event.target)) return
      const act = acts[event.key.toLowerCase()]
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [isOn, next, previous, navigate])

  function turn(on: boolean) {
    setIsOn(on)
    if (on) localStorage.removeItem(SWITCH)
    else localStorage.setItem(SWITCH, 'off')
  }

  // without a script there are no keys to tell of
  if (!isHydrated) return null
  return (
    <Card>
      <Disclosure
        summary={
          <span id={LIST_ID} tabIndex={-1}>
            {text('proposals.keys')} <Kbd>?</Kbd>
          </span>
        }
      >
        <div className="grid gap-3">
          <p className="text-sm text-text-2">{text('proposals.keys.lead')}</p>
          <dl className="grid grid-cols-[max-content_1fr] gap-x-3 gap-y-2 text-sm">
            {(['next', 'previous', 'approve', 'return', 'help'] as const).map((what) => (
              <div key={what} className="contents">
                <dt>
                  <Kbd>{KEYS[what]}</Kbd>
                </dt>
                <dd>{text(`proposals.keys.${what}`)}</dd>
              </div>
            ))}
          </dl>
          <Checkbox
            name="_keys"
            label={text('proposals.keys.switch')}
            checked={isOn}
            onChange={(event) => turn(event.target.checked)}
          />
        </div>
      </Disclosure>
    </Card>
  )
}

const KEYS = { next: 'J', previous: 'K', approve: 'A', return: 'R', help: '?' }

/** Opens what hides it, and takes the focus there. */
function reveal(id: string): void {
  const element = document.getElementById(id)
  const details = element?.closest('details')
  if (details) details.open = true
  element?.focus()
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}
