import { isAbsoluteIri, isKeyword, type TermDefinition } from '../contexts/active-context.ts'
import { expandIri } from '../contexts/expand-iri.ts'
import { stepAside } from '../step-aside.ts'
import { afterProperty, type State } from './states.ts'
import { datatypeSuffix, rdf, xsd } from './tokens.ts'

/** How the text of a property is read; `typed` is a literal whose text might as well have been a number. */
export type Coercion = 'literal' | 'typed' | 'double' | 'id' | 'vocab' | 'json'

/** A key that is a keyword or an alias of one. */
export interface KeywordProperty {
  readonly kind: 'keyword'
  readonly key: string
  readonly keyword: '@id' | '@type' | '@value' | '@language' | '@direction' | '@context'
}

/** A key that is a predicate, with all that its values need. */
export interface Predicate {
  readonly kind: 'predicate'
  readonly key: string
  /** `<iri>` */
  readonly predicate: string
  /** ` <iri> `: what stands between subject and object */
  readonly link: string
  /** ` <iri> "`: what stands before a literal's text */
  readonly open: string
  /** what stands behind it: closing quote, then datatype or language */
  readonly close: string
  readonly coercion: Coercion
  /** the datatype that the context gives, if any, and as it is written behind a number or boolean */
  readonly datatype: string | undefined
  readonly isList: boolean
  readonly isGraph: boolean
  readonly isLanguageMap: boolean
  /** maps by index or id, which only objects are */
  readonly isOtherMap: boolean
  /** the state in which values are read */
  readonly inside: State
  /** the state in which objects begin: after the end of a type's context, and as it is for bare references */
  entered: State | undefined
  enteredKept: State | undefined
  /** the same, for the members of its list */
  item: Predicate | undefined
}

export type Property = KeywordProperty | Predicate

const readable = new Set(['@id', '@type', '@value', '@language', '@direction', '@context'])

export function compileProperty(state: State, key: string): Property {
  if (key === '__proto__') throw stepAside('a key that is not safe')
  if (key === '@context') return { kind: 'keyword', key, keyword: '@context' }
  const iri = expandIri(state.context, key, true)
  if (iri !== null && isKeyword(iri)) {
    if (!readable.has(iri) || iri === '@context') throw stepAside(`the keyword ${iri}`)
    return { kind: 'keyword', key, keyword: iri as KeywordProperty['keyword'] }
  }
  if (iri === null || !isAbsoluteIri(iri) || !isSimpleIri(iri)) throw stepAside(`the key ${key.slice(0, 100)}`)
  if (iri === `${rdf}type`) throw stepAside('a key that means the same as @type')
  return compilePredicate(state, key, iri)
}

/** Predicates and datatypes are compared and copied as they are, so nothing in them may need an escape. */
function isSimpleIri(iri: string): boolean {
  return /^[A-Za-z][A-Za-z0-9+-.]*:[!#-;=?-[\]_a-z~]*$/.test(iri)
}

function compilePredicate(state: State, key: string, iri: string): Predicate {
  const outer = state.context.terms.get(key)
  const inside = outer?.hasScoped ? afterProperty(state, outer.scoped) : state
  const inner = inside.context.terms.get(key)
  if (inside !== state && isKeyword(expandIri(inside.context, key, true) ?? ''))
    throw stepAside(`the context of ${key}`)
  const container = outer?.container ?? []
  const has = (name: string) => container.includes(name)
  const isJson = outer?.type === '@json'
  if ((isJson || has('@graph')) && has('@list')) throw stepAside(`the container of ${key}`)
  if (isJson && has('@graph')) throw stepAside(`the container of ${key}`)
  const type = inner?.type
  const datatype = type === undefined || ['@id', '@vocab', '@none'].includes(type) ? undefined : type
  if (datatype !== undefined && datatype !== '@json' && !isSimpleIri(datatype)) throw stepAside(`the type of ${key}`)
  if (datatype === '@json' && !isJson) throw stepAside(`the type of ${key}`)
  const link = ` <${iri}> `
  return {
    kind: 'predicate',
    key,
    predicate: `<${iri}>`,
    link,
    open: `${link}"`,
    close: closing(inside, inner, datatype),
    coercion: coercionOf(isJson ? '@json' : type),
    datatype,
    isList: has('@list'),
    isGraph: has('@graph'),
    isLanguageMap: has('@language'),
    isOtherMap: has('@index') || has('@id'),
    inside,
    entered: undefined,
    enteredKept: undefined,
    item: undefined,
  }
}

const first = `<${rdf}first>`

/** How the members of a list are read: as the property's values are, behind another predicate. */
export function itemOf(property: Predicate): Predicate {
  property.item ??= { ...property, predicate: first, link: ` ${first} `, open: ` ${first} "`, isList: false }
  return property.item
}

/** The state in which an object begins that is the value of this property. */
export function enter(property: Predicate, element: Readonly<Record<string, unknown>>): State {
  const { inside } = property
  if (inside.previous && keepsContext(inside, element)) {
    property.enteredKept ??= rescope(property, inside)
    return property.enteredKept
  }
  property.entered ??= rescope(property, inside.previous ?? inside)
  return property.entered
}

/** References and value objects are read in their parent's context, also where that came with a type. */
function keepsContext(inside: State, element: Readonly<Record<string, unknown>>): boolean {
  let count = 0
  for (const _ in element) if (++count > 2) return false
  for (const key in element) {
    if (key === '@context') return false
  }
  for (const key in element) {
    const iri = expandIri(inside.context, key, true)
    if (iri === '@value' || (iri === '@id' && count === 1)) return true
  }
  return false
}

function rescope(property: Predicate, base: State): State {
  const definition = property.inside.context.terms.get(property.key)
  return definition?.hasScoped ? afterProperty(base, definition.scoped) : base
}

/**
 * Datatypes under which one document may have a text and another a number; the contexts of Open Badges write some of
 * them with https, which makes them others. Where a number stands under any that is not here, it is noted that nobody
 * knows.
 */
const numeric = new Set(
  ['integer', 'decimal', 'float', 'boolean', 'nonNegativeInteger'].flatMap((name) => [
    xsd + name,
    xsd.replace('http:', 'https:') + name,
  ]),
)

function coercionOf(type: string | undefined): Coercion {
  if (type === '@id') return 'id'
  if (type === '@vocab') return 'vocab'
  if (type === '@json') return 'json'
  if (type === `${xsd}double`) return 'double'
  return type !== undefined && numeric.has(type) ? 'typed' : 'literal'
}

/** A datatype wins over a language; the language of the term over that of the context. */
function closing(inside: State, inner: TermDefinition | undefined, datatype: string | undefined): string {
  if (datatype === '@json') return '"'
  if (datatype !== undefined) return `"${datatypeSuffix(datatype)}`
  const language = inner?.language === undefined ? inside.context.language : inner.language
  return language ? `"@${language}` : '"'
}
