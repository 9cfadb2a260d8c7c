import type { Runtime } from '../kernel/runtime.ts'
import { createAchievements } from './given-achievements.ts'
import { createAwards } from './given-awards.ts'
import { createPeople } from './given-people.ts'

/**
 * The situations that tests and the demo start from. Each takes only what it is about and makes up the rest; each works
 * through the use cases, so that a situation can only be one that can arise.
 */
export function createGiven(runtime: Runtime) {
  const people = createPeople(runtime)
  const achievements = createAchievements(runtime, people)
  return { ...people, ...achievements, ...createAwards(runtime, people, achievements) }
}
