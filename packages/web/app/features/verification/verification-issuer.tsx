import type { Verification } from '@cairn/api'
import type { MessageKey } from '../../lib/i18n/en/index.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Code } from '../../ui/code.tsx'
import { nameOfIssuer } from './verdict.ts'
import { isAboutIssuer, Warnings } from './verification-warnings.tsx'

const TRUST: Record<'own' | 'recognized' | 'unknown', MessageKey> = {
  own: 'verification.trust.own',
  recognized: 'verification.trust.recognized',
  unknown: 'verification.trust.unknown',
}

interface VerificationIssuerProps {
  report: Verification
  /** Without a network it was not asked whom this Cairn recognizes. */
  isOffline?: boolean
}

/** Who signed it: what is proved stands larger than what is claimed. */
export function VerificationIssuer({ report: { issuer, warnings }, isOffline = false }: VerificationIssuerProps) {
  const text = useMessages()
  if (!issuer) return null
  return (
    <section className="grid gap-3 rounded-card border border-border bg-surface p-5">
      <h3 className="font-bold">{text('verification.issuer')}</h3>
      <p className="text-lg font-medium wrap-anywhere">
        <bdi>{nameOfIssuer(issuer.id)}</bdi>
      </p>
      {issuer.name && (
        <p className="text-text-2 wrap-anywhere">
          {text.rich('verification.callsItself', {
            name: () => <bdi className="font-medium text-text">{issuer.name}</bdi>,
          })}
        </p>
      )}
      <p className="text-sm">{text(isOffline ? 'verification.trust.notAsked' : TRUST[issuer.trust])}</p>
      <p className="text-sm">
        <Code>{issuer.id}</Code>
      </p>
      <Warnings warnings={warnings.filter(isAboutIssuer)} />
    </section>
  )
}
