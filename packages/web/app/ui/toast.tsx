import { CircleCheck, X } from 'lucide-react'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react'
import { useMessages } from '../lib/i18n/messages.tsx'
import { buttonClass, IconButton } from './button.tsx'
import { Icon } from './icon.tsx'

/** How long a message stays, in milliseconds: as long as its act can be undone. */
const STAY = 10_000

/** What a message is about; `undo` is a function here and, before scripts, a form that is posted. */
export interface Toast {
  message: string
  undo?: (() => void) | { action: string; fields: Record<string, string> } | undefined
}

type Shown = Toast & { id: number }

const ToastContext = createContext<((toast: Toast) => void) | undefined>(undefined)

/** Says that something was done: `const toast = useToast()`, then `toast({ message, undo })`. */
export function useToast(): (toast: Toast) => void {
  const show = useContext(ToastContext)
  if (!show) throw new Error('useToast needs a ToastProvider around it')
  return show
}

/** Holds the messages of all pages, and `flash`: what the page before wanted to be said. */
export function ToastProvider({ flash, children }: { flash: Toast | null; children: ReactNode }) {
  const text = useMessages()
  const [toasts, setToasts] = useState<readonly Shown[]>(() => (flash ? [{ ...flash, id: 0 }] : []))
  const count = useRef(0)
  const seen = useRef(flash)

  const show = useCallback((toast: Toast) => {
    count.current += 1
    setToasts((all) => [...all.slice(-2), { ...toast, id: count.current }])
  }, [])
  const remove = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), [])

  useEffect(() => {
    if (flash && flash !== seen.current) show(flash)
    seen.current = flash
  }, [flash, show])

  return (
    <ToastContext value={show}>
      {children}
      <section
        aria-label={text('common.messages')}
        aria-live="polite"
        className="pointer-events-none fixed inset-x-0 bottom-0 z-50 grid justify-items-center gap-2 p-4 print:hidden"
      >
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} onClose={remove} />
        ))}
      </section>
    </ToastContext>
  )
}

function ToastCard({ toast, onClose }: { toast: Shown; onClose: (id: number) => void }) {
  const text = useMessages()
  const [isHeld, setIsHeld] = useState(false)
  const { id, undo } = toast

  useEffect(() => {
    if (isHeld) return
    const timer = setTimeout(() => onClose(id), STAY)
    return () => clearTimeout(timer)
  }, [id, isHeld, onClose])

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only waits while somebody reads
    <div
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
      className="pointer-events-auto flex w-full max-w-md animate-appear items-center gap-3 rounded-card border border-border-strong bg-surface py-2 ps-4 pe-2 shadow-overlay"
    >
      <Icon as={CircleCheck} className="text-success" />
      <p className="min-w-0 flex-1">{toast.message}</p>
      {undo && <UndoButton undo={undo} onDone={() => onClose(id)} />}
      <IconButton label={text('common.close')} icon={X} onClick={() => onClose(id)} />
    </div>
  )
}

function UndoButton({ undo, onDone }: { undo: NonNullable<Toast['undo']>; onDone: () => void }) {
  const text = useMessages()
  if (typeof undo === 'function') {
    const act = () => {
      undo()
      onDone()
    }
    return (
      <button type="button" onClick={act} className={buttonClass('secondary', 'small')}>
        {text('common.undo')}
      </button>
    )
  }
  return (
    <form method="post" action={undo.action}>
      {Object.entries(undo.fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className={buttonClass('secondary', 'small')}>
        {text('common.undo')}
      </button>
    </form>
  )
}
