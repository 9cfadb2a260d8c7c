import type { ResolvedKey } from '../did/index.ts'
import { parseProofDate } from '../model/date-time.ts'
import { issuerId } from '../model/parse-credential.ts'
import { validityOf } from '../model/validity.ts'
import { findCryptosuite } from '../proof/cryptosuites.ts'
import type { DataIntegrityProof } from '../proof/data-integrity.ts'
import type { DecodedJwt } from '../proof/jose.ts'
import { together } from '../together.ts'
import type { GoodSignature } from './bind-key.ts'
import { checkJwt } from './checks/check-jwt.ts'
import { checkKey, type KeyQuestion, questionOfJwt } from './checks/check-key.ts'
import { checkProof } from './checks/check-proof.ts'
import { checkJwtSignature, checkSignature } from './checks/check-signature.ts'
import { type Draft, noteGood } from './draft.ts'
import type { Settings } from './options.ts'
import type { Finding } from './report.ts'
import type { Secured } from './secured.ts'

/** Steps 6 to 9: the form of what signs, its key, the signature. `undefined` when that ended the verification. */
export function verifySignatures(
  secured: Secured,
  settings: Settings,
  draft: Draft,
): Promise<GoodSignature[] | undefined> {
  if (secured.kind === 'embedded') return verifyProofs(secured, settings, draft)
  const { document, jwt } = secured
  const question = questionOfJwt(jwt.header, issuerId(document), validityOf(document).from)
  return verifyJwt({ jwt, form: checkJwt(jwt, document, settings), question }, settings, draft)
}

/** @param form whether this JWT is what it must be, beside its signature */
export async function verifyJwt(
  { jwt, form, question }: { jwt: DecodedJwt; form: Finding; question: KeyQuestion },
  settings: Settings,
  draft: Draft,
): Promise<GoodSignature[] | undefined> {
  if (!noteGood(draft, form)) return undefined
  const { finding, key } = await checkKey(question, settings)
  if (!noteGood(draft, finding) || !key) return undefined
  if (!noteGood(draft, await checkJwtSignature(jwt, key.key, settings))) return undefined
  draft.signatures.push(describe(`jwt ${key.key.algorithm}`, question, key))
  return [{ key, verificationMethod: question.verificationMethod, signedAt: question.signedAt }]
}

export async function verifyProofs(
  { document, proofs }: Secured & { kind: 'embedded' },
  settings: Settings,
  draft: Draft,
): Promise<GoodSignature[] | undefined> {
  const form = checkProof(proofs, settings)
  draft.warnings.push(...form.warnings)
  if (!noteGood(draft, form.finding)) return undefined

  const found: { proof: DataIntegrityProof; question: KeyQuestion; key: ResolvedKey }[] = []
  const keyFindings: Finding[] = []
  const asked = await together(form.proofs, async (proof) => {
    const question = { verificationMethod: proof.verificationMethod, signedAt: parseProofDate(proof.created) }
    return { proof, question, ...(await checkKey(question, settings)) }
  })
  for (const { proof, question, finding, key } of asked) {
    keyFindings.push(finding)
    if (key) found.push({ proof, question, key })
  }
  if (!noteGood(draft, worst(keyFindings))) return undefined

  const findings: Finding[] = []
  for (const { proof, key } of found) {
    findings.push(await checkSignature({ document, proof, all: form.all, key: key.key }, settings))
  }
  const signature = worst(findings)
  if (!noteGood(draft, signature)) return undefined
  if (signature.code === 'signature.utf16_order') draft.warnings.push({ code: 'signature.utf16_order' })
  if (found.some(({ proof }) => isDerived(proof))) draft.warnings.push({ code: 'proof.derived' })
  for (const { proof, question, key } of found)
    draft.signatures.push(describe(proof.cryptosuite ?? proof.type, question, key, proof.created))
  return found.map(({ key, question, proof }) => ({
    key,
    verificationMethod: question.verificationMethod,
    signedAt: question.signedAt,
    proof,
  }))
}

/** Is it of a copy that the holder made to be shown? What was left out of it leaves no trace, not even how much it was. */
const isDerived = (proof: DataIntegrityProof) => findCryptosuite(proof)?.name === 'ecdsa-sd-2023'

/** Many proofs make one finding: the first that failed, else the first that could not be told, else the first note. */
function worst(findings: readonly Finding[]): Finding {
  if (findings.length === 1) return findings[0]!
  return (
    findings.find(({ outcome }) => outcome === 'failed') ??
    findings.find(({ outcome }) => outcome === 'inconclusive') ??
    findings.find(({ code }) => code !== undefined) ??
    findings[0]!
  )
}

function describe(suite: string, { verificationMethod }: KeyQuestion, { controller }: ResolvedKey, created?: string) {
  return {
    suite,
    ...(created !== undefined && { created }),
    ...(verificationMethod !== undefined && { verificationMethod }),
    ...(controller !== undefined && { controller }),
  }
}
