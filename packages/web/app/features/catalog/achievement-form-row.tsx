import { ArrowDown, ArrowUp, type LucideIcon, Plus, Trash2 } from 'lucide-react'
import {
  createContext,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useContext,
  useEffect,
  useState,
} from 'react'
import { ROW_ACT, type RowAct, rowActValue } from '../../lib/form-rows.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { useDrawn, useFormerValue } from './achievement-form-fields.tsx'
import { newPartId } from './achievement-form-lists.ts'

/** Changes the rows of a form where scripts run; without them the buttons send the form, and it comes back changed. */
export const RowActs = createContext<((act: RowAct) => void) | undefined>(undefined)

interface RowsProps {
  /** The list's name without `definition.`. */
  list: string
  /** The contract's own bound. */
  max: number
  /** Empty rows that stand ready. */
  spare?: number
  /** Parts that have ids keep them. */
  hasIds?: boolean
  children: (prefix: string, row: number) => ReactNode
}

/** The rows of a list, to be added, removed and moved: by buttons, and by Alt with an arrow key from within a row. */
export function Rows({ list, max, spare = 0, hasIds = false, children }: RowsProps) {
  const text = useMessages()
  const filled = useRowCount(list)
  const count = Math.min(filled + spare, max)
  const plain = `manage.definition.${list.replace(/\.\d+/g, '')}`
  const [addKey, rowKey] = [`${plain}.add`, `${plain}.row`]
  return (
    <div className="grid gap-4">
      {Array.from({ length: count }, (_, row) => (
        <Row
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its number, as in its fields' names
          key={row}
          list={list}
          row={row}
          count={count}
          title={text.has(rowKey) ? text(rowKey, { number: row + 1 }) : rowKey}
          hasIds={hasIds}
        >
          {children(`${list}.${row}`, row)}
        </Row>
      ))}
      {count < max && (
        <div>
          <ActButton act="add" list={list} row={count} icon={Plus} label={text.has(addKey) ? text(addKey) : addKey} />
        </div>
      )}
    </div>
  )
}

/** How many rows of a list hold something, as the form is drawn. */
export function useRowCount(list: string): number {
  const numbers = Object.keys(useDrawn())
    .filter((name) => name.startsWith(`${list}.`))
    .map((name) => Number(name.slice(list.length + 1).split('.')[0]) + 1)
  return Math.max(0, ...numbers.filter(Number.isInteger))
}

function Row(props: { list: string; row: number; count: number; title: string; hasIds: boolean; children: ReactNode }) {
  const { list, row, count, title, hasIds, children } = props
  const text = useMessages()
  const change = useContext(RowActs)
  const move = (event: KeyboardEvent) => {
    const act = event.key === 'ArrowUp' ? 'up' : event.key === 'ArrowDown' ? 'down' : undefined
    if (!change || !act || !event.altKey || event.defaultPrevented) return
    event.preventDefault()
    const isPossible = act === 'up' ? row > 0 : row < count - 1
    if (isPossible) change({ act, list: `definition.${list}`, row })
  }
  const named = (key: 'up' | 'down' | 'remove') => text(`manage.rows.${key}`, { number: row + 1 })
  return (
    <fieldset className="grid min-w-0 max-w-measure gap-3 border-s-2 border-border ps-4" onKeyDown={move}>
      <div className="flex items-center justify-between gap-2">
        <legend className="contents">
          <span className="text-sm font-medium text-text-2">{title}</span>
        </legend>
        <span className="flex">
          {row > 0 && <ActButton act="up" list={list} row={row} icon={ArrowUp} label={named('up')} isSmall />}
          {row < count - 1 && (
            <ActButton act="down" list={list} row={row} icon={ArrowDown} label={named('down')} isSmall />
          )}
          <ActButton act="remove" list={list} row={row} icon={Trash2} label={named('remove')} isSmall />
        </span>
      </div>
      {hasIds && <RowId name={`${list}.${row}.id`} />}
      {children}
    </fieldset>
  )
}

/** A part is known by it when it is worded anew; a new one gets its own, here or, without scripts, when it is saved. */
function RowId({ name }: { name: string }) {
  const former = useFormerValue(name)
  const [own, setOwn] = useState('')
  useEffect(() => setOwn(newPartId()), [])
  return <input type="hidden" name={`definition.${name}`} value={former || own} />
}

interface ActButtonProps extends RowAct {
  icon: LucideIcon
  label: string
  isSmall?: boolean
}

function ActButton({ act, list, row, icon, label, isSmall = false }: ActButtonProps) {
  const change = useContext(RowActs)
  const said = { act, list: `definition.${list}`, row }
  const sending = { type: 'submit', name: ROW_ACT, value: rowActValue(said), formNoValidate: true } as const
  const onClick = (event: MouseEvent) => {
    if (!change) return
    event.preventDefault()
    change(said)
  }
  return isSmall ? (
    <IconButton {...sending} icon={icon} label={label} onClick={onClick} />
  ) : (
    <Button {...sending} icon={icon} variant="secondary" onClick={onClick}>
      {label}
    </Button>
  )
}
