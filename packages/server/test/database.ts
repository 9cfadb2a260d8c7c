import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { inject } from 'vitest'
import { atDatabase } from './test-server.ts'

export interface TestDatabase {
  /** As the owner of the tables: for what only migrations may do. */
  owner: pg.PoolConfig
  /** As the application: held by row-level security. */
  app: pg.PoolConfig
  /** Drops the database; whoever is still connected after half a second is disconnected. */
  close(): Promise<void>
}

let admin: pg.Pool | undefined
let clones = 0

/** A migrated database of one's own, empty: a clone of the run's template (about 25 ms). */
export async function freshDatabase(): Promise<TestDatabase> {
  const server = inject('testServer')
  admin ??= new pg.Pool({ ...server.admin, max: 2, allowExitOnIdle: true })
  const name = `${server.template}_${process.pid}_${++clones}`
  const owner = server.ownerRole ? `owner ${server.ownerRole}` : ''
  await admin.query(`create database ${name} ${owner} template ${server.template} strategy file_copy`)
  const { setRole } = server
  return {
    owner: atDatabase(server.owner, name),
    app: {
      ...atDatabase(server.app, name),
      ...(setRole && {
        onConnect: async (client: pg.ClientBase) => {
          await client.query(`set role ${setRole}`)
        },
      }),
    },
    async close() {
      await untilLeft(name)
      await admin?.query(`drop database if exists ${name} with (force)`)
    },
  }
}

/** A pool's end is told before its connections have closed; to drop the database under them would be an error there. */
async function untilLeft(database: string): Promise<void> {
  for (const end = Date.now() + 500; Date.now() < end; await sleep(2)) {
    const found = await admin?.query('select from pg_stat_activity where datname = $1', [database])
    if (!found?.rowCount) return
  }
}
