import pg from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'
import { freshDatabase } from '../../../test/database.ts'
import { type Migration, migrate, readMigrations } from './migrate.ts'

/** A cloned database, its pools closed with the test. */
async function pools() {
  const database = await freshDatabase()
  const owner = new pg.Pool({ ...database.owner, max: 4 })
  const app = new pg.Pool({ ...database.app, max: 4 })
  onTestFinished(async () => {
    await Promise.all([owner.end(), app.end()])
    await database.close()
  })
  return { owner, app }
}

const step = (name: string, sql: string): Migration => ({ name, sql, sha256: `hash of ${sql}` })

describe('a database for one test', () => {
  test('is migrated, and nothing is left to run', async () => {
    const { owner } = await pools()
    expect(await migrate(owner)).toEqual([])
    const { rows } = await owner.query('select name from migrations order by name')
    expect(rows.map(({ name }) => name)).toEqual((await readMigrations()).map(({ name }) => name))
  })

  test('is not the database of another test', async () => {
    const [one, other] = await Promise.all([pools(), pools()])
    await one.owner.query('create table seen_by_one (id int)')
    const { rows } = await other.owner.query(`select to_regclass('seen_by_one') as found`)
    expect(rows).toEqual([{ found: null }])
  })

  test('lets the application role in, which is nobody special and owns nothing', async () => {
    const { app } = await pools()
    const { rows } = await app.query(
      `select current_user as name, rolsuper as super, rolbypassrls as bypasses,
              (select count(*)::int from pg_class where relowner = pg_roles.oid) as owned
       from pg_roles where rolname = current_user`,
    )
    expect(rows).toEqual([{ name: 'cairn_app', super: false, bypasses: false, owned: 0 }])
    await expect(app.query('create table mine (id int)')).rejects.toThrow('permission denied')
  })

  test('lets the application role write a job, in its own transaction', async () => {
    const { owner, app } = await pools()
    await owner.query(`select pgboss.create_queue('try', '{"policy":"standard"}'::jsonb)`)
    const client = await app.connect()
    await client.query('begin')
    await client.query(`insert into pgboss.job (name, data) values ('try', '{"n": 1}')`)
    await client.query('rollback')
    await client.query(`insert into pgboss.job (name, data) values ('try', '{"n": 2}')`)
    client.release()
    const { rows } = await owner.query(`select data from pgboss.job where name = 'try'`)
    expect(rows).toEqual([{ data: { n: 2 } }])
  })
})

describe('migrating', () => {
  test('runs what is new, in order, once', async () => {
    const { owner } = await pools()
    const steps = [step('9001-a.sql', 'create table a (id int);'), step('9002-b.sql', 'alter table a add b int;')]
    expect(await migrate(owner, steps)).toEqual(['9001-a.sql', '9002-b.sql'])
    expect(await migrate(owner, steps)).toEqual([])
  })

  test('takes turns when two start at once', async () => {
    const { owner } = await pools()
    const steps = [step('9001-a.sql', 'create table a (id int);'), step('9002-b.sql', 'alter table a add b int;')]
    const runs = await Promise.all([migrate(owner, steps), migrate(owner, steps), migrate(owner, steps)])
    expect(runs.flat().sort()).toEqual(['9001-a.sql', '9002-b.sql'])
  })

  test('refuses to start on a migration that was edited after it ran', async () => {
    const { owner } = await pools()
    await migrate(owner, [step('9001-a.sql', 'create table a (id int);')])
    await expect(migrate(owner, [step('9001-a.sql', 'create table a (id bigint);')])).rejects.toThrow(
      'The migration 9001-a.sql was changed after it had run',
    )
  })

  test('leaves no trace of a migration that fails half-way', async () => {
    const { owner } = await pools()
    const broken = [step('9001-a.sql', 'create table a (id int); select 1 / 0;')]
    await expect(migrate(owner, broken)).rejects.toThrow('9001-a.sql does not run: division by zero')
    const { rows } = await owner.query(
      `select to_regclass('a') as made, (select count(*)::int from migrations where name = '9001-a.sql') as noted`,
    )
    expect(rows).toEqual([{ made: null, noted: 0 }])
  })
})
