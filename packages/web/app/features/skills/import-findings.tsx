import type { SkillImport } from '@cairn/api'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { type Column, Table } from '../../ui/table.tsx'

type Row = SkillImport['findings'][number] & { key: string }

/** The rows that an import left out, and why. */
export function ImportFindings({ one: { findings, findingsTotal } }: { one: SkillImport }) {
  const text = useMessages()
  const format = useFormat()
  if (findingsTotal === 0) return null
  const columns: Column<Row>[] = [
    {
      key: 'where',
      label: text('manage.skills.finding.where'),
      cell: ({ file, line }) => (
        <bdi className="wrap-anywhere">
          {file}
          {line !== undefined && `:${line}`}
        </bdi>
      ),
    },
    {
      key: 'why',
      label: text('manage.skills.finding.why'),
      cell: ({ code }) => {
        const key = `manage.skills.finding.${code}`
        return text.has(key) ? text(key) : code
      },
    },
    {
      key: 'detail',
      label: text('manage.skills.finding.detail'),
      // said by whatever read the file
      cell: ({ detail }) => (
        <bdi lang="en" className="wrap-anywhere">
          {detail}
        </bdi>
      ),
    },
  ]
  return (
    <Disclosure summary={text('manage.skills.import.findings', { count: findingsTotal })}>
      <Table
        caption={text('manage.skills.import.findings', { count: findingsTotal })}
        columns={columns}
        rows={findings.map((finding, place) => ({ ...finding, key: String(place) }))}
        rowKey={({ key }) => key}
      />
      {findingsTotal > findings.length && (
        <p className="mt-2 text-sm text-text-2">
          {text('manage.skills.finding.first', { shown: format.number(findings.length) })}
        </p>
      )}
    </Disclosure>
  )
}
