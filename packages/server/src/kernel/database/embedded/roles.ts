import pg from 'pg'

/** Owns the database and what the migrations make. */
export const ownerRole = 'cairn_owner'
/** What the server works as: owns nothing, so row-level security holds for it. */
export const appRole = 'cairn_app'
export const databaseName = 'cairn'

/** Makes the two roles and the empty database, as far as they are not there. Takes a superuser's connection. */
export async function prepareRoles(admin: pg.PoolConfig): Promise<{ version: string }> {
  const client = new pg.Client(admin)
  await client.connect()
  try {
    const { rows } = await client.query<{ version: string; owner: boolean; app: boolean; database: boolean }>(
      `select current_setting('server_version') as version,
              exists (select from pg_roles where rolname = $1) as owner,
              exists (select from pg_roles where rolname = $2) as app,
              exists (select from pg_database where datname = $3) as database`,
      [ownerRole, appRole, databaseName],
    )
    const found = rows[0]!
    if (!found.owner) await client.query(`create role ${ownerRole} login nosuperuser nobypassrls`)
    if (!found.app) await client.query(`create role ${appRole} login nosuperuser nobypassrls`)
    if (!found.database) await client.query(`create database ${databaseName} owner ${ownerRole} template template0`)
    return { version: found.version }
  } finally {
    await client.end()
  }
}
