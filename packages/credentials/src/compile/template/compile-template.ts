import { isJsonObject, type JsonObject, withoutUndefined } from '../../json.ts'
import type { Engine } from '../engine.ts'
import { isStepAside, type StepAside } from '../step-aside.ts'
import { compilePlan, type PlanLimits } from './compile-plan.ts'
import { hasMark, type Settled } from './fact-shapes.ts'
import { type Filled, fillJson, fillPlan } from './fill-plan.ts'
import { type Facts, fillHoles, type Holes, parseHoles } from './holes.ts'
import { createPlans } from './plans.ts'

/** A kind of credential whose JSON-LD work is done once. */
export interface Template {
  readonly engine: Engine
  readonly context: unknown
  /** The credential itself, unsigned. */
  fill(facts: Facts): JsonObject
  /**
   * Its canonical statements and its text: the same as the engine would make of `fill(facts)`, and made by the engine
   * where the template does not fit.
   *
   * @throws CredentialError `credential.too_complex`
   */
  write(facts: Facts): Filled | StepAside
  /** Only its text, without its last brace. */
  writeJson(facts: Facts): string
  /** how many were written by a plan, and how many by the engine */
  readonly counts: { planned: number; unplanned: number }
}

export interface CompileTemplateOptions {
  readonly engine: Engine
  /** one credential of the kind, without a proof: what stands in its holes is of no interest */
  readonly credential: JsonObject
  readonly holes: Holes
}

const most = { plans: 200, shapes: 20_000 }
const largest: PlanLimits = { blankNodes: 60, texts: 2_000, characters: 200_000 }
const settled: Settled = { keys: new Set(['@context']), partOf: () => undefined }

/**
 * Does the JSON-LD work of a kind of credential once. What differs from one recipient to the next are the holes; what
 * they are filled with may have any form, and for each form that comes up again a plan is made and remembered.
 *
 * @throws RangeError when a hole is not at a member of the credential, or the credential has a proof
 */
export function compileTemplate({ engine, credential, holes: pointers }: CompileTemplateOptions): Template {
  const sample = withoutUndefined(credential)
  if (!isJsonObject(sample) || 'proof' in sample) throw new RangeError('A template is a credential without a proof')
  if (hasMark(JSON.stringify(sample))) throw new RangeError('The credential has texts that look like marks')
  const holes = parseHoles(sample, pointers)
  const counts = { planned: 0, unplanned: 0 }
  const fill = (facts: Facts) => fillHoles(sample, holes, withoutUndefined(facts))
  const plans = createPlans({
    names: holes.map(({ name }) => name),
    settled,
    documentOf: (facts) => fillHoles(sample, holes, facts),
    compile: (document, paths) => engine.use((machine) => compilePlan(machine, engine.hash, document, paths, largest)),
    most,
  })

  function write(facts: Facts): Filled | StepAside {
    const filled = plans.use(facts, (plan, texts) => fillPlan(plan, texts, engine.hash))
    if (filled) {
      counts.planned++
      return filled
    }
    counts.unplanned++
    const document = fill(facts)
    const canonical = engine.canonicalizeIn(document, 'code-point')
    if (isStepAside(canonical)) return canonical
    return { nquads: canonical, json: JSON.stringify(document).slice(0, -1) }
  }

  function writeJson(facts: Facts): string {
    return plans.use(facts, fillJson) ?? JSON.stringify(fill(facts)).slice(0, -1)
  }

  return { engine, context: sample['@context'], fill, write, writeJson, counts }
}
