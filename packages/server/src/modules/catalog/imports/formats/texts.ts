import type { JsonValue } from '@cairn/credentials'
import type { Collector, Placed } from './collector.ts'

/** Characters of a summary. */
const SUMMARY = 400

/** What it is about: a summary when it is as short as one. A title that stands there again says nothing. */
export function putAbout(collector: Collector, about: Placed<string> | undefined, title: string | undefined): void {
  if (!about || about.value === title) return
  collector.put(about.value.length <= SUMMARY ? 'summary' : 'description', about.value, about.place)
}

/** Each tag once. */
export function putTags(collector: Collector, items: readonly Placed<JsonValue>[]): void {
  const seen = new Set<string>()
  const tags = items.filter(({ value }) => {
    if (typeof value !== 'string' || value.trim() === '' || seen.has(value)) return false
    seen.add(value)
    return true
  })
  collector.putList('tags', tags, tags[0]?.place ?? '')
}
