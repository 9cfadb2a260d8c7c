import type { Verification } from '@cairn/api'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Time } from '../../ui/time.tsx'
import { VerdictStrip } from '../../ui/verdict-strip.tsx'
import { StillHolds } from './still-holds.tsx'
import { isDerived, LOOK } from './verdict.ts'
import { VerificationChecks } from './verification-checks.tsx'

interface VerificationReportProps {
  report: Verification
  level?: 1 | 2
  isOpen?: boolean
  /** Without a network it was not asked whom this Cairn recognizes. */
  isOffline?: boolean
}

/** Verdict first, then what holds in spite of it, then what was looked at and what was found. */
export function VerificationReport({ report, level = 2, isOpen = false, isOffline = false }: VerificationReportProps) {
  const text = useMessages()
  const isTrustOpen = isOffline && report.verdict === 'valid_unrecognized'
  const said = lacksOnlyStatus(report) ? 'status_not_asked' : report.verdict
  return (
    <VerdictStrip
      look={LOOK[report.verdict]}
      word={text(`verification.verdict.${said}`)}
      sentence={text(isTrustOpen ? 'verification.sentence.trust_not_asked' : `verification.sentence.${said}`)}
      aside={text.rich('verification.checkedAt', { time: () => <Time value={report.checkedAt} show="moment" /> })}
      level={level}
    >
      {isDerived(report) && (
        <p className="pb-2">
          <strong>{text('verification.derived')}</strong> {text('verification.derived.meaning')}
        </p>
      )}
      <StillHolds report={report} />
      <Disclosure summary={text('verification.whatWasChecked')} isOpen={isOpen}>
        <VerificationChecks checks={report.checks} />
      </Disclosure>
    </VerdictStrip>
  )
}

/** Everything else was found good: more can be said than that something could not be found out. */
const lacksOnlyStatus = ({ verdict, checks }: Verification) =>
  verdict === 'undetermined' &&
  checks.every(({ outcome, code }) => outcome === 'passed' || code === 'status.not_checked')
