import type { Verification } from '@cairn/api'
import { useFormat } from '../../lib/format.ts'
import type { MessageKey } from '../../lib/i18n/en/index.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'

/** What a reader may rely on by itself, once it passed. */
const HOLDS: Partial<Record<string, MessageKey>> = {
  signature: 'verification.holds.signature',
  issuer: 'verification.holds.issuer',
  validity: 'verification.holds.validity',
  status: 'verification.holds.status',
}

/** Of a badge that is not simply good: what was found to be true nonetheless. Nothing is, of one with a bad signature. */
export function StillHolds({ report: { verified, checks } }: { report: Verification }) {
  const text = useMessages()
  const format = useFormat()
  if (verified) return null
  const holding = checks.filter(({ outcome }) => outcome === 'passed').map(({ check }) => HOLDS[check])
  const said = holding.filter((key) => key !== undefined).map((key) => text(key))
  if (said.length === 0) return null
  return <p className="pb-2">{text('verification.stillHolds', { what: format.list(said) })}</p>
}
