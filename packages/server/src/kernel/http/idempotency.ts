import { createHash } from 'node:crypto'
import type { Work } from '../runtime.ts'
import { requestErrors } from './problem.ts'

export interface StoredAnswer {
  status: number
  answer: unknown
}

/**
 * Answers a repeated POST with what the first one got.
 *
 * The key is claimed in the transaction that does the work: a second request with the same key waits for the first
 * one's commit and then finds its answer; a refusal rolls the claim back, and the key is free again. Keys are kept for
 * 7 days (a schedule sweeps them).
 *
 * @throws requestErrors.key_reused when the same key came with another request
 */
export async function onceFor(
  work: Work,
  key: string,
  request: { path: string; body: unknown },
  run: () => Promise<StoredAnswer>,
): Promise<StoredAnswer & { replayed: boolean }> {
  const principal = work.actor.kind === 'person' ? work.actor.personId : 'anonymous'
  const hash = createHash('sha256')
    .update(JSON.stringify([request.path, request.body ?? null]))
    .digest()
  const claimed = await work.db
    .insertInto('idempotency_keys')
    .values({ principal, key, request_hash: hash, created_at: work.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst()
  if (!claimed) {
    const stored = await work.db
      .selectFrom('idempotency_keys')
      .select(['request_hash', 'status', 'answer'])
      .where('principal', '=', principal)
      .where('key', '=', key)
      .executeTakeFirstOrThrow()
    if (!hash.equals(stored.request_hash) || stored.status === null) throw requestErrors.key_reused()
    return { status: stored.status, answer: stored.answer, replayed: true }
  }
  const result = await run()
  await work.db
    .updateTable('idempotency_keys')
    .set({ status: result.status, answer: JSON.stringify(result.answer ?? null) })
    .where('principal', '=', principal)
    .where('key', '=', key)
    .execute()
  return { ...result, replayed: false }
}
