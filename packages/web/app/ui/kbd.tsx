import type { ReactNode } from 'react'

/** A key of the keyboard. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-block min-w-6 rounded-control border border-border-strong border-b-2 bg-surface px-1.5 text-center font-mono text-xs text-text-2">
      {children}
    </kbd>
  )
}
