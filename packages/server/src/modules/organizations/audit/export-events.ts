import type { Locale } from '@cairn/api'
import Papa from 'papaparse'
import type { Actor } from '../../../kernel/actor.ts'
import type { Runtime } from '../../../kernel/runtime.ts'
import type { EventFilter, EventRow } from '../organizations.views.ts'
import { whatHappened } from './audit-texts.ts'
import { readEvents } from './read-events.ts'

const COLUMNS = [
  'id',
  'occurred_at',
  'name',
  'what',
  'actor',
  'actor_name',
  'achievement_id',
  'proposal_id',
  'award_id',
  'facts',
  'seal',
] as const

/** Without it, Excel takes UTF-8 for the code page of the machine. */
const BOM = '\uFEFF'

/**
 * What a spreadsheet would take for a formula gets a quote before it (OWASP, CSV Injection). The library's own expression
 * overlooks cells of several lines.
 */
const FORMULA = /^[=+\-@\t\r]/

/**
 * The audit trail of an institution as CSV (RFC 4180), newest first, a page at a time. Its columns have the same names in
 * every language, because programs read them; what happened is told in the one that was asked for.
 *
 * @throws organizationErrors.not_permitted before anything is sent
 */
export async function exportEvents(
  runtime: Runtime,
  actor: Actor,
  organizationId: string,
  { filter, language }: { filter: EventFilter; language: Locale },
) {
  const pages = await readEvents(runtime, actor, organizationId, filter)
  async function* text(): AsyncGenerator<string> {
    yield `${BOM}${toCsv([[...COLUMNS]])}`
    for await (const rows of pages) if (rows.length > 0) yield toCsv(rows.map((row) => cellsOf(row, language)))
  }
  return text()
}

/** Lines of cells, each line ended. */
export const toCsv = (lines: readonly (readonly string[])[]): string =>
  `${Papa.unparse(
    lines.map((line) => [...line]),
    { escapeFormulae: FORMULA, newline: '\r\n' },
  )}\r\n`

function cellsOf({ id, name, actor, actorName, occurredAt, payload, seal }: EventRow, language: Locale): string[] {
  const fact = (key: string) => (typeof payload[key] === 'string' ? payload[key] : '')
  return [
    id,
    occurredAt.toISOString(),
    name,
    whatHappened(name, language),
    actor,
    actorName ?? '',
    fact('achievementId'),
    fact('proposalId'),
    fact('awardId'),
    JSON.stringify(payload),
    seal ? Buffer.from(seal).toString('hex') : '',
  ]
}
