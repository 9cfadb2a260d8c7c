import { createCache } from '../cache.ts'
import { documentLoader as builtInLoader } from '../contexts/document-loader.ts'
import { concatBytes, decodeBase58, decodeBase64url, encodeBase58 } from '../encoding/index.ts'
import { CredentialError } from '../errors.ts'
import { asList, type JsonObject, type JsonValue, jsonEquals } from '../json.ts'
import type { HashName, SignatureAlgorithm } from '../keys/index.ts'
import { canonicalizeJson } from './canonicalize-json.ts'
import type { Cryptosuite, SuiteOptions } from './cryptosuite.ts'

/** What differs between the suites that hash a whole document; the procedure is one. */
export interface WholeDocumentSuite extends Pick<Cryptosuite, 'name' | 'label' | 'algorithms'> {
  /** canonical statements (RDFC-1.0), or canonical JSON (RFC 8785) */
  readonly form: 'statements' | 'json'
  /** by which context the proof is read, where it is not the document's own */
  readonly proofContext?: JsonValue
}

/**
 * A suite that signs hash(canonical proof options) ‖ hash(canonical document).
 *
 * @see https://www.w3.org/TR/vc-di-eddsa/, https://www.w3.org/TR/vc-di-ecdsa/
 */
export function wholeDocumentSuite(suite: WholeDocumentSuite): Cryptosuite {
  const { form, proofContext, ...named } = suite
  return {
    ...named,
    proofCarriesContext: form === 'json',

    async sign(document, config, signer, options) {
      const { data } = await hashData(document, config, { suite, hash: hashFor(signer.algorithm), options })
      return `z${encodeBase58(await signer.sign(data))}`
    },

    async verify(document, { config, proofValue }, key, options) {
      const signature = decodeProofValue(proofValue)
      const signed = form === 'json' ? withContextOfProof(document, config) : document
      const hashes = signed && (await hashData(signed, config, { suite, hash: hashFor(key.algorithm), options }))
      if (!hashes) return 'bad'
      if (await options.crypto.verify(key, hashes.data, signature)) return 'good'
      if (hashes.dataUtf16 && (await options.crypto.verify(key, hashes.dataUtf16, signature))) return 'good-utf16'
      return 'bad'
    },
  }
}

/**
 * JCS suites sign the context that stands in the proof. The document may have gained contexts behind it since, no
 * others; `undefined` when it has.
 *
 * @see https://www.w3.org/TR/vc-di-eddsa/#verify-proof-eddsa-jcs-2022
 */
function withContextOfProof(document: JsonObject, config: JsonObject): JsonObject | undefined {
  const signed = config['@context']
  if (signed === undefined) return document
  const present = asList(document['@context'])
  const isPrefix = asList(signed).every((context, index) => jsonEquals(context, present[index]))
  return isPrefix ? { ...document, '@context': signed } : undefined
}

/** Multibase text of a signature → its bytes. Suites want base58btc; some software writes base64url. */
function decodeProofValue(text: string): Uint8Array {
  if (text.startsWith('z')) return decodeBase58(text.slice(1), 256)
  const bytes = text.startsWith('u') ? decodeBase64url(text.slice(1)) : undefined
  if (!bytes) throw new CredentialError('proof.malformed', 'The proof value is not multibase text.')
  return bytes
}

interface Hashing {
  readonly suite: WholeDocumentSuite
  readonly hash: HashName
  readonly options: SuiteOptions
}

const hashFor = (algorithm: SignatureAlgorithm): HashName => (algorithm === 'ES384' ? 'SHA-384' : 'SHA-256')

async function hashData(document: JsonObject, config: JsonObject, hashing: Hashing) {
  const { suite, hash, options } = hashing
  const { crypto, documentLoader } = options
  if (suite.form === 'json') {
    const configHash = await crypto.digest(hash, canonicalizeJson(config))
    return { data: concatBytes(configHash, await crypto.digest(hash, canonicalizeJson(document))) }
  }
  const configHash = await hashConfig(config, suite.proofContext ?? document['@context'], hashing)
  const form = await options.canonicalize(document, { documentLoader, hash })
  const data = concatBytes(configHash, await crypto.digest(hash, form.nquads))
  if (form.nquadsUtf16 === undefined) return { data }
  return { data, dataUtf16: concatBytes(configHash, await crypto.digest(hash, form.nquadsUtf16)) }
}

/** Proofs of one batch differ in their values alone, so the hashes of what else they say are remembered; most are short. */
const configHashes = createCache<Uint8Array>(1_000)
const longestConfig = 4_000

async function hashConfig(
  config: JsonObject,
  context: JsonValue | undefined,
  { hash, options: { documentLoader, canonicalize, crypto } }: Hashing,
): Promise<Uint8Array> {
  const document = context === undefined ? config : { ...config, '@context': context }
  const name = `${hash} ${JSON.stringify(document)}`
  const isKept = documentLoader === builtInLoader && name.length <= longestConfig
  const known = isKept ? configHashes.peek(name) : undefined
  if (known) return known
  const { nquads } = await canonicalize(document, { documentLoader, hash })
  const hashed = await crypto.digest(hash, nquads)
  if (isKept) configHashes.put(name, hashed)
  return hashed
}
