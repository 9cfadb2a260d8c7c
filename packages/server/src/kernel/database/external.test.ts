import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded/index.ts'
import { prepareExternalDatabase } from './external.ts'

/** A server of its own, because these tests make and alter roles, which all databases of a server share. */
let folder: string
let server: EmbeddedPostgres

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cairn-external-'))
  const quiet = { info: () => {}, warn: () => {} }
  server = await startEmbeddedPostgres({ folder: join(folder, 'postgres'), log: quiet, syncFirst: false })
  await admin(
    'drop role cairn_app',
    'create role plain login',
    'create role maker login createrole',
    'create database of_plain owner plain',
    'create database of_maker owner maker',
    `create database latin owner maker encoding 'LATIN1' locale 'C' template template0`,
  )
})

afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

async function admin(...statements: string[]): Promise<void> {
  const client = new pg.Client(server.adminConfig)
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

const url = (user: string, database: string) =>
  `postgres://${user}@/${database}?host=${encodeURIComponent(String(server.adminConfig.host))}`

describe('a database of one’s own', () => {
  test('is refused with the SQL to run, when its user may not make the role', async () => {
    await expect(prepareExternalDatabase(url('plain', 'of_plain'))).rejects.toThrow(
      'create role cairn_app nologin; grant cairn_app to "plain";',
    )
  })

  test('gets the role, and each connection of the application takes it', async () => {
    const prepared = await prepareExternalDatabase(url('maker', 'of_maker'))
    const pool = new pg.Pool({ ...prepared.appConfig, max: 3 })
    const roles = await Promise.all(
      Array.from({ length: 6 }, async () => (await pool.query('select current_user as role')).rows[0]),
    )
    expect(new Set(roles.map(({ role }) => role))).toEqual(new Set(['cairn_app']))
    await pool.end()
    await prepareExternalDatabase(url('maker', 'of_maker'))
  })

  test('needs only the grant, when the role is there', async () => {
    await expect(prepareExternalDatabase(url('plain', 'of_plain'))).rejects.toThrow(
      /\. Let an administrator run once: grant cairn_app to "plain";$|: grant cairn_app to "plain";$/,
    )
    await admin('grant cairn_app to plain')
    expect((await prepareExternalDatabase(url('plain', 'of_plain'))).version).toBe(server.version)
  })

  test('is refused when the role may bypass row-level security', async () => {
    await admin('alter role cairn_app bypassrls')
    await expect(prepareExternalDatabase(url('maker', 'of_maker'))).rejects.toThrow('may bypass row-level security')
    await admin('alter role cairn_app nobypassrls')
  })

  test('is refused when it is not UTF-8', async () => {
    await expect(prepareExternalDatabase(url('maker', 'latin'))).rejects.toThrow('is encoded as LATIN1')
  })

  test('is refused, without its password, when nobody answers', async () => {
    const refused = prepareExternalDatabase('postgres://someone:secret@127.0.0.1:1/cairn')
    await expect(refused).rejects.toThrow('The database in DATABASE_URL cannot be reached: connect ECONNREFUSED')
    await expect(refused).rejects.not.toThrow('secret')
  })
})
