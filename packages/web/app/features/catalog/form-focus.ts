import { ROW_ACT, type RowAct, rowActValue } from '../../lib/form-rows.ts'
import { firstFieldOf } from './achievement-form-lists.ts'

/**
 * Where the focus goes when a form is drawn anew: it stays where it is, and follows a row that was moved.
 *
 * @returns the name of a field, or the value of a button of rows
 */
export function focusAfter(form: HTMLFormElement, change?: RowAct): string | undefined {
  const active = document.activeElement
  const name = active instanceof HTMLElement && form.contains(active) ? active.getAttribute('name') : null
  const here = name === ROW_ACT ? active?.getAttribute('value') : name
  if (!change) return here ?? undefined
  const { act, list, row } = change
  if (act === 'add') return `${list}.${row}.${firstFieldOf(list)}`
  if (act === 'remove') return rowActValue({ act: 'add', list, row: 0 }).replace(/ 0$/, '')
  const to = act === 'up' ? row - 1 : row + 1
  const start = `${list}.${row}.`
  return name?.startsWith(start) ? `${list}.${to}.${name.slice(start.length)}` : rowActValue({ act, list, row: to })
}

/** Where the caret is, or what is selected, in the field that has the focus. */
export function caretIn(form: HTMLFormElement | null): Caret | undefined {
  const active = document.activeElement
  if (!form?.contains(active) || !isText(active)) return undefined
  return [active.selectionStart ?? active.value.length, active.selectionEnd ?? active.value.length]
}
export type Caret = readonly [start: number, end: number]

/** Fields of numbers, days and mail addresses tell nothing of their caret. */
const isText = (element: Element | undefined | null): element is HTMLInputElement | HTMLTextAreaElement =>
  (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) && element.selectionStart !== null

/** Moves the focus there, and the caret to its place. At the end of a list only the button of the other direction is left. */
export function focusIn(form: HTMLFormElement | null, target: string | undefined, caret: Caret | undefined): void {
  if (!form || !target) return
  const buttons = [...form.querySelectorAll<HTMLElement>(`button[name="${ROW_ACT}"]`)]
  const valued = (value: string) => buttons.find((one) => one.getAttribute('value')?.startsWith(value))
  const field = form.elements.namedItem(target)
  const found =
    (field instanceof RadioNodeList ? (field[0] as HTMLElement) : field instanceof HTMLElement ? field : undefined) ??
    valued(target) ??
    valued(target.replace(/^up /, 'down ')) ??
    valued(target.replace(/^down /, 'up '))
  found?.focus()
  if (caret && isText(found)) found.setSelectionRange(...caret)
}

/** Is somebody in a row in which nothing stands yet? It is not taken away under their hands. */
export function isInEmptyRow(form: HTMLFormElement): boolean {
  const row = form.contains(document.activeElement) && document.activeElement?.closest('fieldset')
  if (!row) return false
  const fields = row.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input:not([type=hidden]), textarea')
  return [...fields].every((field) => field.value.trim() === '' || ['checkbox', 'radio'].includes(field.type))
}
