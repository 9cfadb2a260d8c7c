import { Check, Copy } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { useMessages } from '../lib/i18n/messages.tsx'
import { useIsHydrated } from '../lib/is-hydrated.ts'
import { Button } from './button.tsx'
import { controlClass } from './field.tsx'

/** Something to take elsewhere: shown, selected by a click, and copied by its button, where a script can do that. */
export function CopyField({ label, value }: { label: string; value: string }) {
  const text = useMessages()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const isHydrated = useIsHydrated()
  const [isCopied, setIsCopied] = useState(false)

  async function copy() {
    setIsCopied(await copyText(value, input.current))
    setTimeout(() => setIsCopied(false), 3000)
  }

  return (
    <div className="grid max-w-measure gap-1.5">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <div className="flex gap-2">
        <input
          ref={input}
          id={id}
          readOnly
          dir="ltr"
          value={value}
          onFocus={(event) => event.currentTarget.select()}
          className={`${controlClass} min-w-0 flex-1 bg-surface-2 font-mono text-sm`}
        />
        {isHydrated && (
          <Button variant="secondary" icon={isCopied ? Check : Copy} onClick={copy}>
            {isCopied ? text('common.copied') : text('common.copy')}
            <span className="sr-only"> {label}</span>
          </Button>
        )}
      </div>
      <span role="status" className="sr-only">
        {isCopied && text('common.copiedWhat', { what: label })}
      </span>
    </div>
  )
}

/** Browsers offer the clipboard to secure pages only; on others the selected field is copied, as a key would do it. */
async function copyText(value: string, field: HTMLInputElement | null): Promise<boolean> {
  if (window.isSecureContext) {
    await navigator.clipboard.writeText(value)
    return true
  }
  field?.select()
  return document.execCommand('copy')
}
