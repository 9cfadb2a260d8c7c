import { ChevronDown, type LucideIcon } from 'lucide-react'
import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { buttonClass } from './button.tsx'
import { Icon } from './icon.tsx'

interface DropDownProps {
  label: ReactNode
  icon?: LucideIcon
  children: ReactNode
}

/** A small panel under a button: links and forms that also work before scripts. Escape and going elsewhere close it. */
export function DropDown({ label, icon, children }: DropDownProps) {
  const details = useRef<HTMLDetailsElement>(null)
  const { key } = useLocation()

  // biome-ignore lint/correctness/useExhaustiveDependencies: each new page closes it
  useEffect(() => close(details.current), [key])

  function leave(event: FocusEvent) {
    const isInside = event.relatedTarget === null || details.current?.contains(event.relatedTarget)
    if (!isInside) close(details.current)
  }

  function closeByKey(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !details.current?.open) return
    close(details.current)
    details.current.querySelector('summary')?.focus()
  }

  return (
    <details ref={details} onBlur={leave} onKeyDown={closeByKey} className="group/drop relative">
      <summary className={buttonClass('quiet', 'medium')}>
        {icon && <Icon as={icon} />}
        {label}
        <Icon as={ChevronDown} size={16} className="transition-transform group-open/drop:rotate-180" />
      </summary>
      <div className="absolute end-0 top-full z-30 mt-1 grid w-max max-w-[calc(100vw-2rem)] min-w-56 animate-appear gap-3 rounded-card border border-border bg-surface p-3 shadow-overlay">
        {children}
      </div>
    </details>
  )
}

function close(details: HTMLDetailsElement | null): void {
  if (details) details.open = false
}
