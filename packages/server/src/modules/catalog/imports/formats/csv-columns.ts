import type { Definition } from '@cairn/api'
import type { Collector, Placed } from './collector.ts'

type Put = (cell: string, place: string, collector: Collector) => void

/** The column by which a row is known again when it comes a second time. */
export const ID_COLUMN = 'id'

/** `Workload hours`, `workload_hours`, `workloadHours` → `workloadhours`. */
export const foldName = (name: string): string => name.replace(/[\s_-]/g, '').toLowerCase()

const text =
  (member: keyof Definition): Put =>
  (cell, place, collector) =>
    collector.put(member, cell, place)
const number =
  (member: keyof Definition): Put =>
  (cell, place, collector) => {
    const value = numberIn(cell)
    if (value === undefined) collector.fault(place, 'not_a_number', cell.slice(0, 100))
    else collector.put(member, value, place)
  }
const bool =
  (member: keyof Definition): Put =>
  (cell, place, collector) => {
    const value = /^(true|yes|1|x)$/i.test(cell) ? true : /^(false|no|0)$/i.test(cell) ? false : undefined
    if (value === undefined) collector.fault(place, 'not_one_of', cell.slice(0, 100))
    else collector.put(member, value, place)
  }
const list =
  (member: keyof Definition, make: (item: string) => unknown): Put =>
  (cell, place, collector) =>
    collector.putList(
      member,
      itemsIn(cell).map((item) => ({ value: make(item), place })),
      place,
    )
/** Read together with another column. */
const inPair: Put = () => {}

const MEMBERS: Partial<Record<string, Put>> = {
  title: text('title'),
  summary: text('summary'),
  description: text('description'),
  audience: text('audience'),
  language: text('language'),
  taughtIn: list('taughtIn', (tag) => tag),
  achievementType: text('achievementType'),
  field: text('field'),
  fieldCode: text('fieldCode'),
  specialization: text('specialization'),
  outcomes: list('outcomes', (outcome) => ({ text: outcome })),
  skills: inPair,
  occupations: list('occupations', named),
  criteria: text('criteria'),
  workloadHours: number('workloadHours'),
  credits: inPair,
  creditFramework: inPair,
  creditBearing: bool('creditBearing'),
  level: number('level'),
  eqfLevel: number('eqfLevel'),
  nationalLevel: text('nationalLevel'),
  assurance: text('assurance'),
  scope: text('scope'),
  participation: text('participation'),
  prerequisites: text('prerequisites'),
  assessment: inPair,
  supervision: inPair,
  qualityAssurance: text('qualityAssurance'),
  accreditation: text('accreditation'),
  validMonths: inPair,
  renewal: text('renewal'),
  reviewEveryMonths: number('reviewEveryMonths'),
  fee: inPair,
  currency: inPair,
  stackability: text('stackability'),
  partOf: list('partOf', named),
  need: text('need'),
  contact: text('contact'),
  furtherInformation: text('furtherInformation'),
  humanCode: text('humanCode'),
  tags: list('tags', (tag) => tag),
}

/** Columns by their folded names. */
export const COLUMNS: ReadonlyMap<string, Put> = new Map(
  Object.entries(MEMBERS).flatMap(([name, put]) => (put ? [[foldName(name), put] as const] : [])),
)
/** Names of columns as they are documented. */
export const COLUMN_NAMES: readonly string[] = [ID_COLUMN, ...Object.keys(MEMBERS)]

/** What two columns say together. @param row cells by folded names */
export function putPairs(row: Partial<Record<string, string>>, line: string, collector: Collector): void {
  const { skills, credits, creditframework, assessment, supervision, validmonths, fee, currency } = row
  const place = (column: string) => `${line}, ${column}`
  const numberOf = (cell: string, column: string) => {
    const value = numberIn(cell)
    if (value === undefined) collector.fault(place(column), 'not_a_number', cell.slice(0, 100))
    return value
  }
  if (skills) {
    // a skill that stands beside outcomes belongs to none of them alone
    const aligned = itemsIn(skills).map((item): Placed<unknown> => {
      const skill = named(item)
      return { value: { text: skill.name, skills: [skill] }, place: place('skills') }
    })
    collector.putList('outcomes', aligned, place('skills'))
  }
  const amount = credits ? numberOf(credits, 'credits') : undefined
  if (amount !== undefined)
    collector.put('credits', { amount, framework: creditframework || 'local' }, place('credits'))
  if (assessment || supervision)
    collector.put(
      'assessment',
      { type: assessment || supervision, ...(supervision && { supervision }) },
      place(assessment ? 'assessment' : 'supervision'),
    )
  const months = validmonths ? numberOf(validmonths, 'validMonths') : undefined
  if (months !== undefined) collector.put('expiry', { kind: 'period', months }, place('validMonths'))
  const price = fee ? numberOf(fee, 'fee') : undefined
  if (price !== undefined && currency)
    collector.put('fee', { amount: price, currency: currency.toUpperCase() }, place('fee'))
  else if (price !== undefined) collector.fault(place('currency'), 'missing', 'A fee needs its currency.')
}

/** Items of a cell: each on a line of its own, or with `|` between them. */
const itemsIn = (cell: string): string[] =>
  cell
    .split(/[\n|]/)
    .map((item) => item.trim())
    .filter(Boolean)

/** `Teamwork <https://…>` → its name and its address. */
function named(item: string): { name: string; url?: string } {
  const [, name, url] = /^(.*?)\s*<(https?:[^<>]+)>$/.exec(item) ?? []
  return url ? { name: name || url, url } : { name: item }
}

/** A number with a point or a comma before its decimals. */
function numberIn(cell: string): number | undefined {
  const value = /^\d+(?:[.,]\d+)?$/.test(cell) ? Number(cell.replace(',', '.')) : Number.NaN
  return Number.isFinite(value) ? value : undefined
}
