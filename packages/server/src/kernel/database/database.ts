import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg, { type Pool } from 'pg'
import type { Schema } from './schema.ts'

/** The database as a use case sees it: always inside one transaction. */
export type Db = Transaction<Schema>
export type Database = Kysely<Schema>

// counts and sequences of ours stay far below 2^53
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/** The application's way to the database: a pool of connections in the role `cairn_app`. */
export const openDatabase = (pool: Pool): Database => new Kysely({ dialect: new PostgresDialect({ pool }) })

/** Did the database refuse a row because its like is already there? */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  const { code, constraint: broken } = (error ?? {}) as { code?: string; constraint?: string }
  return code === '23505' && (constraint === undefined || broken === constraint)
}

/** Is the database away (refused, cut off, starting, shutting down), as opposed to unwilling? */
export function isDatabaseAway(error: unknown): boolean {
  const { code, message, syscall } = (error ?? {}) as { code?: string; message?: string; syscall?: string }
  return (
    (code !== undefined && /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|57P0[123]|08...)$/.test(code)) ||
    // its socket is gone; any other file that is missing is our own fault
    (code === 'ENOENT' && syscall === 'connect') ||
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
      message ?? '',
    )
  )
}

/** Is the disk full? PostgreSQL: 53100 disk_full. */
export const isDiskFull = (error: unknown): boolean =>
  ['53100', 'ENOSPC'].includes((error as { code?: string } | undefined)?.code ?? '')
