// biome-ignore-all lint/a11y/noRedundantRoles: a table that is laid out as cards loses its roles in some browsers
import type { ReactNode } from 'react'
import { cx } from './class-names.ts'

export interface Column<Row> {
  key: string
  label: string
  cell: (row: Row) => ReactNode
  /** Numbers stand at the end, under each other. */
  align?: 'start' | 'end'
  /** The cell that names its row; the first column unless said. */
  isRowHeader?: boolean
  /** A column of buttons needs no visible heading. */
  isLabelHidden?: boolean
}

interface TableProps<Row> {
  /** What is listed; read out, and shown only with `isCaptionShown`. */
  caption: string
  isCaptionShown?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
}

/** Rows and columns. Where the window is narrow, each row becomes a card with the column's name before each value. */
export function Table<Row>({ caption, isCaptionShown = false, columns, rows, rowKey }: TableProps<Row>) {
  const headerKey = columns.find((column) => column.isRowHeader)?.key ?? columns[0]?.key
  return (
    <div className="rounded-card border border-border bg-surface shadow-card">
      <table role="table" className="block w-full border-collapse text-start md:table">
        <caption className={isCaptionShown ? 'px-4 pt-4 text-start font-bold' : 'sr-only'}>{caption}</caption>
        <thead role="rowgroup" className="sr-only md:not-sr-only md:table-header-group">
          <tr role="row" className="border-b border-border">
            {columns.map(({ key, label, align, isLabelHidden }) => (
              <th
                key={key}
                role="columnheader"
                scope="col"
                className={cx('px-4 py-3 text-sm font-medium text-text-2', align === 'end' ? 'text-end' : 'text-start')}
              >
                <span className={isLabelHidden ? 'sr-only' : undefined}>{label}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="block md:table-row-group">
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              role="row"
              className="block border-b border-border px-4 py-3 last:border-b-0 hover:bg-surface-2 md:table-row md:p-0"
            >
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} isHeader={column.key === headerKey} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell<Row>({ column, row, isHeader }: { column: Column<Row>; row: Row; isHeader: boolean }) {
  const Tag = isHeader ? 'th' : 'td'
  return (
    <Tag
      role={isHeader ? 'rowheader' : 'cell'}
      scope={isHeader ? 'row' : undefined}
      className={cx(
        'flex min-w-0 items-baseline justify-between gap-4 py-1 align-top md:table-cell md:px-4 md:py-3',
        isHeader ? 'font-medium' : 'font-normal',
        column.align === 'end' ? 'tabular md:text-end' : 'text-start',
      )}
    >
      {!isHeader && !column.isLabelHidden && (
        <span aria-hidden="true" className="shrink-0 text-sm text-text-2 md:hidden">
          {column.label}
        </span>
      )}
      <span className="min-w-0 max-md:not-first:text-end">{column.cell(row)}</span>
    </Tag>
  )
}
