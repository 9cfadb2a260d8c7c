import type { KeyBinding } from '../../did/index.ts'
import { CredentialError } from '../../errors.ts'
import type { JsonObject } from '../../json.ts'
import { issuerId } from '../../model/parse-credential.ts'
import { bindKey, type GoodSignature } from '../bind-key.ts'
import type { Settings } from '../options.ts'
import { type Finding, failed, inconclusive, passed } from '../report.ts'

export interface IssuerCheck {
  readonly finding: Finding
  readonly boundBy?: KeyBinding
}

/** Did the issuer that the credential names sign it? */
export async function checkIssuer(
  document: JsonObject,
  signatures: readonly GoodSignature[],
  settings: Settings,
): Promise<IssuerCheck> {
  const id = issuerId(document)!
  try {
    const boundBy = await bindKey(id, signatures, settings)
    if (boundBy) return { finding: passed('issuer', { by: id }), boundBy }
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error
    return { finding: inconclusive('issuer', 'issuer.unbound', { by: id, detail: error.detail ?? error.message }) }
  }
  const isEnclosed = signatures.every(({ verificationMethod }) => verificationMethod === undefined)
  return { finding: failed('issuer', isEnclosed ? 'issuer.key_in_header' : 'issuer.unbound', { by: id }) }
}
