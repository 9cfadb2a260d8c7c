import type { Permission } from '@cairn/api'
import { newSecret } from '../../kernel/ids.ts'
import type { Work } from '../../kernel/runtime.ts'
import { accountErrors } from './accounts.errors.ts'
import { tokenCreated } from './accounts.events.ts'
import { type ApiToken, LIMITS, refuseScopes } from './accounts.model.ts'
import { requireAccountOf } from './require-session.ts'
import { hashSecret } from './secrets.ts'
import { insertToken, listTokensOf } from './tokens.store.ts'

export interface CreateApiToken {
  personId: string
  name: string
  scopes: readonly Permission[]
  /** Limits it to one institution. */
  organizationId?: string | undefined
  /** Without, it is good until it is revoked. */
  expiresInDays?: number | undefined
}

/**
 * Makes an API token for a person. It may do what its scopes name and its owner may do in that institution at the
 * moment of use, so that it never outlives a role.
 *
 * @returns the token itself, which is kept nowhere, and what is kept of it
 * @throws accountErrors.token_scope, limit_reached, by_session_only
 */
export async function createApiToken(
  work: Work,
  { personId, name, scopes, organizationId, expiresInDays }: CreateApiToken,
): Promise<{ token: string; apiToken: ApiToken }> {
  requireAccountOf(work, personId)
  refuseScopes(scopes)
  if ((await listTokensOf(work.db, personId)).length >= LIMITS.tokens) throw accountErrors.limit_reached()

  const token = `cairn_${newSecret(work.random)}`
  const apiToken: ApiToken = {
    id: work.newId('tok'),
    personId,
    name,
    hint: token.slice(0, 10),
    scopes: [...new Set(scopes)],
    organizationId,
    createdAt: work.now,
    expiresAt: expiresInDays === undefined ? undefined : new Date(work.now.getTime() + expiresInDays * 86_400_000),
    lastUsedAt: undefined,
  }
  await insertToken(work.db, apiToken, hashSecret(token, 'token'))
  await work.emit(tokenCreated({ personId, tokenId: apiToken.id }))
  return { token, apiToken }
}
