import type { Order } from '../../compile/index.ts'
import type { DocumentLoader } from '../../contexts/document-loader.ts'
import { CredentialError } from '../../errors.ts'
import type { JsonObject } from '../../json.ts'
import type { CryptoPort } from '../../keys/index.ts'
import { ordersMayDiffer } from '../canonicalize.ts'
import { type BaseProof, decodeBaseProof, encodeDerivedProof } from './proof-value.ts'
import { select } from './select.ts'
import { decodeDisposableKey } from './signed-data.ts'
import { toWholeStatements } from './whole-statements.ts'

export interface DeriveProofOptions {
  readonly selectivePointers: readonly string[]
  readonly documentLoader: DocumentLoader
  readonly crypto: CryptoPort
}

export interface Disclosure {
  /** what is shown, without its proof */
  readonly document: JsonObject
  readonly proofValue: string
}

/**
 * The part of a document that is mandatory or selected, and the `proofValue` that goes with it.
 *
 * @param document without its proofs
 * @param proofValue of its base proof
 * @throws CredentialError `proof.malformed`, also when the base proof does not fit the document; `pointer.*`, of them
 *   `pointer.none` when nothing is selected
 * @see https://www.w3.org/TR/vc-di-ecdsa/#add-derived-proof-ecdsa-sd-2023
 */
export async function deriveProof(
  document: JsonObject,
  proofValue: string,
  options: DeriveProofOptions,
): Promise<Disclosure> {
  const base = decodeBaseProof(proofValue)
  const pointers = [...base.mandatoryPointers, ...options.selectivePointers]
  const shown = select(document, pointers)
  if (!shown) throw new CredentialError('pointer.none')
  const orders: Order[] = ordersMayDiffer(JSON.stringify(document)) ? ['code-point', 'utf-16'] : ['code-point']
  for (const order of orders) {
    const derived = await deriveIn(order, document, base, pointers, options)
    if (derived) return { document: shown, proofValue: derived }
  }
  throw new CredentialError('proof.malformed', 'The base proof does not fit the credential.')
}

/** `undefined` when the signatures of the base proof do not fit the statements in this order. */
async function deriveIn(
  order: Order,
  document: JsonObject,
  { mandatoryPointers, ...base }: BaseProof,
  pointers: readonly string[],
  { documentLoader, crypto }: DeriveProofOptions,
): Promise<string | undefined> {
  const whole = await toWholeStatements(document, base.hmacKey, { documentLoader, order })
  const mandatory = (await whole.part(mandatoryPointers))?.indexes ?? new Set()
  const { indexes, labels } = (await whole.part(pointers))!
  const all = whole.lines.map((line, index) => ({
    line,
    isMandatory: mandatory.has(index),
    isShown: indexes.has(index),
  }))
  const others = all.filter(({ isMandatory }) => !isMandatory)
  if (others.length !== base.signatures.length) return undefined
  const key = decodeDisposableKey(base.publicKey)
  const signatures: Uint8Array[] = []
  for (const [index, { line, isShown }] of others.entries()) {
    if (!isShown) continue
    const signature = base.signatures[index]!
    if (!(await crypto.verify(key, line, signature))) return undefined
    signatures.push(signature)
  }
  const shown = all.filter(({ isShown }) => isShown)
  const mandatoryIndexes = [...shown.keys()].filter((index) => shown[index]!.isMandatory)
  return encodeDerivedProof({ ...base, signatures, labels, mandatoryIndexes })
}
