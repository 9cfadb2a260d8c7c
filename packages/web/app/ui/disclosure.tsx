import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

/** More, for those who ask. Opens before any script. */
export function Disclosure({
  summary,
  children,
  isOpen,
}: {
  summary: ReactNode
  children: ReactNode
  isOpen?: boolean
}) {
  return (
    <details open={isOpen} className="group/disclosure">
      <summary className="inline-flex min-h-8 items-center gap-1.5 rounded-control font-medium pointer-coarse:min-h-11">
        <Icon as={ChevronDown} className="transition-transform group-open/disclosure:rotate-180" />
        {summary}
      </summary>
      <div className="pt-2">{children}</div>
    </details>
  )
}
