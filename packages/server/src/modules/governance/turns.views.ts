import type { Role } from '@cairn/api'
import type { Db } from '../../kernel/database/database.ts'
import type { Work } from '../../kernel/runtime.ts'
import type { CommitteePart, Standing, TurnFacts } from './turn.model.ts'

/** All that decides whose turn something is, for whoever acts, in the institution that the work has entered. */
export async function findTurnFacts({ db, actor, now, organizationId }: Work): Promise<TurnFacts> {
  if (actor.kind !== 'person') return { own: nobody(''), absent: [], headOf: () => undefined }
  const { personId } = actor
  const away = await db
    .selectFrom('delegations')
    .select('person_id')
    .distinct()
    .where('organization_id', '=', organizationId)
    .where('to_person_id', '=', personId)
    .where('from_at', '<=', now)
    .where('until_at', '>', now)
    .execute()
  const absent = away.map(({ person_id }) => person_id)
  const standings = await findStandings(db, organizationId, [personId, ...absent])
  const heads = await findHeads(db, organizationId)
  return {
    own: standings.get(personId) ?? nobody(personId),
    absent: absent.map((id) => standings.get(id) ?? nobody(id)),
    headOf: (achievementId) => heads.get(achievementId),
  }
}

const nobody = (personId: string): Standing => ({ personId, roles: [], committees: {} })

async function findStandings(db: Db, organizationId: string, personIds: string[]): Promise<Map<string, Standing>> {
  const members = await db
    .selectFrom('memberships')
    .select(['person_id', 'roles'])
    .where('organization_id', '=', organizationId)
    .where('person_id', 'in', personIds)
    .execute()
  const seats = await db
    .selectFrom('committee_members')
    .select(['person_id', 'committee_id', 'part'])
    .where('organization_id', '=', organizationId)
    .where('person_id', 'in', personIds)
    .execute()
  return new Map(
    members.map(({ person_id, roles }) => [
      person_id,
      {
        personId: person_id,
        roles: roles as Role[],
        committees: Object.fromEntries(
          seats
            .filter((seat) => seat.person_id === person_id)
            .map(({ committee_id, part }) => [committee_id, part as CommitteePart]),
        ),
      },
    ]),
  )
}

/** The heads of the units of all achievements that are being decided on. */
async function findHeads(db: Db, organizationId: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('proposals')
    .innerJoin('achievements', (join) =>
      join
        .onRef('achievements.organization_id', '=', 'proposals.organization_id')
        .onRef('achievements.id', '=', 'proposals.achievement_id'),
    )
    .select(['achievements.id', 'achievements.unit_id'])
    .where('proposals.organization_id', '=', organizationId)
    .where('proposals.state', '=', 'in_review')
    .where('achievements.unit_id', 'is not', null)
    .execute()
  if (rows.length === 0) return new Map()
  const find = await headFinder(db, organizationId)
  return new Map(
    rows.flatMap(({ id, unit_id }) => {
      const head = find(unit_id)
      return head === undefined ? [] : [[id, head] as const]
    }),
  )
}

/** The head of the unit that an achievement belongs to, or of the nearest unit above it that has one. */
export async function findHead(db: Db, organizationId: string, achievementId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('achievements')
    .select('unit_id')
    .where('organization_id', '=', organizationId)
    .where('id', '=', achievementId)
    .executeTakeFirst()
  return row?.unit_id ? (await headFinder(db, organizationId))(row.unit_id) : undefined
}

async function headFinder(db: Db, organizationId: string): Promise<(unitId: string | null) => string | undefined> {
  const rows = await db
    .selectFrom('units')
    .leftJoin('unit_heads', (join) =>
      join
        .onRef('unit_heads.organization_id', '=', 'units.organization_id')
        .onRef('unit_heads.unit_id', '=', 'units.id'),
    )
    .select(['units.id', 'units.parent_id', 'unit_heads.person_id'])
    .where('units.organization_id', '=', organizationId)
    .execute()
  const units = new Map(rows.map((row) => [row.id, row]))
  return (unitId) => {
    const seen = new Set<string>()
    for (let at = unitId; at !== null && !seen.has(at); at = units.get(at)?.parent_id ?? null) {
      const head = units.get(at)?.person_id
      if (head) return head
      seen.add(at)
    }
    return undefined
  }
}
