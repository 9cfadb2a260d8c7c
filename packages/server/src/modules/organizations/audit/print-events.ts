import { readFileSync } from 'node:fs'
import type { Locale } from '@cairn/api'
import type { Actor } from '../../../kernel/actor.ts'
import type { Runtime } from '../../../kernel/runtime.ts'
import { typeset } from '../../../kernel/typeset/typeset.ts'
import { getOrganization } from '../get-organization.ts'
import type { EventFilter, EventRow } from '../organizations.views.ts'
import { AUDIT_TEXTS, type AuditTexts, whatHappened } from './audit-texts.ts'
import { readEvents } from './read-events.ts'

const template = readFileSync(new URL('./audit.typ', import.meta.url), 'utf8')

/** The most that one paper holds; the newest ones. */
const MOST = 5000

/**
 * The audit trail of an institution on paper: a tagged PDF that says so where it is not all of it.
 *
 * @throws organizationErrors.not_permitted; paperErrors.too_long, busy
 */
export async function printEvents(
  runtime: Runtime,
  actor: Actor,
  organizationId: string,
  { filter, language }: { filter: EventFilter; language: Locale },
): Promise<Uint8Array> {
  const rows: EventRow[] = []
  for await (const page of await readEvents(runtime, actor, organizationId, filter)) {
    rows.push(...page)
    if (rows.length > MOST) break
  }
  const { name } = await runtime.transact(actor, (work) => getOrganization(work, organizationId), 'read only')
  const { labels, title, cut } = AUDIT_TEXTS[language]
  const now = runtime.outside.now()
  const asked = Object.entries(filter).flatMap(([key, value]) =>
    value === undefined ? [] : [[labels[key as keyof EventFilter], String(value)]],
  )
  const facts = {
    language,
    title,
    author: name,
    labels,
    about: [[labels.printed, momentOf(now)], ...asked],
    ...(rows.length > MOST && { cut: cut(MOST) }),
    rows: rows.slice(0, MOST).map((row) => rowOf(row, labels, language)),
  }
  return typeset(template, facts, now)
}

const rowOf = (
  { name, actor, actorName, occurredAt, payload }: EventRow,
  { system }: AuditTexts['labels'],
  language: Locale,
) => [
  momentOf(occurredAt),
  whatHappened(name, language),
  actorName ?? (actor.startsWith('system') ? system : actor),
  Object.values(payload)
    .filter((fact) => typeof fact === 'string' && /^[a-z]{3}_/.test(fact))
    .join(' '),
]

/** `2026-03-02 09:00:00`, in UTC: papers are compared with systems. In lines from right to left it stays as it is. */
const momentOf = (date: Date) => `\u2066${date.toISOString().slice(0, 19).replace('T', ' ')}\u2069`
