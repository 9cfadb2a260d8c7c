/**
 * Writes `schema.ts`, the types of all tables, from a database that was migrated for this. `npm run db:types`.
 *
 * @module
 */
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbeddedPostgres } from './embedded/index.ts'
import { migrate } from './migrate.ts'

const TYPES: Record<string, string> = {
  text: 'string',
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  float8: 'number',
  numeric: 'string',
  timestamptz: 'Timestamp',
  date: 'string',
  jsonb: 'Json',
  bytea: 'Bytes',
  tsvector: 'string',
  _text: 'string[]',
  _int4: 'number[]',
}

interface Column {
  table: string
  column: string
  type: string
  nullable: boolean
  has_default: boolean
  generated: boolean
}

const folder = await mkdtemp(join(tmpdir(), 'cairn-types-'))
await chmod(folder, 0o755)
const server = await startEmbeddedPostgres({
  folder: join(folder, 'postgres'),
  log: { info() {}, warn: console.warn },
  syncFirst: false,
})
try {
  const pool = new pg.Pool(server.ownerConfig)
  await migrate(pool)
  const { rows } = await pool.query<Column>(`
    select table_name as table, column_name as column, udt_name as type, is_nullable = 'YES' as nullable,
           column_default is not null or is_identity = 'YES' as has_default, is_generated = 'ALWAYS' as generated
    from information_schema.columns
    where table_schema = 'public' and table_name <> 'migrations'
    order by table_name, ordinal_position`)
  await pool.end()
  await writeFile(new URL('./schema.ts', import.meta.url), render(rows))
} finally {
  await server.stop()
  await rm(folder, { recursive: true })
}

function render(columns: Column[]): string {
  const tables = Map.groupBy(columns, ({ table }) => table)
  const body = [...tables].map(
    ([table, some]) =>
      `  ${table}: {\n${some.map((column) => `    ${column.column}: ${typeOf(column)}`).join('\n')}\n  }`,
  )
  return `// Written by \`npm run db:types\` from the migrations. Do not edit.
import type { ColumnType, Generated } from 'kysely'

type Timestamp = ColumnType<Date, Date, Date>
type Json = ColumnType<unknown, string, string>
type Bytes = ColumnType<Buffer, Uint8Array, Uint8Array>

export interface Schema {
${body.join('\n')}
}
`
}

function typeOf({ table, column, type, nullable, has_default, generated }: Column): string {
  const known = TYPES[type]
  if (!known) throw new Error(`${table}.${column} has type ${type}, which schema.ts has no word for`)
  if (generated) return `ColumnType<${known}${nullable ? ' | null' : ''}, never, never>`
  if (!nullable) return has_default ? `Generated<${known}>` : known
  if (known === 'Timestamp') return 'ColumnType<Date | null, Date | null | undefined, Date | null>'
  if (known === 'Json') return 'ColumnType<unknown, string | null | undefined, string | null>'
  if (known === 'Bytes') return 'ColumnType<Buffer | null, Uint8Array | null | undefined, Uint8Array | null>'
  return `${known} | null`
}
