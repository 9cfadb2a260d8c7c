import type { Role } from '@cairn/api'
import type { Work } from '../../kernel/runtime.ts'
import type { Person } from '../accounts/index.ts'
import { listPeopleWithRole } from './organizations.views.ts'

/** Everybody with a role in an institution, for those who have something to tell them. The work has entered it. */
export const listMembersWith = (
  work: Work,
  organizationId: string,
  role: Role,
): Promise<Pick<Person, 'id' | 'email' | 'locale'>[]> => listPeopleWithRole(work.db, organizationId, role)
