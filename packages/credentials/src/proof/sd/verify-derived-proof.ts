import { compareCodePoints } from '../../compile/index.ts'
import { concatBytes } from '../../encoding/index.ts'
import type { JsonObject } from '../../json.ts'
import type { PublicKey } from '../../keys/index.ts'
import { ordersMayDiffer } from '../canonicalize.ts'
import type { SignatureResult, SignedProof, SuiteOptions } from '../cryptosuite.ts'
import { toLabel } from './labels.ts'
import { type DerivedProof, decodeDerivedProof } from './proof-value.ts'
import { decodeDisposableKey, hashMandatory, hashProof } from './signed-data.ts'

/**
 * Does a derived proof fit what is shown: the mandatory statements as the issuer signed them, and every other statement
 * signed one by one?
 *
 * Two blank nodes can never share a label: otherwise one node could be shown as two.
 *
 * @throws CredentialError `proof.malformed`, also for base proofs; what `canonicalize` throws
 * @see https://www.w3.org/TR/vc-di-ecdsa/#verify-derived-proof-ecdsa-sd-2023
 */
export async function verifyDerivedProof(
  document: JsonObject,
  { config, proofValue }: SignedProof,
  key: PublicKey,
  options: SuiteOptions,
): Promise<SignatureResult> {
  const proof = decodeDerivedProof(proofValue)
  const proofHash = await hashProof(document, config, options)
  const { nquads, nquadsUtf16 } = await options.canonicalize(document, options)
  const fits = (text: string, sort: (lines: string[]) => string[]) => {
    const lines = relabel(text, proof.labels)
    return lines ? isSigned(sort(lines), proof, { key, proofHash, crypto: options.crypto }) : false
  }
  if (await fits(nquads, (lines) => lines.sort(compareCodePoints))) return 'good'
  if (!ordersMayDiffer(nquads)) return 'bad'
  return (await fits(nquadsUtf16 ?? nquads, (lines) => lines.sort())) ? 'good-utf16' : 'bad'
}

/** Canonical statements with the labels that they were signed with; `undefined` unless each node has exactly one. */
function relabel(nquads: string, labels: readonly Uint8Array[]): string[] | undefined {
  const used = new Set<string>()
  const text = nquads.replaceAll(blankNode, (whole, number: string | undefined) => {
    if (number === undefined) return whole
    used.add(number)
    const digest = labels[Number(number)]
    return digest ? toLabel(digest) : whole
  })
  return used.size === labels.length ? text.split(/(?<=\n)/) : undefined
}

/** A blank node; or a literal or an address, in which what looks like one is none. */
const blankNode = /_:c14n(\d+)|"(?:[^"\\]|\\.)*"|<[^>]*>/g

interface SignedBy {
  readonly key: PublicKey
  readonly proofHash: Uint8Array
  readonly crypto: SuiteOptions['crypto']
}

async function isSigned(
  lines: readonly string[],
  { baseSignature, publicKey, signatures, mandatoryIndexes }: DerivedProof,
  { key, proofHash, crypto }: SignedBy,
): Promise<boolean> {
  const mandatory = new Set(mandatoryIndexes)
  const others = lines.filter((_, index) => !mandatory.has(index))
  if (others.length !== signatures.length || lines.length !== others.length + mandatory.size) return false
  const mandatoryHash = await hashMandatory(
    lines.filter((_, index) => mandatory.has(index)),
    { crypto },
  )
  // the issuer's signature first: what strangers made up ends here, before the work of the many
  if (!(await crypto.verify(key, concatBytes(proofHash, publicKey, mandatoryHash), baseSignature))) return false
  const disposable = decodeDisposableKey(publicKey)
  for (const [index, line] of others.entries()) {
    if (!(await crypto.verify(disposable, line, signatures[index]!))) return false
  }
  return true
}
