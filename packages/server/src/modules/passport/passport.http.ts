import { contract, type OwnBadge } from '@cairn/api'
import { handle, type Routes } from '../../kernel/http/handle.ts'
import { addressOf, forgetFiles, type OwnAward, setVisibility } from '../awards/index.ts'
import { getOrganization } from '../organizations/index.ts'
import { listBadges } from './list-badges.ts'

export const passportRoutes: Routes = handle(contract.passport, {
  list: async ({ work, query, runtime }) => {
    const { items, ...rest } = await listBadges(work, query)
    return { items: items.map((badge) => present(badge, runtime.settings.publicUrl, work.now)), ...rest }
  },
  setVisibility: async ({ work, params, body, runtime }) => {
    const award = await setVisibility(work, params.credentialId, body.visibility)
    forgetFiles(runtime, params.credentialId)
    const organization = await getOrganization(work, award.organizationId)
    return present({ award, organization }, runtime.settings.publicUrl, work.now)
  },
})

function present({ award, organization }: OwnAward, publicUrl: string, now: Date): OwnBadge {
  return {
    credentialId: award.credentialId,
    address: addressOf(publicUrl, award.credentialId),
    title: award.achievementTitle,
    organization: { id: organization.id, name: organization.name, slug: organization.slug },
    state: award.state,
    expired: award.validUntil !== undefined && award.validUntil < now,
    visibility: award.visibility,
    grantedAt: award.grantedAt.toISOString(),
    ...(award.validUntil && { validUntil: award.validUntil.toISOString() }),
    imageSvg: `${publicUrl}/achievements/${award.achievementId}/badge.svg?version=${award.achievementVersion}`,
  }
}
