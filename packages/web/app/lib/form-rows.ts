/**
 * Takes away the rows of a list in which nothing was filled in, and counts the others anew: `evidence.0.name` empty,
 * `evidence.1.name` "Report" becomes `evidence.0.name` "Report". Lists within the rows (`outcomes.0.skills.1.name`) are
 * treated in the same way. It changes the form itself, so that a refused one comes back with the same numbers as its
 * errors.
 *
 * @param lists names of lists; a `*` stands for the number of a row: `['outcomes.*.skills', 'outcomes']`, inner ones first
 */
export function compactRows(form: FormData, lists: readonly string[]): void {
  for (const list of lists) {
    for (const prefix of prefixesOf(form, list)) compact(form, prefix)
  }
}

function prefixesOf(form: FormData, list: string): string[] {
  const [outer, inner] = list.split('.*.')
  if (outer === undefined || inner === undefined) return [list]
  return rowsOf(form, outer).map((row) => `${outer}.${row}.${inner}`)
}

function rowsOf(form: FormData, prefix: string): number[] {
  const start = `${prefix}.`
  const rows = [...form.keys()]
    .filter((name) => name.startsWith(start))
    .map((name) => Number(name.slice(start.length).split('.')[0]))
  return [...new Set(rows)].filter(Number.isInteger).sort((a, b) => a - b)
}

function compact(form: FormData, prefix: string): void {
  const entries = [...form].filter(([name]) => name.startsWith(`${prefix}.`))
  for (const [name] of entries) form.delete(name)
  let count = 0
  for (const row of new Set(entries.map(([name]) => rowOf(name, prefix)).sort((a, b) => a - b))) {
    const own = entries.filter(([name]) => rowOf(name, prefix) === row)
    if (own.every(([, value]) => typeof value === 'string' && value.trim() === '')) continue
    for (const [name, value] of own)
      form.append(
        name.replace(`${prefix}.${row}.`, () => `${prefix}.${count}.`),
        value,
      )
    count += 1
  }
}

const rowOf = (name: string, prefix: string) => Number(name.slice(prefix.length + 1).split('.')[0])
