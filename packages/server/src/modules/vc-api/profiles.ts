import type { IssuerKeyAlgorithm } from '../issuing/index.ts'
import type { SecureBy } from '../verification/index.ts'
import { vcApiErrors } from './vc-api.errors.ts'

/** A way of signing: with which key of an institution, and secured how. */
export interface Profile {
  name: string
  algorithm: IssuerKeyAlgorithm
  secureBy: SecureBy
  /** Does what is signed get status entries? */
  isRevocable: boolean
  /** A form of old, signed for test suites alone. */
  isForTests?: boolean
}

/** The first is used when none is named; the others add nothing to what they sign (decision 0012). */
const profiles: readonly Profile[] = [
  { name: 'status', algorithm: 'Ed25519', secureBy: 'eddsa-rdfc-2022', isRevocable: true },
  { name: 'eddsa-rdfc-2022', algorithm: 'Ed25519', secureBy: 'eddsa-rdfc-2022', isRevocable: false },
  { name: 'eddsa-jcs-2022', algorithm: 'Ed25519', secureBy: 'eddsa-jcs-2022', isRevocable: false },
  { name: 'ecdsa-rdfc-2019-p256', algorithm: 'P-256', secureBy: 'ecdsa-rdfc-2019', isRevocable: false },
  { name: 'ecdsa-rdfc-2019-p384', algorithm: 'P-384', secureBy: 'ecdsa-rdfc-2019', isRevocable: false },
  { name: 'ecdsa-sd-2023', algorithm: 'P-256', secureBy: 'ecdsa-sd-2023', isRevocable: false },
  { name: 'jose', algorithm: 'P-256', secureBy: 'vc+jwt', isRevocable: false },
  {
    name: 'ed25519-2020',
    algorithm: 'Ed25519',
    secureBy: 'Ed25519Signature2020',
    isRevocable: false,
    isForTests: true,
  },
]

/** The profiles there are; `conformance` adds those that only test suites ask for. */
export const listProfiles = ({ conformance }: { conformance: boolean }): readonly Profile[] =>
  profiles.filter(({ isForTests = false }) => conformance || !isForTests)

/** `org_…` or `org_….<profile>` → the institution, and the name of the profile. */
export function readIssuerId(issuerId: string): { organizationId: string; profileName: string } {
  const [organizationId = '', profileName = profiles[0]!.name] = issuerId.split('.', 2)
  return { organizationId, profileName }
}

/** The profile of this name. @throws vcApiErrors.no_such_profile */
export function requireProfile(name: string, settings: { conformance: boolean }): Profile {
  const known = listProfiles(settings)
  const profile = known.find((one) => one.name === name)
  if (!profile) throw vcApiErrors.no_such_profile(`There are: ${known.map((one) => one.name).join(', ')}.`)
  return profile
}
