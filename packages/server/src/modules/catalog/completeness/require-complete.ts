import type { Completeness, Definition } from '@cairn/api'
import type { Fault } from '../../../kernel/errors.ts'
import { achievementErrors } from '../catalog.errors.ts'
import { faultsOf } from './coherence.ts'
import { type Demands, missingAt } from './completeness.ts'
import type { Gate } from './profile.ts'

/**
 * Closes a gate to what lacks something.
 *
 * @throws achievementErrors.incomplete, with a fault for each missing element: where it belongs, which profile asks for it,
 *   and where that is written
 */
export function requireComplete(gate: Gate, definition: Definition, demands: Demands): void {
  const errors = [...missingAt(gate, definition, demands).map(toFault), ...faultsOf(definition)]
  if (errors.length > 0) throw achievementErrors.incomplete(undefined, { errors })
}

const toFault = ({ element, pointer, demands }: Completeness): Fault => ({
  pointer,
  code: element,
  detail: `Missing: ${element.replaceAll('_', ' ')}. ${demands
    .map(({ rule, source }) => `${rule} (${source})`)
    .join(' ')}`,
})
