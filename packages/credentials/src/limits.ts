/**
 * Hard limits for bytes that strangers hand us. They hold before any work is done, and may be set lower by the caller.
 * Sizes are bytes unless they say otherwise.
 */
export interface Limits {
  readonly jsonBytes: number
  readonly jsonDepth: number
  readonly jsonNodes: number
  /** of one string or key, in UTF-16 code units */
  readonly jsonString: number
  readonly proofs: number
  /** names of contexts in a document and the credentials in it: each name that is applied again costs the work of the first */
  readonly contexts: number
  readonly evidence: number
  readonly pngBytes: number
  /** width × height as the header says; the picture is never decoded */
  readonly pngPixels: number
  readonly pngChunks: number
  readonly pngText: number
  readonly svgBytes: number
  readonly svgElements: number
  readonly svgDepth: number
  readonly pdfBytes: number
  readonly pdfObjects: number
  /** of one stream, once its filters are undone */
  readonly pdfAttachment: number
  /** filters of one stream */
  readonly pdfFilters: number
  readonly statusListInflated: number
  /** of all status lists that one verification reads, for what came with the credential, too */
  readonly statusListsInflated: number
  /** entries of one credential; each may lead to a list of its own */
  readonly statusEntries: number
  /** of a document fetched from outside: DID documents, key sets, status lists */
  readonly fetchedBytes: number
  /** calls of Hash N-Degree Quads while canonicalizing; hostile graphs need astronomically many */
  readonly deepIterations: number
  /** endorsements verified with one credential */
  readonly endorsements: number
  /** credentials verified with one presentation */
  readonly presentedCredentials: number
  /** credentials within one record */
  readonly contained: number
}

/** Those that reading JSON needs. */
export type JsonLimits = Pick<Limits, 'jsonBytes' | 'jsonDepth' | 'jsonNodes' | 'jsonString'> & {
  /** Half a surrogate pair, written as an escape, is let through: for callers who then refuse it by its place. */
  readonly jsonHalves?: boolean
}

export const defaultLimits: Limits = {
  jsonBytes: 5_000_000,
  jsonDepth: 32,
  jsonNodes: 10_000,
  jsonString: 256 * 1024,
  proofs: 10,
  contexts: 1_000,
  evidence: 200,
  pngBytes: 5_000_000,
  pngPixels: 4096 * 4096,
  pngChunks: 1_000,
  pngText: 1_000_000,
  svgBytes: 2_000_000,
  svgElements: 20_000,
  svgDepth: 100,
  pdfBytes: 10_000_000,
  pdfObjects: 20_000,
  pdfAttachment: 5_000_000,
  pdfFilters: 2,
  statusListInflated: 16 * 1024 * 1024,
  statusListsInflated: 32 * 1024 * 1024,
  statusEntries: 10,
  fetchedBytes: 5_000_000,
  deepIterations: 2_000,
  endorsements: 20,
  presentedCredentials: 100,
  contained: 200,
}
