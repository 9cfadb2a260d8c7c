import type { Verification } from '@cairn/api'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { whatHolds } from './verdict.ts'

/** Of a badge that is not simply good: what was found to be true nonetheless. */
export function StillHolds({ report }: { report: Verification }) {
  const text = useMessages()
  const format = useFormat()
  const said = whatHolds(report).map((key) => text(key))
  if (said.length === 0) return null
  return <p className="pb-2">{text('verification.stillHolds', { what: format.list(said) })}</p>
}
