import type { PublicCredential } from '@cairn/api'
import { type Award, addressOf } from './awards.model.ts'

/**
 * LinkedIn's "add to profile": its address, and the same values to copy, as its form does not always take them. Months
 * are 1 to 12; what there is not is left out; a page's id wins over a name.
 */
export function toLinkedIn(
  award: Award,
  organization: { name: string; linkedInId?: string | undefined },
  publicUrl: string,
): PublicCredential['linkedIn'] {
  const values = {
    name: award.achievementTitle,
    organizationName: organization.name,
    issueYear: award.grantedAt.getUTCFullYear(),
    issueMonth: award.grantedAt.getUTCMonth() + 1,
    ...(award.validUntil && {
      expirationYear: award.validUntil.getUTCFullYear(),
      expirationMonth: award.validUntil.getUTCMonth() + 1,
    }),
    certUrl: addressOf(publicUrl, award.credentialId),
    certId: award.credentialId,
  }
  const { name, organizationName, ...others } = values
  const issuer = organization.linkedInId ? { organizationId: organization.linkedInId } : { organizationName }
  const search = Object.entries({ startTask: 'CERTIFICATION_NAME', name, ...issuer, ...others })
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join('&')
  return { url: `https://www.linkedin.com/profile/add?${search}`, ...values }
}
