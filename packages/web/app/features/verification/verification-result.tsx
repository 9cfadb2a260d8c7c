import type { Verification } from '@cairn/api'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Prose } from '../../ui/prose.tsx'
import { Time } from '../../ui/time.tsx'
import { useFocusOn } from '../../ui/use-focus-on.ts'
import { VerificationIssuer } from './verification-issuer.tsx'
import { VerificationParts } from './verification-parts.tsx'
import { VerificationReport } from './verification-report.tsx'
import { VerificationTake } from './verification-take.tsx'
import { VerificationWarnings } from './verification-warnings.tsx'

interface VerificationResultProps {
  report: Verification
  /** Was it asked whether the badge is somebody's? */
  asked: boolean
  /** Was it made on this device, without a network? */
  isOffline: boolean
  /** Of the badge, where it was given by its address. */
  address?: string | undefined
  /** Of the page that was asked. */
  page: string
}

/** What came of checking a badge: verdict, what the badge says, who signed it, and what others say in it. */
export function VerificationResult({ report, asked, isOffline, address, page }: VerificationResultProps) {
  const text = useMessages()
  const recipient = report.checks.find(({ check }) => check === 'recipient')
  // the answer replaces what was asked with, and the button that had the focus: a screen reader says the verdict by that,
  // where a live region that comes with its words would often stay silent
  const verdict = useFocusOn(report)
  return (
    <div className="grid gap-6">
      <div ref={verdict} tabIndex={-1} className="rounded-card">
        <VerificationReport report={report} isOpen={!report.verified} isOffline={isOffline} />
      </div>
      {isOffline && <NotAsked report={report} />}
      {asked && (
        <p className="font-medium">
          {text(recipient?.outcome === 'passed' ? 'verification.samePerson' : 'verification.otherPerson')}
        </p>
      )}
      <BadgeCard report={report} />
      <VerificationWarnings report={report} />
      <VerificationIssuer report={report} isOffline={isOffline} />
      <VerificationParts report={report} />
      <VerificationTake address={address} page={page} />
    </div>
  )
}

/** What a network would have been needed for. */
function NotAsked({ report: { checks } }: { report: Verification }) {
  const text = useMessages()
  const format = useFormat()
  const isAnswered = (name: string) => checks.some(({ check, outcome }) => check === name && outcome !== 'inconclusive')
  const open = [
    !isAnswered('key') && text('verification.offline.keys'),
    !isAnswered('status') && text('verification.offline.status'),
    text('verification.offline.trust'),
  ]
  return (
    <Notice title={text('verification.offline.checked')}>
      {text('verification.offline.notAsked', { what: format.list(open.filter((one) => one !== false)) })}
    </Notice>
  )
}

/** Names of standards are not translated. */
const STANDARDS: Partial<Record<string, string>> = {
  'ob-3.0': 'Open Badges 3.0',
  'ob-2.0': 'Open Badges 2.0',
  'ob-1.x': 'Open Badges 1.x',
  'clr-2.0': 'Comprehensive Learner Record 2.0',
  'elm-3': 'European Learning Model 3',
  vc: 'Verifiable Credentials',
}

/** What the badge says, as far as it was verified. */
function BadgeCard({ report: { summary, standard } }: { report: Verification }) {
  const text = useMessages()
  if (!summary?.name) return null
  const { name, recipientName, validFrom, validUntil, description, criteria } = summary
  return (
    <section className="grid gap-4 rounded-card border border-border bg-surface p-5">
      <h3 className="text-lg font-bold wrap-anywhere">
        <bdi>{name}</bdi>
      </h3>
      <Facts
        facts={[
          { label: text('verification.awardedTo'), value: recipientName },
          { label: text('verification.issuedOn'), value: dateOf(validFrom) },
          { label: text('verification.validUntil'), value: dateOf(validUntil) },
          { label: text('verification.standard'), value: standard && STANDARDS[standard] },
        ]}
      />
      {description && <Prose>{description}</Prose>}
      {criteria && (
        <div className="grid gap-1">
          <h4 className="font-medium">{text('verification.criteria')}</h4>
          <Prose className="text-text-2">{criteria}</Prose>
        </div>
      )}
    </section>
  )
}

/** A date of a badge; older standards let people write what is none, which is then shown as it stands. */
const dateOf = (written: string | undefined) =>
  written === undefined || Number.isNaN(Date.parse(written)) ? written : <Time value={written} />
