import Papa from 'papaparse'
import { FrameworkFileError, type ImportFinding, PORTION, type UnpackedFile } from '../framework-facts.ts'

export type Row<Column extends string> = Record<Column, string> & { readonly line: number }

/**
 * The rows of a CSV with a heading, a portion at a time; a cell may hold several lines. Broken rows are left out and said.
 *
 * @throws FrameworkFileError `column_missing`, naming what is not in the heading; `not_csv`
 */
export function* readCsv<Column extends string>(
  { name, text }: UnpackedFile,
  columns: readonly Column[],
): Generator<{ rows: Row<Column>[]; findings: ImportFinding[] }> {
  const { data, errors, meta } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: 'greedy' })
  const missing = columns.filter((column) => !meta.fields?.includes(column))
  if (missing.length > 0) throw new FrameworkFileError('column_missing', `${name} has no column ${missing.join(', ')}.`)
  const broken = new Map(errors.filter(({ row }) => row !== undefined).map((error) => [error.row!, error.message]))
  const lost = errors.find(({ row }) => row === undefined)
  // a file of one column has nothing to tell a delimiter by
  if (lost && lost.code !== 'UndetectableDelimiter') throw new FrameworkFileError('not_csv', `${name}: ${lost.message}`)
  for (let start = 0; start < data.length; start += PORTION) {
    const rows: Row<Column>[] = []
    const findings: ImportFinding[] = []
    for (const [offset, cells] of data.slice(start, start + PORTION).entries()) {
      const index = start + offset
      // the row of the table: a cell of several lines counts once
      const line = index + 2
      const fault = broken.get(index)
      if (fault) findings.push({ file: name, line, code: 'row_malformed', detail: fault })
      else rows.push({ ...cells, line } as unknown as Row<Column>)
    }
    yield { rows, findings }
  }
}
