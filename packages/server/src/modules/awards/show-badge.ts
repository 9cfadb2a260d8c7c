import { enterOrganizationOf, type Work } from '../../kernel/runtime.ts'
import { credentialErrors } from './awards.errors.ts'
import { findPublicScreen, type PublicScreen } from './awards.views.ts'
import { isHolder } from './is-holder.ts'

/** What is behind a badge's address, and whether it is the caller's own. */
export type ShownBadge = PublicScreen & { own: boolean }

/**
 * What is behind a badge's address: for everybody who has it, unless its holder keeps it to themself.
 *
 * @throws credentialErrors.not_found
 */
export async function showBadge(work: Work, credentialId: string): Promise<ShownBadge> {
  const organizationId = await enterOrganizationOf(work, credentialId, credentialErrors.not_found)
  const screen = await findPublicScreen(work.db, organizationId, credentialId)
  if (!screen) throw credentialErrors.not_found()
  const own = await isHolder(work, screen.award)
  if (screen.award.visibility === 'private' && !own) throw credentialErrors.not_found()
  return { ...screen, own }
}

/**
 * The same, where there is something to take away.
 *
 * @throws credentialErrors.not_found, not_signed_yet; credentialErrors.gone when it was revoked before it was signed
 */
export async function takeBadge(work: Work, credentialId: string): Promise<ShownBadge & { signed: SignedTexts }> {
  const badge = await showBadge(work, credentialId)
  if (badge.signed) return { ...badge, signed: badge.signed }
  throw badge.award.state === 'revoked'
    ? credentialErrors.gone('It was never signed.')
    : credentialErrors.not_signed_yet()
}

type SignedTexts = NonNullable<PublicScreen['signed']>
