import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Institution } from '../../test/authorization-institution.ts'
import { type AuthorizationWorld, createAuthorizationWorld } from '../../test/authorization-world.ts'
import { type Actor, system } from '../kernel/actor.ts'
import type { Work } from '../kernel/runtime.ts'
import { sealEvents } from '../kernel/seal-events.ts'

/** The wall between institutions that the database itself keeps, also where a query forgets whose rows it wants. */

/** Tables that name an institution and stand outside of the wall, and why that is right. */
const OUTSIDE = {
  directory: 'leads from an id to its institution before any is entered; holds nothing else',
  unsealed: 'ids of events, for the sealer, who asks which institutions have any',
  api_tokens: 'belongs to a person, not to the institution that they limited it to',
}
/** What everybody may read, whoever they are: policies of their own say so. */
const PUBLIC = [
  'achievement_versions',
  'published_achievements',
  'achievement_standings',
  'achievement_starts',
  'issuer_keys',
  'status_lists',
  'skill_frameworks',
  'skill_concepts',
  'skill_relations',
]

let world: AuthorizationWorld
let tables: string[]
let end = async () => {}
beforeAll(async () => {
  world = await createAuthorizationWorld((then) => {
    end = then
  })
  for (const { board, unitId } of [world.A, world.B]) await board.workOn(unitId)
  await sealEvents(world.runtime)
  const named = await look<{ table: string }>(sql`
    select table_name as "table" from information_schema.columns
    where table_schema = 'public' and column_name = 'organization_id' order by 1`)
  tables = named.map(({ table }) => table).filter((table) => !(table in OUTSIDE))
})
afterAll(() => end())

const tester = system('test')
/** Runs a query as the application, in a transaction like any other. */
const look = <Row>(query: RawBuilder<unknown>, at?: Pick<Institution, 'id'>, actor: Actor = tester): Promise<Row[]> =>
  world.runtime.transact(actor, async (work) => {
    if (at) await work.enter(at.id)
    return rowsOf<Row>(work, query)
  })
const rowsOf = async <Row>({ db }: Work, query: RawBuilder<unknown>) => (await query.execute(db)).rows as Row[]
const owners = (table: string) => sql`select distinct organization_id as id from ${sql.table(table)} order by 1`
const ids = (rows: { id: string }[]) => rows.map(({ id }) => id)

describe('every table of institutions', () => {
  test('is there, and has something of both', async () => {
    expect(tables.length).toBeGreaterThan(12)
    const empty: string[] = []
    for (const table of tables)
      for (const at of [world.A, world.B])
        if (!ids(await look(owners(table), at)).includes(at.id)) empty.push(`${table} of ${at.slug}`)
    expect(empty).toEqual([])
  })

  test('has row-level security, for its owner too', async () => {
    const walls = await look<{ table: string; walled: boolean }>(sql`
      select relname as "table", relrowsecurity and relforcerowsecurity as walled
      from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`)
    const open = walls.filter(({ table, walled }) => !walled && tables.includes(table))
    expect(open).toEqual([])
    expect(walls).toContainEqual({ table: 'organizations', walled: true })
  })

  test('has its institution first in its primary key', async () => {
    const keys = await look<{ table: string; first: string }>(sql`
      select t.relname as "table", a.attname as first
      from pg_index i join pg_class t on t.oid = i.indrelid
      join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
      where i.indisprimary and t.relnamespace = 'public'::regnamespace`)
    const firstOf = new Map(keys.map(({ table, first }) => [table, first]))
    expect(tables.filter((table) => firstOf.get(table) !== 'organization_id')).toEqual([])
  })

  test('is opened to others for reading alone, by policies that are named here', async () => {
    const policies = await look<{ policy: string; command: string }>(sql`
      select tablename || '.' || policyname as policy, cmd as command from pg_policies
      where policyname <> 'own_organization' and tablename <> 'organizations' order by 1`)
    // what belongs to the instance, and is no institution's, is written by its operator
    expect(policies.filter(({ command }) => command !== 'SELECT').map(({ policy }) => policy)).toEqual([
      'recognized_issuers.operator_adds',
      'recognized_issuers.operator_changes',
    ])
    expect(policies.map(({ policy }) => policy).sort()).toEqual(
      [
        ...PUBLIC.map((table) => `${table}.everybody_reads`),
        'awards.own_awards',
        'credentials.own_credentials',
        'mails.operator_reads_caught',
        'memberships.own_memberships',
        'recognized_issuers.everybody_reads',
        'recognized_issuers.operator_adds',
        'recognized_issuers.operator_changes',
        'vc_api_credentials.members_read',
      ].sort(),
    )
  })
})

describe('a query without a where', () => {
  test('shows the rows of the institution that was entered, and none of others', async () => {
    const wrong: string[] = []
    for (const table of tables.filter((table) => !PUBLIC.includes(table)))
      for (const at of [world.A, world.B]) {
        const seen = ids(await look(owners(table), at))
        if (seen.join() !== at.id) wrong.push(`${table} in ${at.slug}: ${seen}`)
      }
    expect(wrong).toEqual([])
  })

  test('shows nothing of any institution before one is entered, whoever asks', async () => {
    const stranger = world.principals.find(({ name }) => name === 'stranger')!.person!
    const person: Actor = { kind: 'person', personId: stranger.id, isOperator: false, via: 'session', viaId: 'ses_1' }
    const wrong: string[] = []
    for (const table of tables.filter((table) => !PUBLIC.includes(table)))
      for (const actor of [tester, person, { kind: 'anonymous' } as const]) {
        const seen = ids(await look(owners(table), undefined, actor)).filter((id) => id !== 'instance')
        if (seen.length > 0) wrong.push(`${table} for ${actor.kind}: ${seen}`)
      }
    expect(wrong).toEqual([])
  })

  test('changes and removes no row of others', async () => {
    const grants = await look<{ table: string; right: 'UPDATE' | 'DELETE' }>(sql`
      select table_name as "table", privilege_type as right from information_schema.role_table_grants
      where grantee = current_user and privilege_type in ('UPDATE', 'DELETE')`)
    const granted = grants.filter(({ table }) => tables.includes(table))
    expect(granted.length).toBeGreaterThan(12)
    const wrong: string[] = []
    for (const { table, right } of granted) {
      const name = sql.table(table)
      const change =
        right === 'UPDATE'
          ? sql`with changed as (update ${name} set organization_id = organization_id returning organization_id as id)
                select distinct id from changed`
          : sql`with gone as (delete from ${name} returning organization_id as id) select distinct id from gone`
      // what others of our own rows stand on cannot go: then nothing went at all
      const stoodOn = (error: { code?: string }) => (error.code === '23503' ? [] : Promise.reject(error))
      const touched = ids(await undone(change, world.A).catch(stoodOn)).filter((id) => id !== world.A.id)
      if (touched.length > 0) wrong.push(`${right} ${table}: ${touched}`)
    }
    expect(wrong).toEqual([])
  })

  test('cannot put a row into another institution', async () => {
    const columns = await look<{ table: string; column: string }>(sql`
      select table_name as "table", column_name as "column" from information_schema.columns
      where table_schema = 'public' and is_generated = 'NEVER'`)
    const wrong: string[] = []
    for (const table of tables) {
      const names = columns.filter((one) => one.table === table).map(({ column }) => column)
      const copied = names.map((name) => (name === 'organization_id' ? sql`${world.B.id}` : sql.ref(name)))
      const copy = sql`insert into ${sql.table(table)} (${sql.join(names.map((name) => sql.ref(name)))})
        select ${sql.join(copied)} from ${sql.table(table)} where organization_id = ${world.A.id} limit 1`
      const refused = await undone(copy, world.A).then(
        () => 'it was taken',
        (error: { code?: string; message: string }) => (error.code === '42501' ? 'refused' : error.message),
      )
      if (refused !== 'refused') wrong.push(`${table}: ${refused}`)
    }
    expect(wrong).toEqual([])
  })
})

/** Runs a query in an institution, and takes back whatever it did. */
async function undone(query: RawBuilder<unknown>, at: Institution): Promise<{ id: string }[]> {
  const rows: { id: string }[] = []
  class Undone extends Error {}
  await world.runtime
    .transact(tester, async (work) => {
      await work.enter(at.id)
      rows.push(...(await rowsOf<{ id: string }>(work, query)))
      throw new Undone()
    })
    .catch((error) => {
      if (!(error instanceof Undone)) throw error
    })
  return rows
}

describe('the application', () => {
  test('works in a role that cannot pass the wall and owns nothing', async () => {
    const [role] = await look(sql`
      select rolsuper as super, rolbypassrls as bypasses, rolcreaterole as "makesRoles",
             (select count(*)::int from pg_class where relowner = pg_roles.oid) as owns,
             has_schema_privilege('public', 'create') as creates,
             (select count(*)::int from pg_auth_members where member = pg_roles.oid) as "memberOf"
      from pg_roles where rolname = current_user`)
    expect(role).toEqual({ super: false, bypasses: false, makesRoles: false, owns: 0, creates: false, memberOf: 0 })
  })

  test('cannot switch the wall off', async () => {
    const refused = async (query: RawBuilder<unknown>) =>
      look(query, world.A).then(
        () => 'it was taken',
        (error: { code?: string }) => error.code,
      )
    for (const table of tables) {
      expect(await refused(sql`alter table ${sql.table(table)} disable row level security`), table).toBe('42501')
      expect(await refused(sql`truncate ${sql.table(table)}`), table).toBe('42501')
    }
    // with the switch off, a query that the wall would limit is refused; it is not answered in full
    const asked = world.runtime.transact(tester, async (work) => {
      await work.enter(world.A.id)
      await sql`set local row_security = off`.execute(work.db)
      return rowsOf(work, sql`select * from awards`)
    })
    await expect(asked).rejects.toMatchObject({ code: '42501' })
  })

  test('leaves nothing on a connection: the next one to use it is nowhere', async () => {
    const rounds = Array.from({ length: 200 }, (_, at) => ({ at: at % 2 ? world.A : world.B, fails: at % 3 === 0 }))
    const seen = await Promise.all(
      rounds.map(async ({ at, fails }) => {
        const inside = world.runtime.transact(tester, async (work) => {
          const before = await rowsOf<{ id: string }>(work, owners('awards'))
          await work.enter(at.id)
          const after = await rowsOf<{ id: string }>(work, owners('awards'))
          if (fails) await sql`select 1 / 0`.execute(work.db)
          return [before.length, ids(after).join() === at.id]
        })
        return fails ? inside.catch(({ code }: { code: string }) => code) : inside
      }),
    )
    expect(seen).toEqual(rounds.map(({ fails }) => (fails ? '22012' : [0, true])))
    const left = await sql<{ id: string }>`select current_setting('app.organization_id', true) as id`.execute(
      world.runtime.database,
    )
    expect(left.rows[0]?.id || '').toBe('')
  })
})
