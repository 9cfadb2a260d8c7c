import type { PublicKey } from '../keys/index.ts'
import type { KeyDates } from './did-document.ts'
import type { ResolveOptions } from './resolve-did.ts'

export interface ResolveKeyOptions extends ResolveOptions {
  /** DID or URL of whoever is said to have signed: in a key set of many issuers it tells which key is meant */
  readonly signedBy?: string | undefined
}

/** A public key, and who says that it is theirs. */
export interface ResolvedKey extends KeyDates {
  readonly key: PublicKey
  /** the DID or URL whose document lists the key for this purpose; absent when nothing says whose it is */
  readonly controller: string | undefined
  /** the host that publishes this as its only key, without saying whose it is */
  readonly origin?: string
  /** by what means the controller is bound to the key */
  readonly boundBy: KeyBinding | undefined
}

export type KeyBinding = 'did:key' | 'did:web' | 'did:jwk' | 'jwks' | 'profile'
