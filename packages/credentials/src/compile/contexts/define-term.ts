import { isJsonObject, type JsonObject, jsonEquals } from '../../json.ts'
import { stepAside } from '../step-aside.ts'
import { isAbsoluteIri, isKeyword, isReserved, type TermDefinition } from './active-context.ts'
import { expandIri } from './expand-iri.ts'

/** A context that is being built up; it becomes an `ActiveContext` when it is done. */
export interface Draft {
  terms: Map<string, TermDefinition>
  vocab: string | undefined
  language: string | undefined
  hasProtected: boolean
}

/** One object of `@context` and how far its terms are defined: `false` while a term is under way. */
export interface Definitions {
  readonly draft: Draft
  readonly local: JsonObject
  readonly defined: Map<string, boolean>
}

const known = new Set(
  '@container @id @language @reverse @type @context @direction @index @nest @prefix @protected'.split(' '),
)

/**
 * Defines one term, and first those it is built on. Whatever a JSON-LD processor would refuse, or drop with a warning,
 * makes the engine step aside.
 *
 * @see https://www.w3.org/TR/json-ld11-api/#create-term-definition
 */
export function defineTerm(definitions: Definitions, term: string, overrideProtected: boolean): void {
  const { draft, local, defined } = definitions
  const progress = defined.get(term)
  if (progress === true) return
  if (progress === false) throw stepAside(`the term ${term} is defined by itself`)
  defined.set(term, false)

  const written = local[term]
  if (term === '@type' ? !mayRedefineType(written) : isKeyword(term) || isReserved(term) || term === '') {
    throw stepAside(`${term} cannot be a term`)
  }
  const value = typeof written === 'string' || written === null ? { '@id': written } : written
  if (!isJsonObject(value)) throw stepAside(`the definition of ${term} is not an object`)
  for (const key of Object.keys(value)) if (!known.has(key)) throw stepAside(`${key} in the definition of ${term}`)
  if ('@direction' in value) throw stepAside(`@direction in the definition of ${term}`)

  const previous = draft.terms.get(term)
  const definition = emptyDefinition()
  draft.terms.delete(term)
  draft.terms.set(term, definition)
  defineIri(definitions, term, value, definition, written !== value)
  if (value['@protected'] === true || (defined.get('@protected') === true && value['@protected'] !== false)) {
    draft.hasProtected = true
    definition.isProtected = true
  }
  defined.set(term, true)
  defineType(definitions, value, definition)
  defineContainer(value, definition)
  defineRest(term, value, definition)
  if (previous?.isProtected && !overrideProtected) keepProtected(term, previous, definition, draft)
}

function emptyDefinition(): TermDefinition {
  return {
    iri: undefined,
    isReverse: false,
    isPrefix: undefined,
    isProtected: undefined,
    type: undefined,
    container: undefined,
    language: undefined,
    index: undefined,
    nest: undefined,
    scoped: undefined,
    hasScoped: false,
  }
}

/** `@type` may only be told to be a set, or be protected. */
function mayRedefineType(value: unknown): boolean {
  if (!isJsonObject(value) || (value['@container'] || '@set') !== '@set') return false
  const keys = Object.keys(value)
  return keys.length > 0 && keys.every((key) => ['@container', '@id', '@protected'].includes(key))
}

/** The expansion of what stands in a context, where terms and prefixes of the same context count. */
function expandHere(definitions: Definitions, value: string): string | null {
  return expandIri(definitions.draft, value, true, (term) => {
    // a term that another one needs is defined without leave to override what is protected, as processors do
    if (Object.hasOwn(definitions.local, term)) defineTerm(definitions, term, false)
  })
}

function defineIri(
  definitions: Definitions,
  term: string,
  value: JsonObject,
  definition: TermDefinition,
  isSimple: boolean,
): void {
  const { draft, local } = definitions
  if ('@reverse' in value) throw stepAside(`@reverse in the definition of ${term}`)
  if ('@id' in value) {
    const id = value['@id']
    if (id === null) {
      definition.iri = null
      return
    }
    if (typeof id !== 'string' || id === '' || (!isKeyword(id) && isReserved(id))) throw stepAside(`the @id of ${term}`)
    if (id !== term) {
      const iri = expandHere(definitions, id)
      if (iri === null || !(isAbsoluteIri(iri) || isKeyword(iri))) throw stepAside(`the @id of ${term}`)
      if (/:[^:]|\//.test(term)) checkIriTerm(definitions, term, iri)
      definition.iri = iri
      definition.isPrefix = isSimple && term.indexOf(':') <= 0 && /[:/?#[\]@]$/.test(iri)
      return
    }
  }
  const colon = term.indexOf(':')
  if (colon > 0) {
    const prefix = term.slice(0, colon)
    if (Object.hasOwn(local, prefix)) defineTerm(definitions, prefix, false)
    const base = draft.terms.get(prefix)
    if (base && typeof base.iri !== 'string') throw stepAside(`the prefix of ${term}`)
    definition.iri = base ? base.iri + term.slice(colon + 1) : term
  } else if (term === '@type') {
    definition.iri = term
  } else {
    if (draft.vocab === undefined) throw stepAside(`${term} has no @id`)
    definition.iri = draft.vocab + term
  }
}

/** A term that looks like an IRI must mean the same as it would without its definition. */
function checkIriTerm(definitions: Definitions, term: string, iri: string): void {
  const alone = { ...definitions, defined: new Map(definitions.defined).set(term, true) }
  if (expandHere(alone, term) !== iri) throw stepAside(`${term} looks like an IRI and means another`)
}

function defineType(definitions: Definitions, value: JsonObject, definition: TermDefinition): void {
  if (!('@type' in value)) return
  const type = value['@type']
  if (typeof type !== 'string') throw stepAside('a @type that is not a text')
  if (['@id', '@vocab', '@json', '@none'].includes(type)) {
    definition.type = type
    return
  }
  const iri = expandHere(definitions, type)
  if (iri === null || !isAbsoluteIri(iri) || iri.startsWith('_:')) throw stepAside(`the @type ${type}`)
  definition.type = iri
}

const containers = new Set(['@list', '@set', '@index', '@language', '@graph', '@id', '@type'])

function defineContainer(value: JsonObject, definition: TermDefinition): void {
  if (!('@container' in value)) return
  const written = value['@container'] || []
  const container = (Array.isArray(written) ? written : [written]) as unknown[]
  const isValid = container.every((item) => typeof item === 'string' && containers.has(item))
  const isPlain = container.length <= (container.includes('@set') && !container.includes('@list') ? 2 : 1)
  const isGraph = container.includes('@graph') && container.every((item) => item === '@graph' || item === '@set')
  if (!isValid || !(isPlain || isGraph)) throw stepAside('an unusual @container')
  if (container.includes('@type')) throw stepAside('a @type container')
  definition.container = container as string[]
}

function defineRest(term: string, value: JsonObject, definition: TermDefinition): void {
  if ('@index' in value) throw stepAside('a property index')
  if ('@context' in value) {
    definition.scoped = value['@context']
    definition.hasScoped = true
  }
  if ('@language' in value && !('@type' in value)) {
    const language = value['@language']
    if (language !== null && typeof language !== 'string') throw stepAside(`the @language of ${term}`)
    definition.language = language === null ? null : language.toLowerCase()
  }
  if ('@prefix' in value) {
    if (/:|\//.test(term) || isKeyword(definition.iri ?? '') || typeof value['@prefix'] !== 'boolean') {
      throw stepAside(`the @prefix of ${term}`)
    }
    definition.isPrefix = value['@prefix']
  }
  if ('@nest' in value) {
    const nest = value['@nest']
    if (typeof nest !== 'string' || (nest !== '@nest' && nest.startsWith('@'))) throw stepAside(`the @nest of ${term}`)
    definition.nest = nest
  }
  if (definition.iri === '@context' || definition.iri === '@preserve') throw stepAside(`${term} is an alias`)
}

/** A protected term may be defined again only to the very same, and stays protected. */
function keepProtected(term: string, previous: TermDefinition, definition: TermDefinition, draft: Draft): void {
  draft.hasProtected = true
  definition.isProtected = true
  const sorted = (one: TermDefinition) => ({ ...one, container: one.container?.toSorted() })
  if (!jsonEquals(sorted(previous), sorted(definition))) throw stepAside(`the protected term ${term} is redefined`)
}
