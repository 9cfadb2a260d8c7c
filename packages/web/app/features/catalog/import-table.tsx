import type { AchievementImportRow } from '@cairn/api'
import { Link } from 'react-router'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { StatePill, type Tone } from '../../ui/state-pill.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { ImportDetails } from './import-details.tsx'
import { mayBeTaken } from './import-result.tsx'

const TONES: Record<AchievementImportRow['verdict'], Tone> = {
  ready: 'success',
  faulty: 'warning',
  duplicate: 'warning',
  here: 'info',
  unusable: 'danger',
}

interface ImportTableProps {
  rows: readonly AchievementImportRow[]
  org: string
  /** With a box in each row that may be taken, ticked where nothing speaks against it. */
  isChoice?: boolean
}

/** The definitions of a file, one a row. */
export function ImportTable({ rows, org, isChoice = false }: ImportTableProps) {
  const text = useMessages()
  const columns: Column<AchievementImportRow>[] = [
    {
      key: 'title',
      label: text('manage.import.column.title'),
      isRowHeader: true,
      cell: (row) => <Titled row={row} isChoice={isChoice && mayBeTaken(row)} />,
    },
    {
      key: 'verdict',
      label: text('manage.import.column.verdict'),
      cell: ({ verdict }) => <StatePill tone={TONES[verdict]}>{text(`manage.import.verdict.${verdict}`)}</StatePill>,
    },
    {
      key: 'details',
      label: text('manage.import.column.details'),
      cell: (row) => (
        <span className="grid gap-2">
          {row.sameAs && <SameAs sameAs={row.sameAs} org={org} />}
          <ImportDetails row={row} />
        </span>
      ),
    },
  ]
  return (
    <Table
      caption={text('manage.import.found', { count: rows.length })}
      columns={columns}
      rows={rows}
      rowKey={({ row }) => String(row)}
    />
  )
}

/** The title is the label of its box. */
function Titled({ row, isChoice }: { row: AchievementImportRow; isChoice: boolean }) {
  const text = useMessages()
  const title = row.title ? <bdi className="wrap-anywhere">{row.title}</bdi> : text('manage.import.untitled')
  const place = (
    <span className="block text-sm font-normal text-text-2">
      {text('manage.import.row', { row: row.row })} · {text(`manage.import.format.${row.format}`)}
    </span>
  )
  if (!isChoice)
    return (
      <span>
        {title}
        {place}
      </span>
    )
  return (
    <label className="flex min-h-6 items-start gap-2.5 pointer-coarse:py-2">
      <input
        type="checkbox"
        name="_rows"
        value={row.row}
        defaultChecked={row.verdict === 'ready'}
        className="mt-0.5 size-5 shrink-0 accent-primary"
      />
      <span className="min-w-0">
        {title}
        {place}
      </span>
    </label>
  )
}

function SameAs({ sameAs, org }: { sameAs: NonNullable<AchievementImportRow['sameAs']>; org: string }) {
  const text = useMessages()
  const { by, achievementId, title, row } = sameAs
  if (!achievementId) return <span>{text('manage.import.sameRow', { row: row ?? 0 })}</span>
  return (
    <span>
      {text.rich(`manage.import.same.${by}`, {
        a: () => (
          <Link to={`/manage/${org}/achievements/${achievementId}`} className="link">
            <bdi className="wrap-anywhere">{title}</bdi>
          </Link>
        ),
      })}
    </span>
  )
}
