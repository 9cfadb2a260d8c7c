import type { JsonObject, JsonValue } from '@cairn/credentials'
import type { Placed } from './collector.ts'

/** Reads an object member by member, and knows what was not read: that has no place in a definition. */
export interface ObjectReader {
  readonly place: string
  /** The member, unless it is absent or null. */
  take(name: string): Placed<JsonValue> | undefined
  /** Its items; one value is a list of one. */
  list(name: string): Placed<JsonValue>[]
  /** Its items that are objects, each with a reader. */
  objects(name: string): ObjectReader[]
  /** Its text, in the language of this reader where there are several; the others are not read. */
  text(name: string): Placed<string> | undefined
  /** Says of members that they are of no interest: addresses, types, who made it. */
  skip(...names: string[]): void
  /** What was not read, here and further in, by JSON pointer. */
  ignored(): string[]
}

/** Opens an object. @param place its JSON pointer @param language of its texts, as a BCP 47 tag */
export function openObject(object: JsonObject, place: string, language: string): ObjectReader {
  const unread = new Set(Object.keys(object))
  const within: ObjectReader[] = []
  const beside: string[] = []
  const take = (name: string) => {
    unread.delete(name)
    const value = object[name]
    return value === undefined || value === null ? undefined : { value, place: `${place}/${step(name)}` }
  }
  const list = (name: string) => {
    const found = take(name)
    return found ? itemsOf(found) : []
  }
  return {
    place,
    take,
    list,
    objects: (name) =>
      list(name).flatMap((item) => {
        if (!isObject(item.value)) return []
        const reader = openObject(item.value, item.place, language)
        within.push(reader)
        return [reader]
      }),
    text(name) {
      const found = take(name)
      if (!found) return undefined
      const { text, others } = readText(found, language)
      beside.push(...others)
      return text
    },
    skip(...names) {
      for (const name of names) unread.delete(name)
    },
    ignored: () => [
      ...[...unread].map((name) => `${place}/${step(name)}`),
      ...beside,
      ...within.flatMap((reader) => reader.ignored()),
    ],
  }
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** RFC 6901 §3: `~` and `/` are escaped. */
const step = (name: string) => name.replace(/~/g, '~0').replace(/\//g, '~1')

/** JSON-LD writes one value and a list of one alike. */
export const itemsOf = ({ value, place }: Placed<JsonValue>): Placed<JsonValue>[] =>
  Array.isArray(value)
    ? value.map((item: JsonValue, index: number) => ({ value: item, place: `${place}/${index}` }))
    : [{ value, place }]

/** The languages of a text: those of a language map, or of a value that says its own. */
export function languagesOf(value: JsonValue | undefined): string[] {
  if (Array.isArray(value)) return value.flatMap(languagesOf)
  if (!isObject(value)) return []
  if (typeof value['@value'] === 'string') return typeof value['@language'] === 'string' ? [value['@language']] : []
  return Object.keys(value).filter((tag) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag))
}

function readText(found: Placed<JsonValue>, language: string): { text?: Placed<string>; others: string[] } {
  const { value, place } = found
  if (typeof value === 'string' || typeof value === 'number')
    return { text: { value: String(value).trim(), place }, others: [] }
  if (Array.isArray(value)) {
    // several paragraphs, or the same text in several languages
    const parts = itemsOf(found).map((item) => ({ item, ...readText(item, language) }))
    const said = parts.filter(({ item }) => languagesOf(item.value).every((tag) => tag === language))
    const text = (said.length > 0 ? said : parts.slice(0, 1)).flatMap((part) => (part.text ? [part.text.value] : []))
    const others = parts.flatMap((part) => [
      ...part.others,
      ...(said.includes(part) || said.length === 0 ? [] : [part.item.place]),
    ])
    return { text: { value: text.join('\n\n'), place }, others }
  }
  if (!isObject(value)) return { others: [place] }
  if (typeof value['@value'] === 'string')
    return { text: { value: value['@value'].trim(), place: `${place}/@value` }, others: [] }
  const tags = languagesOf(value)
  const chosen = tags.includes(language) ? language : tags[0]
  if (chosen === undefined) return { others: [place] }
  const inner = readText({ value: value[chosen]!, place: `${place}/${chosen}` }, language)
  return {
    ...inner,
    others: [
      ...inner.others,
      ...Object.keys(value)
        .filter((tag) => tag !== chosen)
        .map((tag) => `${place}/${step(tag)}`),
    ],
  }
}
