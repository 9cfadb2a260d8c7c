import type pg from 'pg'

/** Where the run's server is, and what to clone. Plain data: it crosses to the forks that run the tests. */
export interface TestServer {
  /** May create databases; no database named. */
  admin: pg.ClientConfig
  /** Users of a clone; `setRole` where the application's role has no sign-in of its own. */
  owner: pg.ClientConfig
  app: pg.ClientConfig
  setRole: string | undefined
  /** A migrated database that nobody is connected to. */
  template: string
  /** The owner of clones, where the administrator is somebody else. */
  ownerRole: string | undefined
}

/** The same server and user, another database. */
export function atDatabase(config: pg.ClientConfig, database: string): pg.ClientConfig {
  if (!config.connectionString) return { ...config, database }
  const url = new URL(config.connectionString)
  url.pathname = `/${database}`
  return { ...config, connectionString: url.href }
}
