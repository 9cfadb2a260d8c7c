import {
  CredentialError,
  createDocumentLoader,
  deriveCredential,
  exampleContexts,
  type IssueOptions,
  issueCredential,
  issueJwt,
  type JsonObject,
  type JsonValue,
  type SignatureAlgorithm,
  type Signer,
  toEnvelope,
} from '@cairn/credentials'
import { nodeCrypto } from '@cairn/credentials/node'
import type { Ask, Task } from './thread-messages.ts'
import { isObject, readText, readTexts, readVcRequest } from './thread-request.ts'

/** How a credential is secured: by a cryptosuite of Data Integrity, or in an envelope (VC-JOSE-COSE). */
export type SecureBy = NonNullable<IssueOptions['cryptosuite']> | 'vc+jwt'

/** In whose name a credential is to be signed, and how. */
export interface Issuance {
  issuerId: string
  verificationMethod: string
  algorithm: SignatureAlgorithm
  secureBy: SecureBy
  /** Does it get status entries, so that it can be revoked and suspended? */
  isRevocable: boolean
}

export interface Issued {
  verifiableCredential: JsonObject
  /** Of the credential, or as the caller calls it. */
  credentialId?: string | undefined
}

const testLoader = createDocumentLoader(exampleContexts)

/**
 * Signs the credential of a request `{credential, options}`: looks at it as a verifier would, puts the issuer in, and
 * asks the main thread for the signature alone.
 *
 * @throws CredentialError with the reason for which it is not signed
 */
export async function issue(task: Task<'issuance'>, ask: Ask): Promise<Issued> {
  const { subject, options } = readVcRequest(task.bytes, 'credential')
  if (!isObject(subject)) throw new CredentialError('credential.malformed', '/credential is not an object.')
  requireContext(subject)
  requireSignable(subject, task)
  const named = { ...subject, issuer: nameIssuer(subject.issuer, task.issuerId) }
  const entries = task.isRevocable ? await ask('status', undefined) : []
  const credential = entries.length > 0 ? withStatus(named, entries as readonly JsonObject[]) : named
  const { algorithm, verificationMethod } = task
  const signer: Signer = { algorithm, verificationMethod, sign: (bytes) => ask('sign', { algorithm, bytes }) }
  const credentialId = readName(options, subject)
  return {
    verifiableCredential: await secure(credential, signer, task, readTexts(options, 'mandatoryPointers')),
    ...(credentialId !== undefined && { credentialId }),
  }
}

/** As the caller calls it, or as it is called: what is noted, and can be asked about when its status changes. */
function readName(options: JsonObject, credential: JsonObject): string | undefined {
  const name = readText(options, 'credentialId') ?? credential.id
  if (typeof name !== 'string') return undefined // a credential needs none; an id of another kind is refused elsewhere
  if (/^\P{Cc}{1,2000}$/u.test(name)) return name
  throw new CredentialError('credential.malformed', 'Its id is not 1 to 2000 characters that can be seen.')
}

async function secure(
  credential: JsonObject,
  signer: Signer,
  task: Task<'issuance'>,
  mandatoryPointers: readonly string[] | undefined,
): Promise<JsonObject> {
  const loading = task.testContexts ? { documentLoader: testLoader } : {}
  if (task.secureBy === 'vc+jwt')
    return toEnvelope(await issueJwt(credential, signer, { typ: 'vc+jwt', crypto: nodeCrypto, ...loading }))
  return issueCredential(credential, signer, {
    now: task.now,
    cryptosuite: task.secureBy,
    crypto: nodeCrypto,
    ...(mandatoryPointers && { mandatoryPointers }),
    ...loading,
  })
}

/**
 * What a holder shows of the credential in a request `{verifiableCredential, options: {selectivePointers}}`.
 *
 * @throws CredentialError with the reason for which nothing can be derived
 */
export async function derive({ bytes, testContexts }: Task<'derivation'>): Promise<JsonObject> {
  const { subject, options } = readVcRequest(bytes, 'verifiableCredential')
  if (!isObject(subject)) throw new CredentialError('credential.malformed', '/verifiableCredential is not an object.')
  return deriveCredential(subject, {
    selectivePointers: readTexts(options, 'selectivePointers') ?? [],
    crypto: nodeCrypto,
    ...(testContexts && { documentLoader: testLoader }),
  })
}

/** A signature that is there already would not fit any more: not under another issuer, nor with status entries added. */
function requireSignable({ proof, issuer }: JsonObject, { issuerId, isRevocable }: Task<'issuance'>): void {
  const id = isObject(issuer) ? issuer.id : issuer
  if (proof !== undefined && (isRevocable || id !== issuerId))
    throw new CredentialError('credential.malformed', '/proof: it is signed already.')
}

/** @see https://www.w3.org/TR/vc-data-model-2.0/#contexts */
function requireContext({ '@context': context }: JsonObject): void {
  const first = Array.isArray(context) ? context[0] : undefined
  if (first !== 'https://www.w3.org/ns/credentials/v2' && first !== 'https://www.w3.org/2018/credentials/v1')
    throw new CredentialError('credential.malformed', '/@context is no list that begins with the one of credentials.')
}

/**
 * The issuer that signs takes the place of the one that the caller names, or did not name; what is said about it stays.
 *
 * @throws CredentialError `credential.malformed` for what cannot be an issuer: the caller meant something else
 */
function nameIssuer(given: JsonValue | undefined, id: string): JsonValue {
  if (given === undefined) return id
  const named = isObject(given) ? given.id : given
  if (typeof named !== 'string' || !URL.canParse(named))
    throw new CredentialError('credential.malformed', '/issuer is neither a URL nor an object with one as its id.')
  return isObject(given) ? { ...given, id } : id
}

function withStatus(credential: JsonObject, entries: readonly JsonObject[]): JsonObject {
  const given = credential.credentialStatus
  return { ...credential, credentialStatus: [...(given === undefined ? [] : [given].flat()), ...entries] as JsonValue }
}
