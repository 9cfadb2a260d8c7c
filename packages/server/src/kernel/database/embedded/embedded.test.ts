import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'
import { startEmbeddedPostgres } from './index.ts'
import { isAlive } from './orphan.ts'

/** A folder of mode 700: as root, the database's account cannot get to it by its path. */
async function emptyFolder(...below: string[]): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'cairn-embedded-'))
  onTestFinished(() => rm(parent, { recursive: true, force: true }))
  return join(parent, ...below, 'postgres')
}

async function start(folder: string) {
  const log: string[] = []
  const write = (message: string) => void log.push(message)
  const postgres = await startEmbeddedPostgres({ folder, log: { info: write, warn: write }, syncFirst: false })
  onTestFinished(() => postgres.stop())
  return { ...postgres, log }
}

async function ask<Row extends pg.QueryResultRow>(config: pg.PoolConfig, sql: string): Promise<Row[]> {
  const client = new pg.Client(config)
  await client.connect()
  return client
    .query<Row>(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end())
}

/** Another process that runs the database of this folder until it is killed. */
async function otherProcess(folder: string): Promise<ChildProcess> {
  const program = `
    import { startEmbeddedPostgres } from ${JSON.stringify(new URL('./index.ts', import.meta.url).href)}
    await startEmbeddedPostgres({ folder: ${JSON.stringify(folder)}, log: console, syncFirst: false })
    console.log('running')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  for await (const text of child.stdout.setEncoding('utf8')) if (text.includes('running')) return child
  throw new Error('The other process did not start')
}

const serverPid = async (folder: string) =>
  Number.parseInt(await readFile(join(folder, 'cluster', 'postmaster.pid'), 'utf8'), 10)

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let i = 0; i < 1_000; i++) {
    if (await condition()) return
    await sleep(10)
  }
  throw new Error('It did not happen within 10 seconds')
}

const ignore = () => undefined

describe('the embedded database', () => {
  test('is a real server that writes to disk, speaks UTF-8 and listens on no network', async () => {
    const { adminConfig, version } = await start(await emptyFolder())
    const [found] = await ask(
      adminConfig,
      `select current_setting('fsync') as fsync, current_setting('listen_addresses') as network,
              current_setting('full_page_writes') as pages, current_setting('synchronous_commit') as commit,
              current_setting('server_encoding') as encoding, current_setting('TimeZone') as zone`,
    )
    expect(found).toEqual({ fsync: 'on', network: '', pages: 'on', commit: 'on', encoding: 'UTF8', zone: 'UTC' })
    expect(Number.parseInt(version, 10)).toBeGreaterThanOrEqual(15)
  })

  test('knows the letters of every script, their other case and what is like them, in the order of code points', async () => {
    const { ownerConfig } = await start(await emptyFolder())
    await ask(ownerConfig, 'create extension pg_trgm')
    const asked = `select lower('ÉÇĞ') as lower, similarity('المهارات', 'مهارات') > 0.3 as alike, 'Z' < 'a' and 'z' < 'é' as sorted`
    expect(await ask(ownerConfig, asked)).toEqual([{ lower: 'éçğ', alike: true, sorted: true }])
  })

  test('lets the owner own and the application not', async () => {
    const { ownerConfig, appConfig } = await start(await emptyFolder())
    await ask(ownerConfig, 'create table things (id int); create extension pg_trgm; create extension unaccent')
    expect(await ask(ownerConfig, `select tableowner from pg_tables where tablename = 'things'`)).toEqual([
      { tableowner: 'cairn_owner' },
    ])
    await expect(ask(appConfig, 'select * from things')).rejects.toThrow('permission denied')
    await expect(ask(appConfig, 'create table mine (id int)')).rejects.toThrow('permission denied')
    const roles = await ask(
      appConfig,
      `select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as special from pg_roles
       where rolname in ('cairn_owner', 'cairn_app')`,
    )
    expect(roles).toEqual([{ special: false }, { special: false }])
  })

  test('never runs as root, and keeps its socket and its files to itself', async () => {
    const folder = await emptyFolder()
    await start(folder)
    const { uid } = await stat(`/proc/${await serverPid(folder)}`)
    expect(uid).not.toBe(0)
    for (const name of ['.', 'socket', 'cluster']) {
      const stats = await stat(join(folder, name))
      expect([stats.mode & 0o777, stats.uid]).toEqual([0o700, uid])
    }
  })

  test('keeps what it was told, and starts again at once', async () => {
    const folder = await emptyFolder()
    const first = await start(folder)
    await ask(first.ownerConfig, 'create table kept as select 42 as answer')
    await first.stop()
    await first.stop()
    const asked = Date.now()
    const second = await start(folder)
    expect(Date.now() - asked).toBeLessThan(5_000)
    expect(await ask(second.ownerConfig, 'select answer from kept')).toEqual([{ answer: 42 }])
  })

  test('cannot be told to skip the disk', async () => {
    const folder = await emptyFolder()
    const first = await start(folder)
    await ask(first.adminConfig, 'alter system set fsync = off')
    await first.stop()
    const second = await start(folder)
    expect(await ask(second.adminConfig, 'show fsync')).toEqual([{ fsync: 'on' }])
  })

  test('runs in a folder whose path is too long for a socket', async () => {
    const folder = await emptyFolder('a'.repeat(60), 'b'.repeat(60))
    await mkdir(join(folder, '..'), { recursive: true })
    const { appConfig, stop } = await start(folder)
    expect(await ask(appConfig, 'select 1 as one')).toEqual([{ one: 1 }])
    expect((await stat(String(appConfig.host))).mode & 0o777).toBe(0o700)
    await stop()
    await expect(stat(String(appConfig.host))).rejects.toThrow('ENOENT')
  })

  test('comes back by itself when its server is killed', async () => {
    const folder = await emptyFolder()
    const { ownerConfig } = await start(folder)
    await ask(ownerConfig, 'create table kept as select 42 as answer')
    const before = await serverPid(folder)
    process.kill(before, 'SIGKILL')
    await until(async () => (await ask(ownerConfig, 'select answer from kept').catch(ignore)) !== undefined)
    expect(await serverPid(folder)).not.toBe(before)
  })
})

describe('after a Cairn was killed', () => {
  test('the database ends by itself', async () => {
    const folder = await emptyFolder()
    const cairn = await otherProcess(folder)
    const server = await serverPid(folder)
    cairn.kill('SIGKILL')
    await until(() => !isAlive(server))
  })

  test('the next one starts, though the database is still running', async () => {
    const folder = await emptyFolder()
    const cairn = await otherProcess(folder)
    cairn.kill('SIGKILL')
    await once(cairn, 'exit')
    const { appConfig } = await start(folder)
    expect(await ask(appConfig, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('the next one recovers, if the database was killed with it', async () => {
    const folder = await emptyFolder()
    const cairn = await otherProcess(folder)
    const user = { host: join(folder, 'socket'), port: 5432, user: 'cairn_owner', database: 'cairn' }
    await ask(user, 'create table kept as select 42 as answer')
    cairn.kill('SIGSTOP') // so that it does not start its server again
    process.kill(await serverPid(folder), 'SIGKILL')
    cairn.kill('SIGKILL')
    await once(cairn, 'exit')
    const { ownerConfig } = await start(folder)
    expect(await ask(ownerConfig, 'select answer from kept')).toEqual([{ answer: 42 }])
  })

  test('the next one is not misled by a process that has the number of the old server now', async () => {
    const folder = await emptyFolder()
    await (await start(folder)).stop()
    const file = join(folder, 'cluster', 'postmaster.pid')
    await writeFile(file, `${process.pid}\n/proc/self/fd/3\n1\n5432\n../socket\n\n\nready\n`)
    const { appConfig } = await start(folder)
    expect(await ask(appConfig, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('a first start that was interrupted is begun anew', async () => {
    const folder = await emptyFolder()
    await mkdir(join(folder, 'cluster.unfinished', 'base'), { recursive: true })
    const { appConfig } = await start(folder)
    expect(await ask(appConfig, 'select 1 as one')).toEqual([{ one: 1 }])
  })
})

test('a database of another version is refused, and left alone', async () => {
  const folder = await emptyFolder()
  await (await start(folder)).stop()
  await writeFile(join(folder, 'cluster', 'PG_VERSION'), '14\n')
  await expect(start(folder)).rejects.toThrow('made by PostgreSQL 14')
})
