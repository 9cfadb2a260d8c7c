import type { Verification } from '@cairn/api'
import { Check, CircleHelp, X } from 'lucide-react'
import type { MessageKey } from '../../lib/i18n/en/index.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Code } from '../../ui/code.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Time } from '../../ui/time.tsx'
import { VerdictStrip } from '../../ui/verdict-strip.tsx'
import { LOOK } from './verdict.ts'

const MARKS = {
  passed: { icon: Check, className: 'text-success' },
  failed: { icon: X, className: 'text-danger' },
  inconclusive: { icon: CircleHelp, className: 'text-text-2' },
} as const

/** Verdict first, then what was looked at and what was found. */
export function VerificationReport({
  report,
  level = 2,
  isOpen = false,
}: {
  report: Verification
  level?: 1 | 2
  isOpen?: boolean
}) {
  const text = useMessages()
  return (
    <VerdictStrip
      look={LOOK[report.verdict]}
      word={text(`verification.verdict.${report.verdict}`)}
      sentence={text(`verification.sentence.${report.verdict}`)}
      aside={text.rich('verification.checkedAt', { time: () => <Time value={report.checkedAt} show="moment" /> })}
      level={level}
    >
      <Disclosure summary={text('verification.whatWasChecked')} isOpen={isOpen}>
        <ul className="grid gap-2">
          {report.checks.map((check) => (
            <CheckLine key={check.check} check={check} />
          ))}
        </ul>
      </Disclosure>
    </VerdictStrip>
  )
}

function CheckLine({ check }: { check: Verification['checks'][number] }) {
  const text = useMessages()
  const { icon, className } = MARKS[check.outcome]
  const name = `verification.check.${check.check}`
  const code = `verification.code.${check.code}`
  const said = check.code && text.has(code) ? text(code) : undefined
  return (
    <li className="flex items-start gap-2">
      <Icon as={icon} className={`mt-0.5 ${className}`} />
      <span className="min-w-0">
        <span className="sr-only">{text(`verification.outcome.${check.outcome}`)} </span>
        {text.has(name) ? text(name) : check.check}
        {(said ?? check.detail) && (
          <span className="block text-sm text-text-2 wrap-anywhere">{said ?? <bdi>{check.detail}</bdi>}</span>
        )}
        {check.code && check.outcome !== 'passed' && (
          <span className="block text-sm">
            <Code>{check.code}</Code>
          </span>
        )}
      </span>
    </li>
  )
}

const TRUST: Record<'own' | 'recognized' | 'unknown', MessageKey> = {
  own: 'verification.trust.own',
  recognized: 'verification.trust.recognized',
  unknown: 'verification.trust.unknown',
}

/** Who signed it: what is proved stands larger than what is claimed. */
export function IssuerCard({ report }: { report: Verification }) {
  const text = useMessages()
  const { issuer, warnings } = report
  if (!issuer) return null
  return (
    <section className="grid gap-3 rounded-card border border-border bg-surface p-5">
      <h3 className="font-bold">{text('verification.issuer')}</h3>
      <p className="text-lg font-medium wrap-anywhere">
        <bdi>{domainOf(issuer.id)}</bdi>
      </p>
      {issuer.name && (
        <p className="text-text-2">
          {text.rich('verification.callsItself', {
            name: () => <bdi className="font-medium text-text">{issuer.name}</bdi>,
          })}
        </p>
      )}
      <p className="text-sm">{text(TRUST[issuer.trust])}</p>
      <p className="text-sm">
        <Code>{issuer.id}</Code>
      </p>
      {warnings.map(({ code, detail }) => {
        const key = `verification.warning.${code}`
        return (
          <Notice key={`${code}${detail}`} tone="warning" title={text.has(key) ? text(key) : code}>
            <bdi>{detail}</bdi>
          </Notice>
        )
      })}
    </section>
  )
}

/** The host of a did:web or an address; of a key its beginning. */
function domainOf(id: string): string {
  const web = /^did:web:([^:#]+)/.exec(id)?.[1]
  if (web) return decodeURIComponent(web)
  return URL.canParse(id) && id.startsWith('http') ? new URL(id).host : `${id.slice(0, 24)}…`
}
