import { isJsonObject, type JsonObject } from '../../json.ts'
import { stepAside } from '../step-aside.ts'
import { type ActiveContext, initialContext, isAbsoluteIri } from './active-context.ts'
import { type Definitions, type Draft, defineTerm } from './define-term.ts'
import { expandIri } from './expand-iri.ts'

/** The document of a context by its URL, or `undefined`. Never fetches. */
export type FindContext = (url: string) => object | undefined

export interface ProcessOptions {
  readonly findContext: FindContext
  /** `false` for the context of a type: it ends where child nodes begin */
  readonly propagate?: boolean
  /** contexts of properties may redefine what is protected */
  readonly overrideProtected?: boolean
}

/**
 * Applies a local context (URL, object, `null` or a list of these) to an active one.
 *
 * Does what jsonld.js does for the contexts in use, to the letter, and steps aside for the rest: `@import`, `@base`,
 * `@direction`, relative vocabularies, unknown URLs, and everything that is an error.
 *
 * @see https://www.w3.org/TR/json-ld11-api/#context-processing-algorithm
 */
export function processContext(active: ActiveContext, local: unknown, options: ProcessOptions): ActiveContext {
  return process(active, local, options, new Set())
}

function process(active: ActiveContext, local: unknown, options: ProcessOptions, cycles: Set<string>): ActiveContext {
  const parts = resolve(local, options.findContext, new Set())
  const [first] = parts
  if (parts.length === 0) return active
  const override = isJsonObject(first) ? first['@propagate'] : undefined
  const propagate = typeof override === 'boolean' ? override : (options.propagate ?? true)
  let result = active
  if (!propagate && !result.previous) result = { ...result, previous: active }
  for (const part of parts) {
    if (part === null) {
      if (!options.overrideProtected && result.hasProtected) throw stepAside('protected terms are switched off')
      result = initialContext
    } else {
      result = processObject(result, part, options, cycles)
    }
  }
  return result
}

/** A local context as the list of its objects: URLs looked up, lists flattened. */
function resolve(local: unknown, findContext: FindContext, visited: Set<string>): (JsonObject | null)[] {
  const list = Array.isArray(local) ? local : [local]
  return list.flatMap((item: unknown) => {
    if (item === null) return [null]
    if (typeof item === 'string') {
      const document = findContext(item)
      if (!isJsonObject(document)) throw stepAside(`the context ${item} is not built in`)
      if (visited.has(item)) throw stepAside(`the context ${item} names itself`)
      return resolve('@context' in document ? document['@context'] : {}, findContext, new Set(visited).add(item))
    }
    if (!isJsonObject(item) || '@context' in item) throw stepAside('a context that is neither URL nor object')
    return [item]
  })
}

const wordsAboutContexts = new Set(['@version', '@vocab', '@language', '@propagate', '@protected'])

function processObject(
  active: ActiveContext,
  local: JsonObject,
  options: ProcessOptions,
  cycles: Set<string>,
): ActiveContext {
  const { terms, vocab, language, hasProtected } = active
  const draft: Draft = { terms: new Map(terms), vocab, language, hasProtected }
  readWords(draft, local)
  const defined = new Map([['@protected', local['@protected'] === true]])
  const definitions: Definitions = { draft, local, defined }
  for (const key of Object.keys(local)) {
    if (wordsAboutContexts.has(key)) continue
    defineTerm(definitions, key, options.overrideProtected ?? false)
    validateScoped(draft, local[key], options, cycles)
  }
  return { ...draft, previous: active.previous }
}

/** The members of a context that are not terms. */
function readWords(draft: Draft, local: JsonObject): void {
  if ('@version' in local && local['@version'] !== 1.1) throw stepAside('another @version')
  for (const word of ['@import', '@base', '@direction']) if (word in local) throw stepAside(`${word} in a context`)
  if ('@propagate' in local && typeof local['@propagate'] !== 'boolean') throw stepAside('@propagate')
  if ('@protected' in local && local['@protected'] !== true) throw stepAside('@protected')
  const vocab = local['@vocab']
  if (vocab === null) draft.vocab = undefined
  else if (vocab !== undefined) {
    const iri = typeof vocab === 'string' && vocab !== '' ? expandIri(draft, vocab, true) : null
    if (iri === null || !isAbsoluteIri(iri)) throw stepAside('a relative @vocab')
    draft.vocab = iri
  }
  const language = local['@language']
  if (language === null) draft.language = undefined
  else if (language !== undefined) {
    if (typeof language !== 'string' || !isLanguageTag(language)) throw stepAside('@language in a context')
    draft.language = language.toLowerCase()
  }
}

/** Well-formed as far as processors look: subtags of up to eight letters or digits. */
export function isLanguageTag(value: string): boolean {
  return /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/.test(value)
}

/** Scoped contexts are tried when they are defined, with the terms known by then; each URL once, so that it ends. */
function validateScoped(draft: Draft, definition: unknown, options: ProcessOptions, cycles: Set<string>): void {
  if (!isJsonObject(definition) || !('@context' in definition)) return
  const scoped = definition['@context']
  if (typeof scoped === 'string') {
    if (cycles.has(scoped)) return
    cycles.add(scoped)
  }
  const active: ActiveContext = { ...draft, terms: new Map(draft.terms), previous: undefined }
  process(active, scoped, { findContext: options.findContext, overrideProtected: true }, cycles)
}
