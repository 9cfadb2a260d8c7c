import { type ActiveContext, isKeyword, isReserved } from './active-context.ts'

type Terms = Pick<ActiveContext, 'terms' | 'vocab'>

/** Called before a term or prefix is looked up, while a context is being defined: it may have to be defined first. */
export type Define = (term: string) => void

/**
 * IRI expansion. `vocab` looks at terms and the vocabulary mapping; without it only prefixes count. There is no base
 * IRI: a relative reference stays as it is, and the caller finds that it is not absolute.
 *
 * @returns `null` for a term that is switched off and for reserved words
 * @see https://www.w3.org/TR/json-ld11-api/#iri-expansion
 */
export function expandIri(context: Terms, value: string, vocab: boolean, define?: Define): string | null {
  if (isKeyword(value)) return value
  if (isReserved(value)) return null
  define?.(value)
  if (vocab) {
    const iri = context.terms.get(value)?.iri
    if (iri !== undefined) return iri
  }
  const colon = value.indexOf(':')
  if (colon > 0) {
    const prefix = value.slice(0, colon)
    if (prefix === '_' || value.startsWith('//', colon + 1)) return value
    define?.(prefix)
    const definition = context.terms.get(prefix)
    if (definition?.isPrefix) return `${definition.iri}${value.slice(colon + 1)}`
    if (/^[A-Za-z][A-Za-z0-9+-.]*:[^\s]*$/.test(value)) return value
  }
  return vocab && context.vocab !== undefined ? context.vocab + value : value
}
