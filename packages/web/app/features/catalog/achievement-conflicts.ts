import { Definition, mergeDefinitions } from '@cairn/api'
import type { FormValues } from '../../lib/form-fields.ts'
import { valuesOf } from './achievement-form-values.ts'

/** Something that two authors said differently, for a person to choose. */
export interface Conflict {
  /** Where it is, by the ids of parts rather than by their places: `outcomes/plan/text`. */
  path: string
  /** The field of the form, without `definition.`. */
  field: string
  mine: unknown
  theirs: unknown
}

/** Begins the names of the fields that say whose words are taken; the rest is the path. */
export const TAKE = '_take '

/**
 * What a form shows after somebody else saved: what only one of them changed is taken from that one, and what both did is
 * named. From now on it stands on their text.
 */
export function joined(
  base: Definition,
  mine: Definition,
  theirs: { definition: Definition; revision: number },
): { values: FormValues; conflicts: Conflict[] } {
  const { merged, conflicts: pointers } = mergeDefinitions(base, mine, theirs.definition)
  const conflicts = pointers.map((pointer) => {
    const path = pathIn(merged, pointer)
    const field = pointer.slice(1).replaceAll('/', '.')
    return { path, field, mine: valueAt(merged, path), theirs: valueAt(theirs.definition, path) }
  })
  const choices = Object.fromEntries(conflicts.map(({ path }) => [`${TAKE}${path}`, ['mine']]))
  return { values: { ...valuesOf(merged), ...originOf(theirs), ...choices }, conflicts }
}

/** The fields of a form that say which text it stands on. */
export const originOf = ({ definition, revision }: { definition: Definition; revision: number }): FormValues => ({
  revision: [String(revision)],
  _base: [JSON.stringify(definition)],
})

/** The text that a form stands on; nothing when it says none. */
export function baseIn(form: FormData): Definition | undefined {
  const base = form.get('_base')
  return typeof base === 'string' && base !== '' ? Definition.parse(JSON.parse(base)) : undefined
}

/** The paths at which the words of the other author are taken. */
export const takenIn = (form: FormData): string[] =>
  [...form].flatMap(([name, value]) => (name.startsWith(TAKE) && value === 'theirs' ? [name.slice(TAKE.length)] : []))

/** A text with the words of another at these paths. */
export function taking(definition: Definition, theirs: Definition, paths: readonly string[]): Definition {
  const copy = structuredClone(definition)
  for (const path of paths) {
    const names = path.split('/')
    const last = names.pop() ?? ''
    const place = valueAt(copy, names.join('/')) as Record<string, unknown> | undefined
    if (place) place[last] = valueAt(theirs, path)
  }
  return copy
}

function pathIn(definition: Definition, pointer: string): string {
  let value: unknown = definition
  const names = pointer
    .slice(1)
    .split('/')
    .map((name) => {
      value = (value as Record<string, unknown> | undefined)?.[name]
      return idOf(value) ?? name
    })
  return names.join('/')
}

function valueAt(definition: Definition, path: string): unknown {
  if (path === '') return definition
  return path.split('/').reduce<unknown>((value, name) => {
    if (Array.isArray(value)) return value.find((part) => idOf(part) === name) ?? value[Number(name)]
    return (value as Record<string, unknown> | undefined)?.[name]
  }, definition)
}

const idOf = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? value.id : undefined
