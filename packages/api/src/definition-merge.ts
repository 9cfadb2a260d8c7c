import { Definition } from './definition.ts'

/** What came of two texts that grew from one. */
export interface Merge {
  /** What both changed differently stands in it as `mine` has it. */
  merged: Definition
  /** JSON pointers (RFC 6901) into `merged`: what both changed differently, for a person to choose. */
  conflicts: string[]
}

/**
 * Joins two texts that were written at the same time, member by member: what only one of them changed is taken from that
 * one. Parts with an id (outcomes, criteria, levels …) are told by it, wherever they were moved; a part that one removed
 * and the other changed stays.
 *
 * @param base the text that both began from
 */
export function mergeDefinitions(base: Definition, mine: Definition, theirs: Definition): Merge {
  const conflicts: string[] = []
  const joined = join(withPartIds(base), withPartIds(mine), withPartIds(theirs), '', conflicts)
  const checked = Definition.safeParse(joined)
  if (checked.success) return { merged: checked.data, conflicts }
  // each is a text by itself, and both together are none: too many rows, or a level that is not there any more
  const places = checked.error.issues.map(({ path }) => `/${String(path[0])}`)
  return { merged: mine, conflicts: [...new Set([...conflicts, ...places])] }
}

/** Gives outcomes and activities from before there were ids one by their place, the same wherever it is asked. */
export function withPartIds(definition: Definition): Definition {
  const { outcomes, activities } = definition
  return {
    ...definition,
    outcomes: named(outcomes, 'outcome'),
    ...(activities && { activities: named(activities, 'activity') }),
  }
}

function named<Part extends { id?: string | undefined }>(list: Part[], kind: string): Part[] {
  const taken = new Set(list.map(({ id }) => id))
  return list.map((part, index) => {
    if (part.id !== undefined) return part
    let id = `${kind}-${index + 1}`
    while (taken.has(id)) id += '-'
    return { ...part, id }
  })
}

/** Members that say something only as a whole: 100 EUR and 110 USD are not 110 EUR. */
const WHOLE = new Set(['/expiry', '/credits', '/fee'])

function join(base: unknown, mine: unknown, theirs: unknown, at: string, conflicts: string[]): unknown {
  if (same(mine, theirs) || same(base, theirs)) return mine
  if (same(base, mine)) return theirs
  if (isParts(mine) && isParts(theirs) && (base === undefined || isParts(base)))
    return joinParts(base ?? [], mine, theirs, at, conflicts)
  if (isRecord(mine) && isRecord(theirs) && (base === undefined || isRecord(base)) && !WHOLE.has(at))
    return joinRecords(base ?? {}, mine, theirs, at, conflicts)
  conflicts.push(at)
  return mine
}

function joinRecords(base: Tree, mine: Tree, theirs: Tree, at: string, conflicts: string[]): Tree {
  const names = new Set([...Object.keys(mine), ...Object.keys(theirs)])
  const members = [...names].map((name) => [
    name,
    join(base[name], mine[name], theirs[name], `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, conflicts),
  ])
  return Object.fromEntries(members.filter(([, value]) => value !== undefined))
}

function joinParts(base: Part[], mine: Part[], theirs: Part[], at: string, conflicts: string[]): Part[] {
  const [of, ours, others] = [byId(base), byId(mine), byId(theirs)]
  /** Removed by one side, unless the other changed it. */
  const isGone = (id: string) =>
    of.has(id) &&
    ((!ours.has(id) && same(of.get(id), others.get(id))) || (!others.has(id) && same(of.get(id), ours.get(id))))
  const order = joinOrder(base, mine, theirs).filter((id) => !isGone(id))
  return order.map((id, index) => {
    const [one, other] = [ours.get(id), others.get(id)]
    return one && other ? (join(of.get(id), one, other, `${at}/${index}`, conflicts) as Part) : ((one ?? other) as Part)
  })
}

/** The order of whoever moved something, with what only the other has behind its neighbor. */
function joinOrder(base: Part[], mine: Part[], theirs: Part[]): string[] {
  const ids = (list: Part[], within: Part[]) => list.map(({ id }) => id).filter((id) => byId(within).has(id))
  const haveIMoved = !same(ids(mine, base), ids(base, mine))
  const [first, second] = haveIMoved ? [mine, theirs] : [theirs, mine]
  const order = first.map(({ id }) => id)
  for (const [index, { id }] of second.entries()) {
    if (order.includes(id)) continue
    const before = index === 0 ? -1 : order.indexOf(second[index - 1]?.id ?? '')
    order.splice(before + 1, 0, id)
  }
  return order
}

type Tree = Record<string, unknown>
type Part = Tree & { id: string }

const byId = (list: Part[]) => new Map(list.map((part) => [part.id, part]))

const isRecord = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value)

const isParts = (value: unknown): value is Part[] =>
  Array.isArray(value) && value.every((part) => isRecord(part) && typeof part.id === 'string')

/** Do two JSON values say the same? An absent member is an undefined one. */
function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((value, index) => same(value, other[index]))
  if (!isRecord(one) || !isRecord(other)) return false
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((name) => same(one[name], other[name]))
}
