import { defineErrors } from '../../kernel/errors.ts'

/** How organizations refuse. */
export const organizationErrors = defineErrors('organization', {
  not_found: { kind: 'not_found', title: 'There is no such institution' },
  not_permitted: { kind: 'forbidden', title: 'Your roles in this institution do not permit this' },
  slug_taken: { kind: 'conflict', title: 'Another institution has this short name' },
  member_exists: { kind: 'conflict', title: 'This person has roles here already; change them instead' },
  no_such_member: { kind: 'not_found', title: 'There is no such member' },
  last_administrator: { kind: 'conflict', title: 'An institution keeps at least one administrator' },
  self_grant: {
    kind: 'forbidden',
    title: 'Nobody makes themselves a reviewer or assessor; another administrator does',
  },
  unit_exists: { kind: 'conflict', title: 'There is a unit of this name already' },
  no_such_unit: { kind: 'not_found', title: 'There is no such unit' },
  unit_in_use: { kind: 'conflict', title: 'Something still belongs to this unit' },
})
