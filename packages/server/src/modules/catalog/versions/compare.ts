import type { Change, Definition } from '@cairn/api'
import { type ChangeClass, classOf, classOfOrder } from './classes.ts'
import { isReordered, nameOf, type Part, pair } from './pair.ts'
import { stretchesOf } from './stretches.ts'

/** What two texts say differently, and how much that is: as much as the greatest of its changes. */
export interface Comparison {
  class: 'none' | ChangeClass
  changes: Change[]
}

/** Members that say nothing by themselves: names of parts, and what a translation is of. */
const UNSAID = new Set(['id', 'of'])

/**
 * Everything that one definition says differently from another, with its class: outcomes, criteria and levels matched by
 * their ids, texts compared word by word.
 */
export function classifyChange(before: Definition, after: Definition): Comparison {
  const changes = compare(before, after, [], undefined)
  const isSubstantive = changes.some((change) => change.class === 'substantive')
  return { class: changes.length === 0 ? 'none' : isSubstantive ? 'substantive' : 'editorial', changes }
}

function compare(before: unknown, after: unknown, path: readonly string[], label: string | undefined): Change[] {
  if (isList(before) && isList(after) && (before ?? after) !== undefined)
    return compareLists(before ?? [], after ?? [], path, label)
  if (isPart(before) && isPart(after))
    return [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .filter((name) => !UNSAID.has(name))
      .flatMap((name) => compare(before[name], after[name], [...path, name], label))
  const [old, now] = [said(before), said(after)]
  return old === now ? [] : [changeOf(path, label, before, after, old, now)]
}

function compareLists(before: readonly Part[], after: readonly Part[], path: readonly string[], label?: string) {
  const pairs = pair(before, after)
  const changes = pairs.flatMap((one) => {
    const name = nameOf(one.after ?? one.before ?? {})
    const labels = [label, name].filter((text) => text !== undefined)
    return compare(one.before, one.after, [...path, one.key], labels.join(' › ') || undefined)
  })
  if (!isReordered(pairs, before)) return changes
  const names = (list: readonly Part[]) => list.map((part, index) => nameOf(part) ?? String(index + 1)).join('\n')
  const moved: Change = {
    ...placeOf(path, label),
    kind: 'moved',
    class: classOfOrder(path.join('/')),
    before: names(before),
    after: names(after),
  }
  return [...changes, moved]
}

function changeOf(
  path: readonly string[],
  label: string | undefined,
  before: unknown,
  after: unknown,
  old: string | undefined,
  now: string | undefined,
): Change {
  const isText = typeof before === 'string' && typeof after === 'string' && (/\s/.test(before) || /\s/.test(after))
  return {
    ...placeOf(path, label),
    kind: old === undefined ? 'added' : now === undefined ? 'removed' : 'changed',
    class: classOf(path.join('/'), before, after),
    ...(old !== undefined && { before: old }),
    ...(now !== undefined && { after: now }),
    ...(isText && { stretches: stretchesOf(before, after) }),
  }
}

const placeOf = ([part = '', ...item]: readonly string[], label: string | undefined) => ({
  part,
  item: item.join('/'),
  ...(label !== undefined && { label }),
})

const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null && !Array.isArray(value)
const isList = (value: unknown): value is Part[] | undefined =>
  value === undefined || (Array.isArray(value) && value.every(isPart))

/** A value as people read it, without the names of its members; `undefined` for what is not there, or says nothing. */
function said(value: unknown): string | undefined {
  if (value === undefined || value === null || value === '' || value === false) return undefined
  if (Array.isArray(value)) return lines(value, value.every(isPart) ? '\n' : ', ')
  if (isPart(value))
    return lines(
      Object.entries(value)
        .filter(([name]) => !UNSAID.has(name))
        .map(([, member]) => member),
      '\n',
    )
  return String(value)
}

const lines = (values: readonly unknown[], between: string): string | undefined =>
  values
    .map(said)
    .filter((text) => text !== undefined)
    .join(between) || undefined
