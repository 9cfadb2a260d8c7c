import type { Runtime } from '../kernel/runtime.ts'
import type { Person } from '../modules/accounts/index.ts'
import { addRoute, beginProposal, nameUnitHead, submitProposal } from '../modules/governance/index.ts'
import { addUnit } from '../modules/organizations/index.ts'
import { actorOf } from './acting.ts'
import { catalog } from './definitions.ts'

/** The department that what is taught in a field comes from. */
const TAUGHT_IN: Record<string, string> = {
  'Business & leadership': 'Business School',
  Sustainability: 'Sustainability Hub',
  'Data & AI': 'School of Computing',
  'People & society': 'Centre for Lifelong Learning',
  Cybersecurity: 'School of Computing',
  Education: 'School of Education',
  Health: 'Faculty of Health',
  Technology: 'School of Computing',
}

interface Told {
  organizationId: string
  staff: Record<'noor' | 'kwame' | 'ingrid', Person>
}

/**
 * The departments of Northfield below its academic affairs. One has a head of its own; for the others the dean answers.
 *
 * @returns the department's id, by a field of the catalog
 */
export async function tellDepartments(runtime: Runtime, { organizationId, staff }: Told): Promise<Map<string, string>> {
  return runtime.transact(actorOf(staff.noor), async (work) => {
    const affairs = await addUnit(work, organizationId, { name: 'Academic Affairs' })
    const ids = new Map<string, string>()
    for (const name of catalog.institution.departments)
      ids.set(name, (await addUnit(work, organizationId, { name, parentId: affairs.id })).id)
    await nameUnitHead(work, organizationId, affairs.id, staff.ingrid.id)
    await nameUnitHead(work, organizationId, ids.get('School of Computing')!, staff.kwame.id)
    return new Map(Object.entries(TAUGHT_IN).map(([field, name]) => [field, ids.get(name)!]))
  })
}

/** Reviews go through the department: the head of one is asked about a review that is under way. */
export async function tellDepartmentReview(
  runtime: Runtime,
  { organizationId, rosa, achievementId }: { organizationId: string; rosa: Person; achievementId: string },
): Promise<void> {
  await runtime.transact(actorOf(rosa), async (work) => {
    await addRoute(work, organizationId, {
      name: 'Periodic reviews',
      kinds: ['periodic_review'],
      isFastTrack: false,
      stages: [
        [{ key: 'department', name: 'Head of department', kind: 'endorsement', who: { by: 'unit_head' }, days: 21 }],
        [{ key: 'review', name: 'Review', kind: 'approval', who: { by: 'role', role: 'reviewer' }, days: 21 }],
      ],
    })
    const facts = { achievementId, kind: 'periodic_review', isFastTrack: false } as const
    const { id, definitionHash } = await beginProposal(work, organizationId, facts)
    await submitProposal(work, id, { definitionHash })
  })
}
