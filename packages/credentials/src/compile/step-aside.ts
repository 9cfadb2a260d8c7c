/**
 * The engine is exact or it steps aside: whatever it does not fully understand, valid or not, it leaves to the plain
 * pipeline, which then answers or refuses. Stepping aside is thrown inside the engine and becomes a value at its door.
 */
export interface StepAside {
  readonly steppedAside: string
}

/** What to throw. A plain object, not an `Error`: nobody reads its stack, and taking one costs more than the work. */
export function stepAside(reason: string): StepAside {
  return { steppedAside: reason }
}

export function isStepAside(value: unknown): value is StepAside {
  return typeof value === 'object' && value !== null && 'steppedAside' in value
}
