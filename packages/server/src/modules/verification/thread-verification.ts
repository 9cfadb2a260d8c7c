import {
  type CheckName,
  CredentialError,
  createDocumentLoader,
  exampleContexts,
  type Finding,
  type JsonObject,
  type JsonValue,
  type VerificationReport,
  type VerifyOptions,
  verifyCredential,
} from '@cairn/credentials'
import { nativeCrypto, nodeGzip } from '@cairn/credentials/node'
import { statusMemory } from './status-memory.ts'
import type { Ask, Circumstances, Task } from './thread-messages.ts'
import { isObject, readTexts, readVcRequest } from './thread-request.ts'

const testLoader = createDocumentLoader(exampleContexts)

/** What all verifying in a thread has in common. */
export const verifyOptions = (
  { now, knownIssuers, testContexts, ownLists }: Circumstances,
  ask: Ask,
): VerifyOptions => ({
  now,
  knownIssuers,
  crypto: nativeCrypto,
  gzip: nodeGzip,
  statusCache: statusMemory(ownLists),
  fetch: (url, request) => ask('fetch', { url, ...request }) as never,
  trustedIssuers: (issuer) => ask('trust', issuer),
  ...(testContexts && { documentLoader: testLoader, acceptsWrittenContexts: true }),
})

export function verifyBadgeBytes(task: Task<'badge'>, ask: Ask): Promise<VerificationReport> {
  const { bytes, recipient } = task
  return verifyCredential(bytes, { ...verifyOptions(task, ask), ...(recipient !== undefined && { recipient }) })
}

/**
 * The checks that callers of the VC API name, in our words. The proof is always checked; `proof` alone does not ask
 * whether the key is the issuer's, so that it vouches for nobody.
 */
const checksByName: Readonly<Record<string, readonly CheckName[]>> = {
  proof: ['signature'],
  issuer: ['issuer'],
  validity: ['validity'],
  status: ['status'],
  credentialStatus: ['status'],
  endorsements: ['endorsements'],
}

/** `options.checks` → the checks to run, `undefined` for all. @throws CredentialError `credential.malformed` */
export function readChecks(options: JsonObject): readonly CheckName[] | undefined {
  return readTexts(options, 'checks')?.flatMap((name) => {
    const checks = Object.hasOwn(checksByName, name) ? checksByName[name] : undefined
    if (!checks) throw new CredentialError('credential.malformed', `/options/checks: there is no check "${name}".`)
    return checks
  })
}

/** @throws CredentialError `credential.malformed` for what is neither JSON-LD nor a JWT */
export function requireDocument(subject: JsonValue, member: string): asserts subject is JsonObject | string {
  if (typeof subject !== 'string' && !isObject(subject))
    throw new CredentialError('credential.malformed', `/${member} is neither an object nor a JWT.`)
}

export async function verifyCredentialRequest(task: Task<'credential'>, ask: Ask): Promise<VerificationReport> {
  const { subject, options } = readVcRequest(task.bytes, 'verifiableCredential')
  requireDocument(subject, 'verifiableCredential')
  const checks = readChecks(options)
  const report = await verifyCredential(subject, {
    ...verifyOptions(task, ask),
    accept: 'any',
    ...(checks && { checks }),
  })
  const surprise = findSurprise(subject, options)
  return surprise ? { ...report, verdict: 'invalid', verified: false, checks: [...report.checks, surprise] } : report
}

/**
 * What the caller expects of the proof and does not find: its purpose, its domain, its challenge.
 *
 * @see https://www.w3.org/TR/vc-data-integrity/#verify-proof
 */
function findSurprise(credential: JsonObject | string, options: JsonObject): Finding | undefined {
  const { expectedProofPurpose = 'assertionMethod', domain, challenge } = options
  const proofs = typeof credential === 'string' ? [] : [credential.proof].flat().filter(isObject)
  const fails = (detail: string): Finding => ({ check: 'proof', outcome: 'failed', code: 'proof.purpose', detail })
  if (expectedProofPurpose !== 'assertionMethod') return fails('A credential is signed to assert what it says.')
  if (domain !== undefined && !proofs.every((proof) => [proof.domain].flat().includes(domain)))
    return fails('The proof was made for another domain.')
  if (challenge !== undefined && !proofs.every((proof) => proof.challenge === challenge))
    return fails('The proof answers another challenge.')
  return undefined
}
