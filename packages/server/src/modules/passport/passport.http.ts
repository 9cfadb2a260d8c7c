import { contract, type OwnBadge } from '@cairn/api'
import { handle, type Routes } from '../../kernel/http/handle.ts'
import type { Runtime, Work } from '../../kernel/runtime.ts'
import { type Award, setVisibility } from '../awards/index.ts'
import { getOrganization } from '../organizations/index.ts'
import { listBadges } from './list-badges.ts'

export const passportRoutes: Routes = handle(contract.passport, {
  list: async ({ work, query, runtime }) => {
    const { items, next } = await listBadges(work, query)
    const organizations = new Map<string, Awaited<ReturnType<typeof getOrganization>>>()
    for (const id of new Set(items.map(({ organizationId }) => organizationId)))
      organizations.set(id, await getOrganization(work, id))
    return {
      items: items.map((award) => present(award, organizations.get(award.organizationId)!, runtime, work)),
      ...(next && { next }),
    }
  },
  setVisibility: async ({ work, params, body, runtime }) => {
    const award = await setVisibility(work, params.credentialId, body.visibility)
    return present(award, await getOrganization(work, award.organizationId), runtime, work)
  },
})

function present(
  award: Award,
  organization: { id: string; name: string; slug: string },
  { settings }: Runtime,
  work: Work,
): OwnBadge {
  return {
    credentialId: award.credentialId,
    address: `${settings.publicUrl}/credentials/${award.credentialId}`,
    title: award.achievementTitle,
    organization: { id: organization.id, name: organization.name, slug: organization.slug },
    state: award.state,
    expired: award.validUntil !== undefined && award.validUntil < work.now,
    visibility: award.visibility,
    grantedAt: award.grantedAt.toISOString(),
    ...(award.validUntil && { validUntil: award.validUntil.toISOString() }),
    imageSvg: `${settings.publicUrl}/achievements/${award.achievementId}/badge.svg`,
  }
}
