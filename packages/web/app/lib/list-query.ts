import type { z } from 'zod'

/**
 * What the address of a list asks for. A value that makes no sense is left out rather than refused: addresses are typed,
 * shortened and kept for years.
 */
export function listQuery<Schema extends z.ZodObject>(request: Request, schema: Schema): z.output<Schema> {
  const { searchParams } = new URL(request.url)
  const given = Object.entries(schema.shape).flatMap(([name, field]) => {
    const value = searchParams.get(name)
    const isUsable = value !== null && value !== '' && (field as z.ZodType).safeParse(value).success
    return isUsable ? [[name, value]] : []
  })
  return schema.parse(Object.fromEntries(given)) as z.output<Schema>
}

/** The address of the same list from its beginning, with these parameters changed; undefined takes one away. */
export function listAddress(search: URLSearchParams, changes: Record<string, string | undefined>): string {
  const changed = new URLSearchParams(search)
  changed.delete('after')
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) changed.delete(name)
    else changed.set(name, value)
  }
  return `?${changed}`
}
