import type { JsonObject } from '../../json.ts'
import { isStepAside, type StepAside } from '../step-aside.ts'
import { createFactShapes, type FactPath, type FactShape, markFacts, type Settled, shapeOf } from './fact-shapes.ts'
import type { Facts } from './holes.ts'
import type { Plan } from './plan.ts'

export interface PlansOptions {
  /** the names of all facts, in order */
  readonly names: readonly string[]
  readonly settled: Settled
  /** the document that facts make */
  readonly documentOf: (facts: Facts) => JsonObject
  /** @returns `undefined` when some text turns out to be part of the shape, which has been noted in `paths` */
  readonly compile: (document: JsonObject, paths: readonly FactPath[]) => Plan | undefined | StepAside
  /** how much is remembered: when there is more, all is forgotten */
  readonly most: { readonly plans: number; readonly shapes: number }
}

export interface Plans {
  /** What comes of filling these facts into the plan for their shape; `undefined` when there is none, or it does not fit. */
  use<T>(facts: Facts, fill: (plan: Plan, texts: readonly string[]) => T | undefined): T | undefined
}

/** A shape must come so often before a plan is made for it: making one costs as much as a dozen credentials. */
const usesBeforePlan = 3
/** When a plan has not fitted so often, one after the other, it never will. */
const mostMisses = 30

/** Plans for the shapes of facts that come up again and again. */
export function createPlans({ names, settled, documentOf, compile, most }: PlansOptions): Plans {
  let shapes = createFactShapes(settled)
  let plans = 0

  function forget(paths?: FactPath): void {
    shapes = createFactShapes(settled, paths)
    plans = 0
  }

  /** The shape of facts, when there is a plan for it. */
  function find(facts: Facts, texts: string[]): FactShape | undefined {
    if (shapes.count > most.shapes || plans > most.plans) forget()
    const shape = shapeOf(shapes, names, facts, texts)
    if (!shape || shape.plan === null) return undefined
    if (shape.plan) return shape
    if (++shape.uses < usesBeforePlan) return undefined
    const { marked, paths } = markFacts(shapes, names, facts)
    const plan = compile(documentOf(marked), paths)
    if (plan === undefined) {
      // some texts belong to the shape: all shapes are found anew, now that it is known which
      forget(shapes.paths)
      return undefined
    }
    plans++
    shape.plan = isStepAside(plan) ? null : plan
    return shape.plan ? shape : undefined
  }

  return {
    use(facts, fill) {
      const texts: string[] = []
      const shape = find(facts, texts)
      const filled = shape && fill(shape.plan!, texts)
      if (filled !== undefined) shape!.misses = 0
      else if (shape && ++shape.misses >= mostMisses) shape.plan = null
      return filled
    },
  }
}
