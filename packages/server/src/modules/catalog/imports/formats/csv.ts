import { MAX_IMPORTED_ACHIEVEMENTS } from '@cairn/api'
import Papa from 'papaparse'
import { type FoundDefinition, ImportFileError } from '../found.ts'
import { createCollector } from './collector.ts'
import { COLUMNS, foldName, ID_COLUMN, putPairs } from './csv-columns.ts'

/** As many rows are read, empty ones between them included. */
const MOST_ROWS = 2 * MAX_IMPORTED_ACHIEVEMENTS

/**
 * A CSV with a heading, a definition in each row. Delimiters are commas, semicolons or tabs; cells are text and nothing
 * else, whatever they begin with.
 *
 * @throws ImportFileError `unreadable` without a column `title`, `nothing_inside`, `too_many`
 */
export function readCsv(text: string, language: string): FoundDefinition[] {
  const content = text.replace(/^\uFEFF/, '')
  const { data, errors, meta } = Papa.parse<string[]>(content, { delimiter: delimiterOf(content), preview: MOST_ROWS })
  // empty rows are counted, so that a number is the one that a spreadsheet shows
  const filled = data
    .map((cells, index) => ({ cells, number: index + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const [heading, ...rows] = filled
  const columns = (heading?.cells ?? []).map((name) => ({ name: name.trim(), member: foldName(name) }))
  if (!columns.some(({ member }) => member === 'title'))
    throw new ImportFileError(
      'unreadable',
      'It is no JSON, no image with a badge inside, and no CSV with a column title.',
    )
  if (meta.truncated || rows.length > MAX_IMPORTED_ACHIEVEMENTS)
    throw new ImportFileError('too_many', `At most ${MAX_IMPORTED_ACHIEVEMENTS} rows are taken.`)
  if (rows.length === 0) throw new ImportFileError('nothing_inside', 'There is nothing below the heading.')
  const broken = new Map(errors.flatMap(({ row, message }) => (row === undefined ? [] : [[row + 1, message] as const])))
  return rows.map(({ cells, number }) => readRow(columns, cells, `line ${number}`, language, broken.get(number)))
}

/** Guessed from the first rows; empty ones would lead astray. */
const delimiterOf = (content: string): string =>
  Papa.parse(content, { skipEmptyLines: 'greedy', delimitersToGuess: [',', ';', '\t', '|'], preview: 10 }).meta
    .delimiter

interface Column {
  name: string
  member: string
}

function readRow(
  columns: readonly Column[],
  cells: readonly string[],
  line: string,
  language: string,
  broken: string | undefined,
): FoundDefinition {
  const collector = createCollector('csv', line)
  if (broken) collector.fault(line, 'malformed', broken)
  if (cells.length > columns.length) collector.fault(line, 'malformed', 'It has more cells than the heading.')
  const ignored: string[] = []
  const row = new Map<string, string>()
  let source: string | undefined
  for (const [index, { name, member }] of columns.entries()) {
    const cell = cells[index]?.trim() ?? ''
    const place = `${line}, ${name}`
    if (cell === '') continue
    if (member === ID_COLUMN) source = cell
    else if (!COLUMNS.has(member)) ignored.push(place)
    else {
      row.set(member, place)
      COLUMNS.get(member)?.(cell, place, collector)
    }
  }
  putPairs(
    Object.fromEntries(columns.map(({ member }, index) => [member, cells[index]?.trim() ?? ''])),
    line,
    collector,
  )
  collector.assume('language', language)
  return collector.finish(source, ignored)
}
