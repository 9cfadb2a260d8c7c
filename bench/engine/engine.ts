import {
  createEngine,
  createProofHasher,
  createTemplateIssuer,
  isStepAside,
  type StepAside,
} from '../../packages/credentials/src/compile/index.ts'
import { builtInContexts } from '../../packages/credentials/src/contexts/document-loader.ts'
import { decodeBase58, encodeBase58 } from '../../packages/credentials/src/encoding/index.ts'
import type { JsonObject } from '../../packages/credentials/src/json.ts'
import { nodeHash } from '../../packages/credentials/src/node/index.ts'
import { keyId } from './keys.ts'
import { fixtureTemplate } from './template.ts'

export const created = '2026-07-01T09:00:00Z'

/** The proof of the fixture, as the plain pipeline writes it, without its value. */
export const proofConfig = {
  type: 'DataIntegrityProof',
  cryptosuite: 'eddsa-rdfc-2022',
  created,
  verificationMethod: keyId,
  proofPurpose: 'assertionMethod',
}

export const engine = createEngine({ findContext: (url) => builtInContexts.get(url), hash: nodeHash })

type Sign = (data: Uint8Array) => Uint8Array
type Verify = (data: Uint8Array, signature: Uint8Array) => boolean

/** In a benchmark, stepping aside would be timed as if it were an answer. */
export function answered<T>(value: T | StepAside): T {
  if (isStepAside(value)) throw new Error(`The engine stepped aside: ${value.steppedAside}`)
  return value
}

export function templateIssuer(sign: Sign) {
  const encode = (text: string) => Buffer.from(text)
  return createTemplateIssuer({ template: fixtureTemplate(engine), proof: proofConfig, sign, encode })
}

const hasher = createProofHasher(engine)
const opening = `,"proof":${JSON.stringify(proofConfig).slice(0, -1)},"proofValue":"z`

/** A credential of any kind → its signed JSON text as bytes. */
export function issueAny(credential: JsonObject, sign: Sign): Uint8Array {
  const { data } = answered(hasher.hashData(credential, proofConfig))
  return Buffer.from(`${JSON.stringify(credential).slice(0, -1) + opening + encodeBase58(sign(data))}"}}`)
}

interface Secured extends JsonObject {
  readonly proof: JsonObject & { readonly proofValue: string }
}

/** JSON text → is its proof right? (Nothing else is looked at.) */
export function verifyText(text: string, verify: Verify): boolean {
  const { proof, ...document } = JSON.parse(text) as Secured
  const { proofValue, ...config } = proof
  const signature = proofValue.startsWith('z') ? decodeBase58(proofValue.slice(1)) : undefined
  if (signature?.length !== 64) return false
  return verify(answered(hasher.hashData(document, config)).data, signature)
}
