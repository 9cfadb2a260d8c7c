import { sql } from 'kysely'
import type { Db } from '../../kernel/database/database.ts'
import { type Page, type PageRequest, page } from '../../kernel/database/paging.ts'
import type { FrameworkFormat } from './formats/read-framework.ts'
import type { ImportFinding } from './framework-facts.ts'

export type ImportState = 'waiting' | 'running' | 'done' | 'failed' | 'canceled'

/** An import without its file. */
export interface SkillImport {
  organizationId: string
  id: string
  frameworkId?: string | undefined
  frameworkName?: string | undefined
  format?: FrameworkFormat | undefined
  language: string
  source: string
  isAddress: boolean
  state: ImportState
  rowsDone: number
  counts: { concepts: number; relations: number; retired: number }
  findings: ImportFinding[]
  findingsTotal: number
  problem?: { code: string; detail: string } | undefined
  createdBy: string
  createdAt: Date
  startedAt?: Date | undefined
  finishedAt?: Date | undefined
}

/** Rows that were left out are told in full up to this many; the rest is counted. */
export const FINDINGS_KEPT = 200

const json = (value: unknown) => sql<never>`${JSON.stringify(value)}::jsonb`

const select = (db: Db) =>
  db
    .selectFrom('skill_imports')
    .leftJoin('skill_frameworks', (join) =>
      join
        .onRef('skill_frameworks.organization_id', '=', 'skill_imports.organization_id')
        .onRef('skill_frameworks.id', '=', 'skill_imports.framework_id'),
    )
    .select([
      'skill_imports.organization_id',
      'skill_imports.id',
      'skill_imports.framework_id',
      'skill_frameworks.name as framework_name',
      'skill_imports.format',
      'skill_imports.language',
      'skill_imports.source',
      'skill_imports.is_address',
      'skill_imports.state',
      'skill_imports.rows_done',
      'skill_imports.concepts',
      'skill_imports.relations',
      'skill_imports.retired',
      'skill_imports.findings',
      'skill_imports.findings_total',
      'skill_imports.error_code',
      'skill_imports.error_detail',
      'skill_imports.created_by',
      'skill_imports.created_at',
      'skill_imports.started_at',
      'skill_imports.finished_at',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>

const toImport = (row: Row): SkillImport => ({
  organizationId: row.organization_id,
  id: row.id,
  frameworkId: row.framework_id ?? undefined,
  frameworkName: row.framework_name ?? undefined,
  format: (row.format ?? undefined) as FrameworkFormat | undefined,
  language: row.language,
  source: row.source,
  isAddress: row.is_address,
  state: row.state as ImportState,
  rowsDone: row.rows_done,
  counts: { concepts: row.concepts, relations: row.relations, retired: row.retired },
  findings: row.findings as unknown as ImportFinding[],
  findingsTotal: row.findings_total,
  ...(row.error_code !== null && { problem: { code: row.error_code, detail: row.error_detail ?? '' } }),
  createdBy: row.created_by,
  createdAt: row.created_at,
  startedAt: row.started_at ?? undefined,
  finishedAt: row.finished_at ?? undefined,
})

export async function insertImport(
  db: Db,
  made: Pick<SkillImport, 'organizationId' | 'id' | 'language' | 'source' | 'isAddress' | 'createdBy' | 'createdAt'>,
  file: Uint8Array | undefined,
): Promise<void> {
  await db
    .insertInto('skill_imports')
    .values({
      organization_id: made.organizationId,
      id: made.id,
      language: made.language,
      source: made.source,
      is_address: made.isAddress,
      file: file ? Buffer.from(file) : null,
      state: 'waiting',
      created_by: made.createdBy,
      created_at: made.createdAt,
    })
    .execute()
}

export async function findImport(db: Db, organizationId: string, id: string): Promise<SkillImport | undefined> {
  const row = await select(db)
    .where('skill_imports.organization_id', '=', organizationId)
    .where('skill_imports.id', '=', id)
    .executeTakeFirst()
  return row && toImport(row)
}

export async function listImports(db: Db, organizationId: string, request: PageRequest): Promise<Page<SkillImport>> {
  let query = select(db).where('skill_imports.organization_id', '=', organizationId)
  if (request.after) query = query.where('skill_imports.id', '<', request.after)
  const rows = await query
    .orderBy('skill_imports.id', 'desc')
    .limit(request.size + 1)
    .execute()
  return page(rows.map(toImport), request)
}

/** Is one waiting or at work? */
export async function isImporting(db: Db, organizationId: string): Promise<boolean> {
  const row = await db
    .selectFrom('skill_imports')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('state', 'in', ['waiting', 'running'])
    .executeTakeFirst()
  return row !== undefined
}

export async function readFile(db: Db, organizationId: string, id: string): Promise<Uint8Array | undefined> {
  const row = await db
    .selectFrom('skill_imports')
    .select('file')
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.file ?? undefined
}

/** Takes an import up, or again after an interruption: it begins anew, which writes nothing twice. */
export async function beginImport(db: Db, organizationId: string, id: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('skill_imports')
    .set({
      state: 'running',
      started_at: now,
      rows_done: 0,
      concepts: 0,
      relations: 0,
      findings: json([]),
      findings_total: 0,
    })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Notes how far it is. @returns false when somebody ended it meanwhile */
export async function noteProgress(
  db: Db,
  {
    organizationId,
    id,
    ...progress
  }: Pick<
    SkillImport,
    'organizationId' | 'id' | 'rowsDone' | 'counts' | 'findings' | 'findingsTotal' | 'format' | 'frameworkId'
  >,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('skill_imports')
    .set({
      framework_id: progress.frameworkId ?? null,
      format: progress.format ?? null,
      rows_done: progress.rowsDone,
      concepts: progress.counts.concepts,
      relations: progress.counts.relations,
      findings: json(progress.findings),
      findings_total: progress.findingsTotal,
    })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where('state', '=', 'running')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Ends it, and lets its file go. @returns false when it was over already */
export async function endImport(
  db: Db,
  { organizationId, id }: Pick<SkillImport, 'organizationId' | 'id'>,
  end: { state: 'done' | 'failed' | 'canceled'; retired?: number; problem?: { code: string; detail: string } },
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('skill_imports')
    .set({
      state: end.state,
      file: null,
      finished_at: now,
      retired: end.retired ?? 0,
      error_code: end.problem?.code ?? null,
      error_detail: end.problem?.detail ?? null,
    })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
