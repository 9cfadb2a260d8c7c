import { Definition } from '@cairn/api'
import type { z } from 'zod'

/** How often something is left out until the rest fits; each time at least one part goes. */
const ROUNDS = 30

type Path = readonly PropertyKey[]

/**
 * Leaves out what does not fit, the smallest part that it can, until the rest is a definition: of a skill its address, and
 * the skill only if it is nothing without it. Of a list that is too long the first items stay.
 *
 * @param tell hears once of each part that goes; indexes are those of the values as they were given
 * @returns undefined when there is no title, or none that fits
 */
export function fitting(
  values: Record<string, unknown>,
  tell: (issue: z.core.$ZodIssue) => void,
): Definition | undefined {
  const given = structuredClone(values)
  const gone = new Set<string>()
  const told = new Set<string>()
  for (let round = 0; round < ROUNDS; round++) {
    const { value, original } = without(given, gone)
    const parsed = Definition.safeParse(value)
    if (parsed.success) return parsed.data
    for (const issue of parsed.error.issues) {
      const path = original(issue.path)
      const name = path.join('/')
      // what is nothing without the part that went before was told of with it
      if (![...told].some((known) => known === name || known.startsWith(`${name}/`)))
        tell({ ...issue, path: [...path] })
      told.add(name)
      if (path[0] === 'title' || path.length === 0) return undefined
      for (const part of partsToGo(given, path, issue, gone)) gone.add(part.join('/'))
    }
  }
  return undefined
}

function partsToGo(given: unknown, path: Path, issue: z.core.$ZodIssue, gone: ReadonlySet<string>): Path[] {
  const value = at(given, path)
  if (Array.isArray(value) && issue.code === 'too_big')
    return value.flatMap((_, index) => (index < Number(issue.maximum) ? [] : [[...path, index]]))
  // what is missing takes with it what needs it
  let part = path
  while (part.length > 1 && (at(given, part) === undefined || gone.has(part.join('/')))) part = part.slice(0, -1)
  return [part]
}

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], value)

/** The values without the parts that went, and the path that each path in them had before. */
function without(given: unknown, gone: ReadonlySet<string>): { value: unknown; original(path: Path): Path } {
  const moved = new Map<string, number[]>()
  const copy = (value: unknown, path: Path): unknown => {
    if (Array.isArray(value)) {
      const kept = value.flatMap((_, index) => (gone.has([...path, index].join('/')) ? [] : [index]))
      moved.set(path.join('/'), kept)
      return kept.map((index) => copy(value[index], [...path, index]))
    }
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, inner]) => {
        const inside = [...path, key]
        return gone.has(inside.join('/')) ? [] : [[key, copy(inner, inside)]]
      }),
    )
  }
  return {
    value: copy(given, []),
    original: (path) => {
      const before: PropertyKey[] = []
      for (const key of path) before.push(moved.get(before.join('/'))?.[Number(key)] ?? key)
      return before
    },
  }
}
