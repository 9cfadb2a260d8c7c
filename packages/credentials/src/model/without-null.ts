import { at, escapePointer, fault, type Place, type Shape } from './shape.ts'

/** `null` means nothing in JSON-LD and is therefore not signed: it may stand nowhere. */
export const withoutNull: Shape = (value, place) => {
  if (!holdsNull(value)) return true
  if (place) noteNulls(value, place)
  return false
}

function holdsNull(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value === null
  if (Array.isArray(value)) {
    for (const item of value) if (typeof item === 'object' && holdsNull(item)) return true
    return false
  }
  for (const key in value) {
    const item = (value as Record<string, unknown>)[key]
    if (typeof item === 'object' && holdsNull(item)) return true
  }
  return false
}

function noteNulls(value: unknown, place: Place): void {
  if (value === null) fault(place, 'must not be null')
  if (typeof value !== 'object' || value === null) return
  for (const [key, item] of Object.entries(value)) noteNulls(item, at(place, escapePointer(key))!)
}
