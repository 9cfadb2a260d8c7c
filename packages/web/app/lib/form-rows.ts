/**
 * Takes away the rows of a list in which nothing was filled in, and counts the others anew: `evidence.0.name` empty,
 * `evidence.1.name` "Report" becomes `evidence.0.name` "Report". Lists within the rows (`outcomes.0.skills.1.name`) are
 * treated in the same way, and so are rows of one field (`days.0`). It changes the form itself, so that a refused one comes
 * back with the same numbers as its errors.
 *
 * @param lists names of lists; a `*` stands for the number of a row: `['outcomes.*.skills', 'outcomes']`, inner ones first
 * @param silent fields that say nothing by themselves, such as the id of a row
 */
export function compactRows(form: FormData, lists: readonly string[], silent?: RegExp): void {
  for (const list of lists) {
    for (const prefix of prefixesOf(form, list)) compact(form, prefix, silent)
  }
}

/** A button of this name changes the rows of a list; its value says how (`rowActValue`). */
export const ROW_ACT = '_row'

export interface RowAct {
  act: 'add' | 'remove' | 'up' | 'down'
  /** The list's name, with the numbers of the rows around it: `rubric.criteria.0.levels`. */
  list: string
  row: number
}

export const rowActValue = ({ act, list, row }: RowAct): string => `${act} ${list} ${row}`

/** What a button said; nothing when it was none of these. */
export function rowActOf(value: unknown): RowAct | undefined {
  const [, act, list, row] = /^(add|remove|up|down) ([\w.]+) (\d+)$/.exec(String(value)) ?? []
  return act && list ? { act: act as RowAct['act'], list, row: Number(row) } : undefined
}

/**
 * Adds, removes or moves a row of a list. It changes the form itself.
 *
 * @param added the fields that a new row begins with, at least one
 */
export function changeRows(form: FormData, { act, list, row }: RowAct, added: Readonly<Record<string, string>>): void {
  const entries = [...form].filter(([name]) => name.startsWith(`${list}.`))
  const rows = rowsOf(form, list)
  const order = reordered(rows, act, row)
  for (const [name] of entries) form.delete(name)
  for (const [count, from] of order.entries())
    for (const [name, value] of entries)
      if (rowOf(name, list) === from) form.append(renumbered(name, list, from, count), value)
  if (act === 'add')
    for (const [name, value] of Object.entries(added)) form.append(`${list}.${order.length}.${name}`, value)
}

function reordered(rows: readonly number[], act: RowAct['act'], row: number): number[] {
  const place = rows.indexOf(row)
  if (act === 'remove') return rows.filter((one) => one !== row)
  const other = act === 'up' ? place - 1 : act === 'down' ? place + 1 : place
  if (place < 0 || rows[other] === undefined) return [...rows]
  return rows.map((one, index) => (index === place ? rows[other] : index === other ? row : one) ?? one)
}

const renumbered = (name: string, list: string, from: number, to: number) =>
  `${list}.${to}${name.slice(`${list}.${from}`.length)}`

function prefixesOf(form: FormData, list: string): string[] {
  const [outer = list, ...inner] = list.split('.*.')
  return inner.reduce(
    (prefixes, name) => prefixes.flatMap((prefix) => rowsOf(form, prefix).map((row) => `${prefix}.${row}.${name}`)),
    [outer],
  )
}

function rowsOf(form: FormData, prefix: string): number[] {
  const start = `${prefix}.`
  const rows = [...form.keys()]
    .filter((name) => name.startsWith(start))
    .map((name) => Number(name.slice(start.length).split('.')[0]))
  return [...new Set(rows)].filter(Number.isInteger).sort((a, b) => a - b)
}

function compact(form: FormData, prefix: string, silent: RegExp | undefined): void {
  const entries = [...form].filter(([name]) => name.startsWith(`${prefix}.`))
  for (const [name] of entries) form.delete(name)
  let count = 0
  for (const row of new Set(entries.map(([name]) => rowOf(name, prefix)).sort((a, b) => a - b))) {
    const own = entries.filter(([name]) => rowOf(name, prefix) === row)
    if (own.every(([name, value]) => silent?.test(name) || (typeof value === 'string' && value.trim() === ''))) continue
    for (const [name, value] of own) form.append(renumbered(name, prefix, row, count), value)
    count += 1
  }
}

const rowOf = (name: string, prefix: string) => Number(name.slice(prefix.length + 1).split('.')[0])
