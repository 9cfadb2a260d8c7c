import { defineErrors } from '../../kernel/errors.ts'

export const proposalErrors = defineErrors('proposal', {
  not_found: { kind: 'not_found', title: 'There is no such proposal' },
  already_open: { kind: 'conflict', title: 'There is an open proposal about this already' },
  wrong_state: { kind: 'conflict', title: 'A proposal in this state does not allow this' },
  changed_meanwhile: { kind: 'conflict', title: 'The text is not the one that was read' },
  decided_by_persons: { kind: 'forbidden', title: 'Only a person, signed in themselves, decides on a proposal' },
  own_proposal: { kind: 'forbidden', title: 'Nobody decides on a proposal or a text of their own' },
  conflict_declared: { kind: 'forbidden', title: 'Whoever declared a conflict of interest does not decide' },
  not_your_turn: { kind: 'forbidden', title: 'No step of this proposal waits for you' },
  condition_not_found: { kind: 'not_found', title: 'There is no such condition' },
  no_route: { kind: 'conflict', title: 'The institution has no route for proposals of this kind' },
})

export const routeErrors = defineErrors('route', {
  not_found: { kind: 'not_found', title: 'There is no such route' },
  empty: { kind: 'invalid', title: 'A route has at least one step that decides' },
  duplicate_step: { kind: 'invalid', title: 'Two steps of a route have one name' },
})
