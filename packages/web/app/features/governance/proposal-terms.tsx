import type { Proposal } from '@cairn/api'
import { Link } from 'react-router'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Card } from '../../ui/card.tsx'
import { Code } from '../../ui/code.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Prose } from '../../ui/prose.tsx'
import { Time } from '../../ui/time.tsx'

/** Why it is proposed, by whom, and, of an ending, in which order it ends. */
export function ProposalTerms({ proposal }: { proposal: Proposal }) {
  const text = useMessages()
  const format = useFormat()
  const { reason, terms, names, authors, conflicted, submittedAt, decidedAt, effectiveOn } = proposal
  const named = (ids: readonly string[]) => format.list(ids.map((id) => names[id] ?? text('proposals.who.person')))
  const successor = terms?.successorId
  return (
    <Card title={text('proposals.page.facts')}>
      {reason && (
        <div className="grid gap-1">
          <span className="text-sm text-text-2">{text('proposals.page.reason')}</span>
          <Prose>{reason}</Prose>
        </div>
      )}
      <Facts
        facts={[
          ...(terms
            ? [
                { label: text('proposals.terms.lastEnrollment'), value: <Time value={terms.lastEnrollment} /> },
                { label: text('proposals.terms.teachOutEnd'), value: <Time value={terms.teachOutEnd} /> },
                { label: text('proposals.terms.lastAward'), value: <Time value={terms.lastAward} /> },
                {
                  label: text('proposals.terms.successor'),
                  value: successor && (
                    <Link to={`/achievements/${successor}`} className="link">
                      <Code>{successor}</Code>
                    </Link>
                  ),
                },
                { label: text('proposals.terms.effectOnStacks'), value: terms.effectOnStacks },
              ]
            : []),
          { label: text('proposals.page.proposedBy'), value: proposal.proposedByName },
          { label: text('proposals.page.authors'), value: authors.length > 0 && named(authors) },
          { label: text('proposals.page.submitted'), value: submittedAt && <Time value={submittedAt} /> },
          { label: text('proposals.page.decided'), value: decidedAt && <Time value={decidedAt} /> },
          { label: text('proposals.page.effective'), value: effectiveOn && <Time value={effectiveOn} /> },
          { label: text('proposals.page.conflicted'), value: conflicted.length > 0 && named(conflicted) },
        ].filter(({ value }) => value !== false)}
      />
      <div className="grid gap-1">
        <span className="text-sm text-text-2">{text('proposals.page.hash')}</span>
        <Code>{proposal.definitionHash}</Code>
      </div>
    </Card>
  )
}
