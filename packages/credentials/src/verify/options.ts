import { type DocumentLoader, documentLoader } from '../contexts/document-loader.ts'
import type { ProofPurpose } from '../did/index.ts'
import { type Fetch, visitName } from '../fetch.ts'
import { type CryptoPort, webCrypto } from '../keys/index.ts'
import { defaultLimits, type Limits } from '../limits.ts'
import type { Canonicalizer } from '../proof/canonicalize.ts'
import type { GzipPort } from '../status/gzip.ts'
import type { StatusCache } from '../status/status-cache.ts'
import type { CheckName, Trust, VerificationReport } from './report.ts'

export interface KnownIssuer {
  readonly id: string
  readonly name: string
  readonly url?: string | undefined
}

export interface VerifyOptions {
  /** the verifier's clock; the platform's unless told otherwise */
  readonly now?: Date
  /** the way out for DID documents, key sets and status lists; without it nothing is fetched */
  readonly fetch?: Fetch
  /** only these; what they stand on is asked, too. A verdict of `valid` needs all but `recipient` and `endorsements`. */
  readonly checks?: readonly CheckName[]
  /** an e-mail address, a DID or another id: was it awarded to them? */
  readonly recipient?: string
  /** is this issuer on the list of those that the verifier recognizes? */
  readonly trustedIssuers?: (issuer: { id: string; name?: string | undefined }) => Trust | Promise<Trust>
  /** issuers with whose names others must not be confused */
  readonly knownIssuers?: readonly KnownIssuer[]
  /** `badge` (unless told otherwise) is an Open Badge; `any` is any verifiable credential */
  readonly accept?: 'badge' | 'any'
  /** status lists that were seen before; see `createStatusCache` */
  readonly statusCache?: StatusCache
  /** the portable one unless told otherwise */
  readonly gzip?: GzipPort
  readonly documentLoader?: DocumentLoader
  /**
   * May contexts be written out instead of being named? They give words any meaning, so what was signed then says
   * nothing to people: for test suites that ask for no more than the signature.
   */
  readonly acceptsWrittenContexts?: boolean
  readonly crypto?: CryptoPort
  /** the compiled engine unless told otherwise; see `createCanonicalizer` */
  readonly canonicalize?: Canonicalizer
  readonly limits?: Partial<Limits>
}

/** Verifies a credential that came with another, or on account of it: any kind, and only these checks. */
export type VerifyNested = (
  input: string | Uint8Array | object,
  checks: readonly CheckName[],
) => Promise<VerificationReport>

/** The options with every default in its place. */
export interface Settings extends Omit<VerifyOptions, 'limits'> {
  readonly now: Date
  readonly accept: 'badge' | 'any'
  readonly documentLoader: DocumentLoader
  readonly crypto: CryptoPort
  readonly limits: Limits
  /** what the key must be listed for: credentials assert, presentations authenticate */
  readonly proofPurpose: ProofPurpose
  /** bytes that status lists may still inflate to: one account for a verification and all that are nested in it */
  readonly inflation: { left: number }
}

/** @param options those of a caller, or the settings of the verification that this one is nested in */
export function toSettings(
  options: VerifyOptions & Partial<Pick<Settings, 'inflation'>>,
  proofPurpose: ProofPurpose = 'assertionMethod',
): Settings {
  const limits = options.limits ? { ...defaultLimits, ...options.limits } : defaultLimits
  return {
    ...options,
    proofPurpose,
    now: options.now ?? new Date(),
    accept: options.accept ?? 'badge',
    documentLoader: options.documentLoader ?? documentLoader,
    crypto: options.crypto ?? webCrypto,
    limits,
    inflation: options.inflation ?? { left: limits.statusListsInflated },
    ...(options.fetch && { fetch: rememberVisits(options.fetch) }),
  }
}

/** Within one verification no address is visited twice: the issuer's document is asked for often. */
function rememberVisits(fetch: Fetch): Fetch {
  const visits = new Map<string, ReturnType<Fetch>>()
  return (url, request) => {
    const asked = visitName(url, request)
    const visit = visits.get(asked) ?? fetch(url, request)
    visits.set(asked, visit)
    return visit
  }
}
