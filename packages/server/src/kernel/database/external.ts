import pg from 'pg'
import { StartupError } from '../startup-error.ts'
import { appRole } from './embedded/roles.ts'

export interface ExternalDatabase {
  /** As the server says it, e.g. `15.14`. */
  version: string
  /** As the user in the URL: for migrations. */
  ownerConfig: pg.PoolConfig
  /** As that user in the role of `cairn_app`: for everything else. Each connection takes the role before its first use. */
  appConfig: pg.PoolConfig
}

/**
 * Looks at the database in `DATABASE_URL` and makes it fit for Cairn: at least PostgreSQL 15, writing to disk, with
 * the role `cairn_app`, which neither owns tables nor gets past row-level security.
 *
 * @throws StartupError with a sentence that says what to do; it never holds the URL's password
 */
export async function prepareExternalDatabase(url: string): Promise<ExternalDatabase> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
  } catch (error) {
    await client.end().catch(() => undefined) // it never began
    throw new StartupError(`The database in DATABASE_URL cannot be reached: ${reasonOf(error)}`, { cause: error })
  }
  try {
    const version = await requireFitServer(client)
    await requireAppRole(client)
    return {
      version,
      ownerConfig: { connectionString: url },
      appConfig: {
        connectionString: url,
        // the pool waits for this before it hands the connection out
        onConnect: async (fresh) => {
          await fresh.query(`set role ${appRole}`)
        },
      },
    }
  } finally {
    await client.end()
  }
}

async function requireFitServer(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{
    number: number
    version: string
    fsync: string
    standby: boolean
    encoding: string
  }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as version,
            current_setting('fsync') as fsync, pg_is_in_recovery() as standby,
            (select pg_encoding_to_char(encoding) from pg_database where datname = current_database()) as encoding`,
  )
  const server = rows[0]!
  if (server.number < 150_000)
    throw new StartupError(`Cairn needs PostgreSQL 15 or newer; the server in DATABASE_URL is ${server.version}.`)
  if (server.standby)
    throw new StartupError('The server in DATABASE_URL is a read-only standby: name the primary in DATABASE_URL.')
  if (server.fsync !== 'on')
    throw new StartupError(
      'The server in DATABASE_URL runs with fsync=off, so a power cut would lose awards: set fsync=on in its postgresql.conf and reload it.',
    )
  if (server.encoding !== 'UTF8')
    throw new StartupError(
      `The database in DATABASE_URL is encoded as ${server.encoding}: create one with encoding UTF8.`,
    )
  return server.version
}

async function requireAppRole(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ user: string; privileged: boolean | null }>(
    `select current_user as user, (select rolsuper or rolbypassrls from pg_roles where rolname = $1) as privileged`,
    [appRole],
  )
  const { user, privileged } = rows[0]!
  if (privileged)
    throw new StartupError(
      `The role ${appRole} may bypass row-level security: alter role ${appRole} nosuperuser nobypassrls;`,
    )
  try {
    if (privileged === null) await createRole(client)
    // tried, because a membership alone does not say it: since PostgreSQL 16 it may come without the right to act
    await becomeApp(client).catch(async () => {
      await client.query(`grant ${appRole} to current_user`)
      await becomeApp(client)
    })
  } catch (error) {
    throw new StartupError(
      `The user in DATABASE_URL may not work as the role ${appRole} (${reasonOf(error)}). Let an administrator run once: ` +
        `${privileged === null ? `create role ${appRole} nologin; ` : ''}grant ${appRole} to ${pg.escapeIdentifier(user)};`,
      { cause: error },
    )
  }
}

async function createRole(client: pg.Client): Promise<void> {
  try {
    await client.query(`create role ${appRole} nologin`)
  } catch (error) {
    if (!(error instanceof pg.DatabaseError && ['42710', '23505'].includes(error.code ?? ''))) throw error
    // another starter made it in this moment
  }
}

async function becomeApp(client: pg.Client): Promise<void> {
  await client.query(`set role ${appRole}`)
  await client.query('reset role')
}

/** What the server or the network said. Some connection errors have no message of their own, only parts. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ')
  return error instanceof Error ? error.message : String(error)
}
