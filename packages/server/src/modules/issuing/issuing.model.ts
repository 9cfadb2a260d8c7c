import { didKeyMethod, type SignatureAlgorithm, toDidKey, toDidWeb } from '@cairn/credentials'

/** What an institution's keys are made for: all have a Multikey form, so that they fit a did:key and a DID document. */
export const KEY_ALGORITHMS = ['Ed25519', 'P-256', 'P-384'] as const
export type IssuerKeyAlgorithm = (typeof KEY_ALGORITHMS)[number]

/** What awards are signed with, and what gives an institution without a public address its name. */
export const DEFAULT_ALGORITHM: IssuerKeyAlgorithm = 'Ed25519'

/** The JOSE names of the signatures (RFC 7518 §3.1, RFC 8037 §3.1). */
export const signatureAlgorithms: Readonly<Record<IssuerKeyAlgorithm, SignatureAlgorithm>> = {
  Ed25519: 'EdDSA',
  'P-256': 'ES256',
  'P-384': 'ES384',
}

/**
 * A signing key of an institution.
 *
 *     current ──rotate──▶ retired        its signatures hold, it makes no new ones
 *        └────────────────▶ compromised  its signatures hold up to the day it was withdrawn
 *
 * There is one current key for each algorithm at a time, and every key stays published for ever.
 */
export interface IssuerKey {
  id: string
  organizationId: string
  algorithm: IssuerKeyAlgorithm
  publicKeyMultibase: string
  /** RFC 7517; public members alone. */
  publicJwk: Record<string, unknown>
  state: 'current' | 'retired' | 'compromised'
  createdAt: Date
  retiredAt?: Date
}

/** Who an institution is to the world, and with which key it signs now. */
export interface Issuer {
  /** A DID. */
  id: string
  organizationId: string
  name: string
  keyId: string
  verificationMethod: string
}

/** A key once another one has taken its place. */
export const retired = (key: IssuerKey, now: Date): IssuerKey => ({ ...key, state: 'retired', retiredAt: now })

/**
 * The issuer id of an institution: did:web below the public address, as did:web is https only; without a public https
 * address nobody could fetch its document, and the id is the key itself (did:key).
 *
 * @param publicUrl origin under which the world sees this Cairn, if it does
 */
export function issuerIdOf(publicUrl: string | undefined, slug: string, publicKeyMultibase: string): string {
  return publicUrl?.startsWith('https:') ? toDidWeb(`${publicUrl}/t/${slug}`) : toDidKey(publicKeyMultibase)
}

/**
 * The id of a key under an issuer: its Multikey text as the fragment. Readers that take the fragment for the key and
 * readers that look it up in the issuer's document both find it (1EdTech's validator is of the first kind).
 */
export function verificationMethodOf(issuerId: string, publicKeyMultibase: string): string {
  return issuerId.startsWith('did:key:') ? didKeyMethod(publicKeyMultibase) : `${issuerId}#${publicKeyMultibase}`
}

/** What wrapped private keys are bound to: one key of one institution. */
export const wrappingContext = (organizationId: string, keyId: string) => `issuer-key ${organizationId} ${keyId}`

export const STATUS_PURPOSES = ['revocation', 'suspension'] as const
export type StatusPurpose = (typeof STATUS_PURPOSES)[number]

/** Entries of a status list: 16 KiB of bits, so that a fetched list does not tell who is being checked. */
export const STATUS_LIST_LENGTH = 131_072
/** A list is closed when half of it is given out, so that a free index is found at the second try or so. */
export const STATUS_LIST_CAPACITY = STATUS_LIST_LENGTH / 2

/** Verifiers may keep a status list for so long (milliseconds). */
export const STATUS_LIST_TTL = 5 * 60_000
/** A signed status list counts for so long, and is signed anew at half of it. */
export const STATUS_LIST_VALIDITY = 24 * 3_600_000
/**
 * A status list counts from so long before it was signed: a verifier whose clock is behind ours, or who looked at it just
 * before the list was signed for them, would otherwise have it in the future.
 */
export const STATUS_LIST_SLACK = 60_000

/** One entry of a status list: where a credential's revocation or suspension will be written. */
export interface StatusEntry {
  purpose: StatusPurpose
  listId: string
  /** Address of the list, as it stands in the credential. */
  address: string
  index: number
}

/** Random indexes, not two alike. 2^17 entries: three bytes of randomness each, of which 17 bits count. */
export function randomIndexes(count: number, random: (bytes: number) => Uint8Array): number[] {
  const bytes = random(count * 3)
  const indexes = Array.from({ length: count }, (_, i) => {
    const at = i * 3
    return ((bytes[at]! << 16) | (bytes[at + 1]! << 8) | bytes[at + 2]!) % STATUS_LIST_LENGTH
  })
  return [...new Set(indexes)]
}
