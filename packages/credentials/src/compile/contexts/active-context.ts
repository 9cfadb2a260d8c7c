/**
 * What one term of a context means. `undefined` members were not said: whether something was said matters when a
 * protected term is defined again.
 */
export interface TermDefinition {
  /** absolute IRI or keyword; `null` when the term is switched off; `undefined` only while it is being defined */
  iri: string | null | undefined
  isReverse: boolean
  isPrefix: boolean | undefined
  isProtected: boolean | undefined
  /** `@id`, `@vocab`, `@json`, `@none` or the IRI of a datatype */
  type: string | undefined
  container: readonly string[] | undefined
  language: string | null | undefined
  /** the name of the property that a property index maps to */
  index: string | undefined
  nest: string | undefined
  /** the scoped context, as it was written */
  scoped: unknown
  hasScoped: boolean
}

/** The meaning of all terms at one place of a document. Never changed once it is made. */
export interface ActiveContext {
  readonly terms: ReadonlyMap<string, TermDefinition>
  readonly vocab: string | undefined
  readonly language: string | undefined
  /** Have protected terms been defined? Then it must not be reset to nothing. */
  readonly hasProtected: boolean
  /** the context to return to in child nodes, where this one came with a type */
  readonly previous: ActiveContext | undefined
}

export const initialContext: ActiveContext = {
  terms: new Map(),
  vocab: undefined,
  language: undefined,
  hasProtected: false,
  previous: undefined,
}

const keywords = new Set(
  `@base @container @context @default @direction @embed @explicit @graph @id @included @index @json @language @list
  @nest @none @omitDefault @prefix @preserve @protected @requireAll @reverse @set @type @value @version @vocab`.split(
    /\s+/,
  ),
)

export function isKeyword(value: string): boolean {
  return value.charCodeAt(0) === 64 && keywords.has(value)
}

/** Looks like a keyword and is reserved for later editions of JSON-LD. */
export function isReserved(value: string): boolean {
  return value.charCodeAt(0) === 64 && /^@[a-zA-Z]+$/.test(value)
}

/** What JSON-LD processors take for an absolute IRI (or a blank node identifier): a scheme, a colon, no white space. */
export function isAbsoluteIri(value: string): boolean {
  return /^([A-Za-z][A-Za-z0-9+-.]*|_):[^\s]*$/.test(value)
}
