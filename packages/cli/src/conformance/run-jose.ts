import {
  CredentialError,
  createDocumentLoader,
  exampleContexts,
  issueJwt,
  issuePresentationJwt,
  type JsonObject,
  type JsonValue,
  parseStrictJson,
  verifyCredential,
  verifyPresentation,
} from '@cairn/credentials'
import { createNodeSigner, nodeCrypto } from '@cairn/credentials/node'
import { CommandError } from '../exit.ts'
import { readKeyFile } from '../keys/key-file.ts'
import { answerByKey, type Named } from './answer-by-key.ts'

export const features = ['credential_jose', 'presentation_jose'] as const
export type Feature = (typeof features)[number]

/** What a run came to, as the runner of the W3C suite reads it from the output file. */
export interface JoseResult {
  readonly result: 'success' | 'failure' | 'indeterminate'
  /** the JWT that was issued, or why there is none */
  readonly data?: string
}

/** The suites write with words that nobody has agreed on. */
const documentLoader = createDocumentLoader(exampleContexts)

/**
 * Secures a credential or presentation as the compact JWS of VC-JOSE-COSE.
 *
 * @param key path of a JWK, or of a verification method with `secretKeyJwk`
 * @see https://www.w3.org/TR/vc-jose-cose/, https://github.com/w3c/vc-jose-cose-test-suite
 */
export async function issueJose(input: Uint8Array, key: string, feature: Feature): Promise<JoseResult> {
  try {
    const { keyPair, verificationMethod } = await readKeyFile(key)
    const signer = createNodeSigner(keyPair, verificationMethod)
    const document = parseStrictJson(input)
    if (!isObject(document)) return { result: 'failure', data: 'json.malformed: It is no JSON object.' }
    const jwt =
      feature === 'credential_jose'
        ? await issueJwt(document, signer, { typ: 'vc+jwt', documentLoader })
        : await issuePresentationJwt(document, signer)
    return { result: 'success', data: jwt }
  } catch (error) {
    if (error instanceof CommandError) return { result: 'indeterminate', data: error.message }
    if (error instanceof CredentialError) return { result: 'failure', data: sentenceOf(error) }
    throw error
  }
}

/**
 * Verifies such a JWS with the key in a file and nothing else: whoever issued it is taken to publish this key. Inputs of
 * a suite are written once and grow old, so they are judged as of the time at which they say they were signed.
 */
export async function verifyJose(input: Uint8Array, key: string, feature: Feature): Promise<JoseResult> {
  const text = new TextDecoder().decode(input).trim()
  const { now, ...named } = selfDescriptionOf(text)
  const options = { documentLoader, crypto: nodeCrypto, fetch: await answerByKey(key, named), ...(now && { now }) }
  if (feature === 'credential_jose') {
    const { checks } = await verifyCredential(text, { ...options, accept: 'any', checks: ['issuer'] })
    return toResult(checks)
  }
  const { checks, credentials } = await verifyPresentation(text, options)
  // what is presented is signed with other keys, which nobody gave us: only that it is a credential is asked
  const own = checks.filter(({ check }) => check !== 'credentials')
  return toResult([...own, ...credentials.flatMap((report) => report.checks.filter(isAboutForm))])
}

interface Finding {
  readonly check: string
  readonly outcome: string
  readonly code?: string
  readonly detail?: string
}

const isAboutForm = ({ check, outcome }: Finding) =>
  outcome === 'failed' && ['format', 'json', 'structure', 'proof'].includes(check)

function toResult(checks: readonly Finding[]): JoseResult {
  const bad = checks.find(({ outcome }) => outcome === 'failed') ?? checks.find(({ outcome }) => outcome !== 'passed')
  if (!bad) return { result: 'success' }
  const data = [`${bad.check}: ${bad.code}`, bad.detail].filter(Boolean).join(', ')
  return { result: bad.outcome === 'failed' ? 'failure' : 'indeterminate', data }
}

/** What a JWT says of itself: when it was signed (`iat`), by whom, with which key. */
function selfDescriptionOf(jwt: string): Named & { now?: Date } {
  const [header, payload] = jwt.split('.', 2).map(partOf)
  const issuer = payload?.issuer ?? payload?.holder
  const owner = typeof issuer === 'object' && issuer !== null ? (issuer as JsonObject).id : issuer
  const iat = payload?.iat
  return { kid: header?.kid, owner, ...(typeof iat === 'number' && { now: new Date(iat * 1000) }) }
}

const isObject = (value: JsonValue): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function partOf(text: string): JsonObject | undefined {
  try {
    return Object(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
  } catch (error) {
    // not a JWT: verification will say so
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

const sentenceOf = ({ code, message, detail }: CredentialError) =>
  [`${code}: ${message}`, detail].filter(Boolean).join(' ')
