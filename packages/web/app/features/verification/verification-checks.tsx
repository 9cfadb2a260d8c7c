import type { Verification } from '@cairn/api'
import type { CheckName } from '@cairn/credentials'
import { Check, CircleDashed, CircleHelp, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Code } from '../../ui/code.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Time } from '../../ui/time.tsx'
import { nameOfIssuer, sinceWords } from './verdict.ts'

type Finding = Verification['checks'][number]

const MARKS = {
  passed: { icon: Check, className: 'text-success' },
  failed: { icon: X, className: 'text-danger' },
  inconclusive: { icon: CircleHelp, className: 'text-text-2' },
  notAsked: { icon: CircleDashed, className: 'text-text-2' },
} as const

/** The questions that every badge raises, in the order in which they are asked. */
const QUESTIONS: readonly CheckName[] = [
  'format',
  'json',
  'context',
  'structure',
  'proof',
  'key',
  'signature',
  'issuer',
  'validity',
  'status',
]

/** What was looked at and what was found; what was not asked any more, or could not be, is said as well. */
export function VerificationChecks({ checks }: { checks: readonly Finding[] }) {
  const open = QUESTIONS.filter((name) => !checks.some(({ check }) => check === name))
  return (
    <ul className="grid gap-2">
      {checks.map((finding) => (
        <CheckLine key={finding.check} finding={finding} />
      ))}
      {open.map((name) => (
        <Line key={name} check={name} mark="notAsked" />
      ))}
    </ul>
  )
}

function CheckLine({ finding }: { finding: Finding }) {
  const { check, code, outcome, since, by, lastKnown } = finding
  const text = useMessages()
  const isGood = outcome === 'passed'
  return (
    <Line check={check} mark={code === 'status.not_checked' ? 'notAsked' : outcome}>
      <Reason finding={finding} />
      {!isGood && since && !lastKnown && (
        <Aside>
          {text.rich(sinceWords(finding), {
            time: () => <Time value={since} show="moment" />,
          })}
        </Aside>
      )}
      {lastKnown && (
        <Aside>
          {text.rich(`verification.lastKnown.${lastKnown.state}`, {
            time: () => <Time value={lastKnown.asOf} show="moment" />,
          })}
        </Aside>
      )}
      {check === 'status' && outcome === 'failed' && by && (
        <Aside>{text.rich('verification.by', { who: () => <bdi>{nameOfIssuer(by)}</bdi> })}</Aside>
      )}
      {!isGood && code && (
        <Aside>
          <Code>{code}</Code>
        </Aside>
      )}
    </Line>
  )
}

/** Why, in the reader's language; what no sentence of ours covers, in the words of the library. */
function Reason({ finding: { check, code, detail } }: { finding: Finding }) {
  const text = useMessages()
  const key = `verification.code.${code}`
  if (code && text.has(key)) return <Aside>{text(key)}</Aside>
  const [good, count] = check === 'contained' ? (detail?.split('/') ?? []) : []
  if (good && count) return <Aside>{text('verification.goodOf', { good, count })}</Aside>
  return (
    detail && (
      <Aside>
        <bdi>{detail}</bdi>
      </Aside>
    )
  )
}

const Aside = ({ children }: { children: ReactNode }) => (
  <span className="block text-sm text-text-2 wrap-anywhere">{children}</span>
)

function Line({ check, mark, children }: { check: string; mark: keyof typeof MARKS; children?: ReactNode }) {
  const text = useMessages()
  const { icon, className } = MARKS[mark]
  const name = `verification.check.${check}`
  return (
    <li className="flex items-start gap-2">
      <Icon as={icon} className={`mt-0.5 ${className}`} />
      <span className="min-w-0">
        <span className={mark === 'notAsked' ? 'text-text-2' : 'sr-only'}>{text(`verification.outcome.${mark}`)} </span>
        {text.has(name) ? text(name) : check}
        {children}
      </span>
    </li>
  )
}
