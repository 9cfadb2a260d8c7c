import type { contract, ProposalStep, Response } from '@cairn/api'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Card } from '../../ui/card.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Time } from '../../ui/time.tsx'

type Entry = Response<typeof contract.governance.proposalLog>['items'][number]

/** All that happened to a proposal, oldest first. */
export function ProposalLog({ entries, steps }: { entries: readonly Entry[]; steps: readonly ProposalStep[] }) {
  const text = useMessages()
  return (
    <Card>
      <Disclosure summary={text('proposals.log')}>
        <ol className="grid divide-y divide-border">
          {entries.map((entry) => (
            <li key={entry.id} className="grid gap-0.5 py-2 text-sm">
              <span>
                <span className="font-medium">{whatOf(entry.name, text)}</span>
                <StepName facts={entry.facts} steps={steps} />
                <Outcome facts={entry.facts} />
              </span>
              <span className="text-text-2">
                <bdi>{entry.personName ?? text('proposals.log.somebody')}</bdi> ·{' '}
                <Time value={entry.at} show="moment" />
              </span>
              {typeof entry.facts.remarks === 'string' && (
                <span dir="auto" className="whitespace-pre-line wrap-anywhere">
                  {entry.facts.remarks}
                </span>
              )}
            </li>
          ))}
        </ol>
      </Disclosure>
    </Card>
  )
}

function StepName({ facts: { stepKey }, steps }: Pick<Entry, 'facts'> & { steps: readonly ProposalStep[] }) {
  const step = steps.find(({ key }) => key === stepKey)
  return step ? (
    <>
      {' – '}
      <bdi>{step.name}</bdi>
    </>
  ) : null
}

function Outcome({ facts: { outcome, choice } }: Pick<Entry, 'facts'>) {
  const text = useMessages()
  const key = `proposals.outcome.${outcome ?? choice}`
  return text.has(key) ? <>: {text(key)}</> : null
}

/** An event that has no words yet is called what the log calls it. */
function whatOf(name: string, text: ReturnType<typeof useMessages>): string {
  const key = `proposals.log.${name}`
  return text.has(key) ? text(key) : name
}
