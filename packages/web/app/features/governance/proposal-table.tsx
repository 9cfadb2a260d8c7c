import type { ProposalCard } from '@cairn/api'
import { Link } from 'react-router'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Badge } from '../../ui/state-pill.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { Time } from '../../ui/time.tsx'
import { DueDay } from './proposal-due.tsx'
import { ProposalStatePill } from './proposal-state.tsx'

interface ProposalTableProps {
  caption: string
  org: string
  proposals: readonly ProposalCard[]
  now: string
}

/** Proposals, each with its kind, where it stands, who has it, and until when. */
export function ProposalTable({ caption, org, proposals, now }: ProposalTableProps) {
  const text = useMessages()
  const columns: Column<ProposalCard>[] = [
    { key: 'proposal', label: text('proposals.proposal'), cell: (proposal) => <Title org={org} proposal={proposal} /> },
    {
      key: 'state',
      label: text('proposals.state'),
      cell: ({ state, openConditions }) => (
        <span className="grid justify-items-start gap-1">
          <ProposalStatePill state={state} />
          {openConditions > 0 && (
            <span className="text-sm text-text-2">{text('proposals.openConditions', { count: openConditions })}</span>
          )}
        </span>
      ),
    },
    {
      key: 'step',
      label: text('proposals.step'),
      cell: ({ openStep }) => (openStep ? <bdi>{openStep.name}</bdi> : '–'),
    },
    {
      key: 'due',
      label: text('proposals.due'),
      cell: ({ openStep }) => (openStep?.dueAt ? <DueDay dueAt={openStep.dueAt} now={now} /> : '–'),
    },
    {
      key: 'updated',
      label: text('proposals.updated'),
      align: 'end',
      cell: ({ updatedAt }) => <Time value={updatedAt} />,
    },
  ]
  return <Table caption={caption} columns={columns} rows={proposals} rowKey={({ id }) => id} />
}

function Title({ org, proposal }: { org: string; proposal: ProposalCard }) {
  const text = useMessages()
  const { id, title, kind, proposedByName, conflict } = proposal
  return (
    <span className="grid justify-items-start gap-1">
      <Link to={`/manage/${org}/proposals/${id}`} className="link wrap-anywhere">
        <bdi>{title}</bdi>
      </Link>
      <span className="text-sm font-normal text-text-2">
        {text(`proposals.kind.${kind}`)}
        {proposedByName && (
          <>
            {' · '}
            <bdi>{text('proposals.by', { name: proposedByName })}</bdi>
          </>
        )}
      </span>
      {conflict && <Badge>{text(`proposals.conflict.${conflict}`)}</Badge>}
    </span>
  )
}
