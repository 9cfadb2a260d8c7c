import type { Verification } from '@cairn/api'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Time } from '../../ui/time.tsx'
import { VerificationIssuer } from './verification-issuer.tsx'
import { VerificationParts } from './verification-parts.tsx'
import { VerificationReport } from './verification-report.tsx'

interface VerificationResultProps {
  report: Verification
  /** Was it asked whether the badge is somebody's? */
  asked: boolean
  /** Was it made on this device, without a network? */
  isOffline: boolean
}

/** What came of checking a badge: verdict, what the badge says, who signed it, and what others say in it. */
export function VerificationResult({ report, asked, isOffline }: VerificationResultProps) {
  const text = useMessages()
  const recipient = report.checks.find(({ check }) => check === 'recipient')
  return (
    <div className="grid gap-6" aria-live="polite">
      <VerificationReport report={report} isOpen={!report.verified} />
      {isOffline && (
        <Notice title={text('verification.offline.checked')}>{text('verification.offline.notAsked')}</Notice>
      )}
      {asked && (
        <p className="font-medium">
          {text(recipient?.outcome === 'passed' ? 'verification.samePerson' : 'verification.otherPerson')}
        </p>
      )}
      <BadgeCard report={report} />
      <VerificationIssuer report={report} isOffline={isOffline} />
      <VerificationParts report={report} />
      <div>
        <LinkButton to="/verify" variant="secondary" reloadDocument>
          {text('verification.another')}
        </LinkButton>
      </div>
    </div>
  )
}

/** What the badge says, as far as it is signed. */
function BadgeCard({ report }: { report: Verification }) {
  const text = useMessages()
  const facts = report.summary
  if (!facts?.name) return null
  const shown = [
    facts.recipientName && { label: text('verification.awardedTo'), value: <bdi>{facts.recipientName}</bdi> },
    facts.validFrom && { label: text('verification.issuedOn'), value: <Time value={facts.validFrom} /> },
    facts.validUntil && { label: text('verification.validUntil'), value: <Time value={facts.validUntil} /> },
  ]
  return (
    <section className="grid gap-4 rounded-card border border-border bg-surface p-5">
      <h3 className="text-lg font-bold">
        <bdi>{facts.name}</bdi>
      </h3>
      <Facts facts={shown.filter((fact) => fact !== undefined && fact !== '')} />
      {facts.description && <p className="whitespace-pre-line wrap-anywhere">{facts.description}</p>}
      {facts.criteria && (
        <div className="grid gap-1">
          <h4 className="font-medium">{text('verification.criteria')}</h4>
          <p className="whitespace-pre-line text-text-2 wrap-anywhere">{facts.criteria}</p>
        </div>
      )}
    </section>
  )
}
