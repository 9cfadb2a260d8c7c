/** `after` is the id of the last row of the page before; ids sort by creation, so they are the cursor. */
export interface PageRequest {
  after?: string | undefined
  size: number
}

export interface Page<Row> {
  items: Row[]
  /** Hand this back as `after` for the next page; absent on the last one. */
  next?: string
}

/** Makes a page of rows that were asked for with one more than the page holds. */
export function page<Row extends { id: string }>(rows: Row[], { size }: PageRequest): Page<Row> {
  const items = rows.slice(0, size)
  const last = items.at(-1)
  return rows.length > size && last ? { items, next: last.id } : { items }
}
