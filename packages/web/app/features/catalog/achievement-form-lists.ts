import type { RowAct } from '../../lib/form-rows.ts'

/** The lists of a definition that a form has rows for, inner ones first; a `*` stands for the number of a row. */
export const ROW_LISTS = [
  'definition.outcomes.*.skills',
  'definition.outcomes',
  'definition.occupations',
  'definition.activities',
  'definition.accreditations',
  'definition.partOf',
  'definition.acceptedBy',
  'definition.contacts',
  'definition.links',
  'definition.otherIdentifiers',
  'definition.rubric.criteria.*.levels.*.exemplars',
  'definition.rubric.criteria.*.levels',
  'definition.rubric.criteria.*.evidence',
  'definition.rubric.criteria',
] as const

/** Of a row in which nothing else stands, these are nothing: ids, and what came with a skill that was chosen. */
export const SILENT = /\.(id|requiredLevel|outcomes\.\d+\.skills\.\d+\.(type|code))$/

/** Lists whose parts are known by an id, wherever they are moved. */
const WITH_IDS = /\.(outcomes|activities|criteria|levels|evidence)$/
/** The field that a new row of a list begins with. */
const FIRST_FIELD: Record<string, string> = {
  outcomes: 'text',
  accreditations: 'body',
  acceptedBy: 'organization',
  otherIdentifiers: 'scheme',
  activities: 'title',
  criteria: 'title',
  evidence: 'title',
  exemplars: 'title',
}

/** The field of a row that takes the focus when the row is new. */
export const firstFieldOf = (list: string): string => FIRST_FIELD[list.split('.').at(-1) ?? ''] ?? 'name'

/** An id that no other part has. */
export const newPartId = (): string => crypto.randomUUID().slice(0, 8)

/**
 * What a new row of a list begins with. A new criterion is judged by the levels of the one before it; the first one by
 * a usual scale.
 *
 * @param scale names of levels, from the lowest on
 */
export function newRow(form: FormData, { list }: RowAct, scale: readonly string[]): Record<string, string> {
  const row = { ...(WITH_IDS.test(list) && { id: newPartId() }), [firstFieldOf(list)]: '' }
  if (!list.endsWith('.criteria')) return row
  const levels = lastLevels(form, list) ?? scale.map((name, points) => ({ name, points: String(points) }))
  return Object.assign(
    row,
    ...levels.map(({ name, points }, index) => ({
      [`levels.${index}.id`]: newPartId(),
      [`levels.${index}.name`]: name,
      [`levels.${index}.points`]: points,
    })),
  )
}

function lastLevels(form: FormData, list: string): { name: string; points: string }[] | undefined {
  const numbers = [...form.keys()].map((name) => Number(name.match(/criteria\.(\d+)\.levels\.\d+\.name$/)?.[1] ?? -1))
  const last = Math.max(-1, ...numbers)
  if (last < 0) return undefined
  const prefix = `${list}.${last}.levels`
  const valueAt = (name: string) => String(form.get(name) ?? '')
  return [...form.keys()]
    .filter((name) => name.startsWith(`${prefix}.`) && /\.\d+\.name$/.test(name))
    .map((name) => ({ name: valueAt(name), points: valueAt(name.replace(/name$/, 'points')) }))
}

/** Gives an id to rows that have words and none yet: those that stood empty in the form, to be filled in. */
export function nameRows(form: FormData): void {
  for (const [name, value] of [...form]) {
    if (typeof value !== 'string' || value.trim() === '') continue
    const row = /^(definition\.(?:outcomes|activities)\.\d+)\./.exec(name)?.[1]
    if (row && !isFilled(form, `${row}.id`)) form.set(`${row}.id`, newPartId())
  }
}

/** Was anything typed into this field? */
export function isFilled(form: FormData, name: string): boolean {
  const value = form.get(name)
  return typeof value === 'string' && value.trim() !== ''
}
