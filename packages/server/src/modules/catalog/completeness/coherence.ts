import type { Definition } from '@cairn/api'
import type { Fault } from '../../../kernel/errors.ts'

/** What in a definition names something that is not there. A draft may, while it is written. */
export function faultsOf({ rubric, outcomes }: Definition): Fault[] {
  const known = new Set(outcomes.map(({ id }) => id))
  return (rubric?.criteria ?? []).flatMap(({ outcomes = [] }, index) =>
    outcomes
      .filter((id) => !known.has(id))
      .map((id) => ({
        pointer: `/definition/rubric/criteria/${index}/outcomes`,
        code: 'unknown_outcome',
        detail: `There is no outcome "${id}".`,
      })),
  )
}
