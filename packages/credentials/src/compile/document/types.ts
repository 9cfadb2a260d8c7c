import { isAbsoluteIri } from '../contexts/active-context.ts'
import { expandIri } from '../contexts/expand-iri.ts'
import { processContext } from '../contexts/process-context.ts'
import { stepAside } from '../step-aside.ts'
import { weightOf } from '../weight.ts'
import { type State, stateOf } from './states.ts'
import { iriToken, rdf } from './tokens.ts'

/** What the types of a node lead to. */
export interface Types {
  /** where their scoped contexts hold */
  readonly state: State
  /** ` <rdf:type> <iri>` for each, sorted, once */
  readonly lines: readonly string[]
  /** the IRI when it is one: the datatype of a value object */
  readonly only: string | undefined
}

/** Types are looked up one after the other, so that no text has to be made of them. */
export interface TypeStep {
  readonly next: Map<unknown, TypeStep>
  types: Types | undefined
}

export const typePredicate = `<${rdf}type>`

/** Works out a list of types and remembers it. */
export function compileTypes(state: State, value: unknown): Types {
  const list: unknown[] = Array.isArray(value) ? value : [value]
  const names = list.filter((item) => typeof item === 'string')
  if (names.length === 0 || names.length !== list.length || names.length > 20) throw stepAside('unusual types')
  const types = describe(state, names)
  let step = state.types
  for (const name of names) {
    const next = step.next.get(name) ?? { next: new Map(), types: undefined }
    step.next.set(name, next)
    step = next
    state.machine.counts.types += weightOf(name)
  }
  step.types = types
  return types
}

function describe(state: State, names: readonly string[]): Types {
  const { machine } = state
  let { context } = state
  for (const name of names.toSorted()) {
    const definition = state.context.terms.get(name)
    if (!definition?.hasScoped) continue
    context = processContext(context, definition.scoped, { findContext: machine.findContext, propagate: false })
  }
  const iris = new Set(names.map((name) => expandType(state, name)))
  const seen = { astral: false, high: false }
  const lines = [...iris].map((iri) => ` ${typePredicate} ${iriToken(iri, seen)}`).sort()
  if (seen.astral || seen.high) throw stepAside('a type with unusual characters')
  return { state: stateOf(machine, context), lines, only: iris.size === 1 ? [...iris][0] : undefined }
}

function expandType(state: State, name: string): string {
  const iri = expandIri(state.context, name, true)
  if (iri === null || !isAbsoluteIri(iri) || iri.startsWith('_:')) throw stepAside(`the type ${name.slice(0, 100)}`)
  return iri
}
