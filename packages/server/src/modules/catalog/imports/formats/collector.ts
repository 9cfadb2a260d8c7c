import type { Definition, ImportFaultCode, ImportFormat } from '@cairn/api'
import type { z } from 'zod'
import type { FoundDefinition, ImportFault } from '../found.ts'
import { fitting } from './fitting.ts'

/** A value that was found, and the place that it stands at. */
export interface Placed<Value> {
  value: Value
  place: string
}

/** Takes what a reader finds of one definition, and makes a definition of it. */
export interface Collector {
  /** A member by its name; a second value for the same member does not take the place of the first. */
  put(member: keyof Definition, value: unknown, place: string): void
  /** What holds unless the file says otherwise: it is no finding. */
  assume(member: keyof Definition, value: unknown): void
  /** A list, each item with a place of its own; a second list for the same member is added to it. */
  putList(member: keyof Definition, items: readonly Placed<unknown>[], place: string): void
  fault(place: string, code: ImportFaultCode, detail: string): void
  finish(source: string | undefined, ignored: readonly string[]): FoundDefinition
}

const IGNORED = 50
const FAULTS = 50

export function createCollector(format: ImportFormat, place: string): Collector {
  const values: Record<string, unknown> = {}
  const assumed: Record<string, unknown> = {}
  const lists = new Map<string, Placed<unknown>[]>()
  const places = new Map<string, string>()
  const faults: ImportFault[] = []
  const fault = (at: string, code: ImportFaultCode, detail: string) => {
    if (faults.length < FAULTS) faults.push({ place: at, code, detail })
  }
  /** `index` counts as it was found, whatever was left out since. */
  const placeOf = ([member, index]: readonly PropertyKey[]) =>
    lists.get(String(member))?.[Number(index)]?.place ?? places.get(String(member)) ?? place

  return {
    put(member, value, at) {
      if (value === undefined || value === '' || member in values) return
      values[member] = value
      places.set(member, at)
    },
    assume(member, value) {
      if (!(member in values)) assumed[member] = value
    },
    putList(member, items, at) {
      if (items.length === 0 || (member in values && !lists.has(member))) return
      const all = [...(lists.get(member) ?? []), ...items]
      lists.set(member, all)
      values[member] = all.map(({ value }) => value)
      if (!places.has(member)) places.set(member, at)
    },
    fault,
    finish(source, ignored) {
      const members = Object.keys(values)
      const definition = fitting({ ...assumed, ...values }, (issue) =>
        fault(placeOf(issue.path), codeOf(issue), detailOf(issue)),
      )
      const { title } = values
      if (title === undefined) fault(place, 'missing', 'It has no title.')
      return {
        format,
        place,
        // an id that is longer is nobody's
        ...(source && source.length <= 1000 && source.isWellFormed() && { source }),
        ...(typeof title === 'string' && { title: title.slice(0, 300).toWellFormed() }),
        ...(definition && { definition }),
        members,
        ignored: ignored.slice(0, IGNORED),
        faults,
      }
    },
  }
}

function codeOf(issue: z.core.$ZodIssue): ImportFaultCode {
  if (issue.code === 'too_big')
    return issue.origin === 'string' ? 'too_long' : issue.origin === 'array' ? 'too_many' : 'out_of_range'
  if (issue.code === 'too_small')
    return issue.origin === 'number' || issue.origin === 'int' ? 'out_of_range' : 'missing'
  if (issue.code === 'invalid_value') return 'not_one_of'
  if (issue.code === 'invalid_type' && issue.expected === 'number') return 'not_a_number'
  return 'malformed'
}

const detailOf = ({ path, message }: z.core.$ZodIssue) => `${path.map(String).join('/')}: ${message}`
