import type { JsonValue } from '../../json.ts'
import { canonicalizeJson } from '../../proof/canonicalize-json.ts'
import { expandIri } from '../contexts/expand-iri.ts'
import { isLanguageTag } from '../contexts/process-context.ts'
import { stepAside } from '../step-aside.ts'
import { noteOrigin, type Reading, unclear } from './nodes.ts'
import type { Predicate } from './properties.ts'
import type { Layout } from './shapes.ts'
import { assertPlainJson, type State } from './states.ts'
import { datatypeSuffix, doubleLexical, escapeLiteral, i18n, iriToken, numberLexical, rdf, xsd } from './tokens.ts'
import type { Types } from './types.ts'

/** `<iri>` of an identifier: absolute, or compact with a prefix of the context. */
export function readIri(reading: Reading, state: State, text: string): string {
  const colon = text.indexOf(':')
  if (colon > 0 && !text.startsWith('//', colon + 1) && state.context.terms.get(text.slice(0, colon))?.isPrefix) {
    return iriToken(expandIri(state.context, text, false) ?? '', reading.seen)
  }
  return iriToken(text, reading.seen)
}

/** The line of a text, as the context says it is to be read. */
export function readText(reading: Reading, property: Predicate, text: string): string {
  switch (property.coercion) {
    case 'literal':
      return property.open + escapeLiteral(text, reading.seen) + property.close
    case 'typed':
      return noteOrigin(reading, property.open + escapeLiteral(text, reading.seen) + property.close, text)
    case 'id':
      return property.link + readIri(reading, property.inside, text)
    case 'vocab':
      reading.vocabulary.push(text)
      return property.link + iriToken(expandIri(property.inside.context, text, true) ?? '', reading.seen)
    default:
      return noteOrigin(reading, property.open + doubleLexical(Number.parseFloat(text)) + property.close, text)
  }
}

/** The line of a number or boolean. A datatype of the context is kept, whatever the value. */
export function readScalar(reading: Reading, property: Predicate, value: number | boolean): string {
  const { open, close, datatype, coercion } = property
  const line = open + scalarToken(value, datatype, datatype === undefined ? undefined : close)
  // the texts of such a property are not noted, so nobody knows whether there was one that looks the same
  return noteOrigin(reading, line, coercion === 'literal' && datatype !== undefined ? unclear : value)
}

/** Text and end of a literal: its quote and datatype, those of XSD when there is no other. */
function scalarToken(value: number | boolean, datatype: string | undefined, close: string | undefined): string {
  if (typeof value === 'boolean') return `${value}${close ?? `"^^<${xsd}boolean>`}`
  const { text, isDouble } = numberLexical(value, datatype)
  return text + (close ?? (isDouble ? `"^^<${xsd}double>` : `"^^<${xsd}integer>`))
}

/** The line of a value that is kept as JSON, in its canonical spelling. */
export function readJson(reading: Reading, property: Predicate, value: unknown): string {
  assertPlainJson(value, 0)
  const text = escapeLiteral(canonicalizeJson(value as JsonValue), reading.seen)
  const origin = typeof value === 'object' ? unclear : value
  return noteOrigin(reading, `${property.open}${text}"^^<${rdf}JSON>`, origin)
}

/** The lines of a language map: language tags to texts. */
export function readLanguageMap(
  reading: Reading,
  property: Predicate,
  map: Readonly<Record<string, unknown>>,
  lines: unknown[],
): void {
  for (const key of Object.keys(map)) {
    const isNone = expandIri(property.inside.context, key, true) === '@none'
    if (!isNone && !isLanguageTag(key)) throw stepAside(`the language ${key.slice(0, 100)}`)
    const close = isNone ? '"' : `"@${key.toLowerCase()}`
    const value = map[key]
    for (const text of Array.isArray(value) ? value : [value]) {
      if (text === null) continue
      if (typeof text !== 'string') throw stepAside('a language map with other than texts')
      lines.push(property.open + escapeLiteral(text, reading.seen) + close)
    }
  }
}

/** The line of an object with `@value`. What the context says about the property does not count for it. */
export function readValueObject(
  reading: Reading,
  state: State,
  property: Predicate,
  layout: Layout,
  types: Types | undefined,
  base: number,
): string {
  const { stack } = reading
  const value = stack[base + layout.valueAt]
  const language = layout.languageAt < 0 ? undefined : stack[base + layout.languageAt]
  const direction = layout.directionAt < 0 ? undefined : stack[base + layout.directionAt]
  if (state.context.terms.get(property.key)?.container?.includes('@graph'))
    throw stepAside('a value in place of a graph')
  if (types) {
    if (language !== undefined || direction !== undefined) throw stepAside('a value with both type and language')
    return typedLine(reading, state, property, value, types)
  }
  if (typeof value === 'string') {
    return property.open + escapeLiteral(value, reading.seen) + textEnd(reading, language, direction)
  }
  if ((typeof value !== 'number' && typeof value !== 'boolean') || direction !== undefined || language != null) {
    throw stepAside('an unusual value object')
  }
  return noteOrigin(reading, property.open + scalarToken(value, undefined, undefined), value)
}

function typedLine(reading: Reading, state: State, property: Predicate, value: unknown, types: Types): string {
  if (types.state !== state || types.only === undefined) throw stepAside('an unusual type of a value')
  const close = `"${datatypeSuffix(types.only)}`
  const isDouble = types.only === `${xsd}double`
  if (typeof value === 'string') {
    const text = isDouble ? doubleLexical(Number.parseFloat(value)) : escapeLiteral(value, reading.seen)
    return noteOrigin(reading, property.open + text + close, value)
  }
  if (typeof value !== 'number' && typeof value !== 'boolean') throw stepAside('an unusual value object')
  return noteOrigin(reading, property.open + scalarToken(value, types.only, close), value)
}

/** A text with a direction becomes a literal of a datatype that names language and direction. */
function textEnd(reading: Reading, language: unknown, direction: unknown): string {
  if (language != null && (typeof language !== 'string' || !isLanguageTag(language))) throw stepAside('a @language')
  const tag = typeof language === 'string' ? language.toLowerCase() : ''
  if (direction === undefined) return tag === '' ? '"' : `"@${tag}`
  if (direction !== 'ltr' && direction !== 'rtl') throw stepAside('a @direction')
  reading.hasDirections = true
  return `"^^<${i18n}${tag}_${direction}>`
}
