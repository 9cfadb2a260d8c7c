import type { Proposal } from '@cairn/api'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Card } from '../../ui/card.tsx'
import { Code } from '../../ui/code.tsx'
import { type Fact, Facts } from '../../ui/facts.tsx'
import { Prose } from '../../ui/prose.tsx'
import { Time } from '../../ui/time.tsx'

interface ProposalTermsProps {
  proposal: Proposal
  isAboutText: boolean
  /** What takes the place of something that ends. */
  successor: { id: string; title: string } | undefined
  /** To how many addresses an end is told, as long as it was not. */
  told: number | undefined
}

/** Why it is proposed, by whom, and, of an ending, in which order it ends. */
export function ProposalTerms({ proposal, isAboutText, successor, told }: ProposalTermsProps) {
  const text = useMessages()
  const format = useFormat()
  const { reason, terms, names, authors, conflicted, submittedAt, decidedAt, effectiveOn } = proposal
  const named = (ids: readonly string[]) => format.list(ids.map((id) => names[id] ?? text('proposals.who.person')))
  const day = (label: string, at: string | undefined): Fact => ({ label, value: at && <Time value={at} /> })
  return (
    <Card title={text('proposals.page.facts')}>
      {reason && (
        <Said label={text('proposals.page.reason')}>
          <Prose>{reason}</Prose>
        </Said>
      )}
      <Facts
        facts={[
          day(text('proposals.terms.lastEnrollment'), terms?.lastEnrollment),
          day(text('proposals.terms.teachOutEnd'), terms?.teachOutEnd),
          day(text('proposals.terms.lastAward'), terms?.lastAward),
          { label: text('proposals.page.proposedBy'), value: proposal.proposedByName },
          { label: text('proposals.page.authors'), value: isAboutText ? named(authors) : undefined },
          day(text('proposals.page.submitted'), submittedAt),
          day(text('proposals.page.decided'), decidedAt),
          day(text('proposals.page.effective'), effectiveOn),
          { label: text('proposals.page.conflicted'), value: named(conflicted) },
        ]}
      />
      {successor && (
        <Said label={text('proposals.terms.successor')}>
          <Link to={`/achievements/${successor.id}`} className="link wrap-anywhere">
            <bdi>{successor.title}</bdi>
          </Link>
        </Said>
      )}
      {terms?.effectOnStacks && (
        <Said label={text('proposals.terms.effectOnStacks')}>
          <Prose>{terms.effectOnStacks}</Prose>
        </Said>
      )}
      {told !== undefined && <p className="text-text-2">{text('proposals.terms.told', { count: told })}</p>}
      <Said label={text('proposals.page.hash')}>
        <Code>{proposal.definitionHash}</Code>
      </Said>
    </Card>
  )
}

/** What needs the whole width. */
function Said({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid gap-1">
      <span className="text-sm text-text-2">{label}</span>
      {children}
    </div>
  )
}
