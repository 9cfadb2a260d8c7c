import type { JsonObject } from '../../json.ts'
import type { OpenBadges2Version, SigningKey } from '../../open-badges-2/index.ts'
import type { Finding } from '../report.ts'
import type { Secured } from '../secured.ts'

/** An assertion as it came in: an address, a copy of what should be at its address, or a JWS. */
export type AssertionInput = Secured | { readonly kind: 'address'; readonly address: string }

/** What an assertion builds on, each from its own address; or why that could not be had. */
export type Origin =
  | { readonly badge: JsonObject; readonly issuer: IssuerProfile; readonly finding?: undefined }
  | { readonly badge?: undefined; readonly issuer?: undefined; readonly finding: Finding }

export type IssuerProfile = JsonObject & { readonly id: string }

interface Assertion {
  readonly assertion: JsonObject
  readonly version: OpenBadges2Version
  /** nothing is fetched for it before it is asked for */
  readonly obtainOrigin: () => Promise<Origin>
}

/** Kept at this address. */
export type Hosted = Assertion & { readonly kind: 'hosted'; readonly address: string }

/** Signed with this key. `creator` is the address of the key; without it the key is the one that the profile has. */
export type Signed = Assertion & { readonly kind: 'signed'; readonly key: SigningKey; readonly creator?: string }
