import { readBadge } from '../bake/read-badge.ts'
import { fromUtf8, toUtf8 } from '../encoding/index.ts'
import type { Fetch } from '../fetch.ts'
import { defaultLimits } from '../limits.ts'
import type { VerifyOptions } from '../verify/options.ts'
import type { VerificationReport } from '../verify/report.ts'
import { verifyCredential } from '../verify/verify-credential.ts'
import type { RecordedDocument, VerificationBundle } from './bundle.ts'

export type CreateBundleOptions = Pick<
  VerifyOptions,
  'now' | 'fetch' | 'crypto' | 'canonicalize' | 'documentLoader' | 'trustedIssuers' | 'knownIssuers' | 'limits'
>

export interface CreatedBundle {
  readonly bundle: VerificationBundle
  /** what the verification came to whose visits were recorded */
  readonly report: VerificationReport
}

/**
 * Verifies a credential and keeps what that took: every document that was fetched, as it was. Verifying the bundle
 * later comes to the same report, without a network. What could not be had is not in it, and stays `undetermined`.
 *
 * @param input a credential as JSON or compact JWS, or an image with one inside
 * @throws CredentialError what `readBadge` throws: there is nothing to keep where there is no badge
 */
export async function createBundle(
  input: string | Uint8Array,
  options: CreateBundleOptions = {},
): Promise<CreatedBundle> {
  const takenAt = options.now ?? new Date()
  const { text } = await readBadge(input, { ...defaultLimits, ...options.limits })
  const documents = new Map<string, RecordedDocument>()
  const report = await verifyCredential(text, {
    ...options,
    now: takenAt,
    ...(options.fetch && { fetch: recording(options.fetch, documents) }),
  })
  const sorted = [...documents.values()].sort((a, b) => (a.url < b.url ? -1 : 1))
  const bundle = {
    type: 'VerificationBundle',
    version: 1,
    takenAt: takenAt.toISOString(),
    credential: text,
    documents: sorted,
  } as const
  return { bundle, report }
}

/** Bytes that are no text are not recorded: no document of a verification is of that kind. */
function recording(fetch: Fetch, documents: Map<string, RecordedDocument>): Fetch {
  return async (url, request) => {
    const answer = await fetch(url, request)
    const body = fromUtf8(answer.body)
    const { status, contentType, finalUrl } = answer
    if (body !== undefined) documents.set(url, { url, finalUrl, status, contentType, body })
    return answer
  }
}

/** A way out that leads to the recorded documents and nowhere else. */
export function replaying(documents: readonly RecordedDocument[]): Fetch {
  const byUrl = new Map(documents.map((document) => [document.url, document]))
  return async (url) => {
    const document = byUrl.get(url)
    if (!document) throw new Error(`${url} is not in the bundle`)
    return { ...document, body: toUtf8(document.body) }
  }
}
