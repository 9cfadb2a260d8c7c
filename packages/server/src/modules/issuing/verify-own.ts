import { type CheckName, type VerificationReport, verifyCredential } from '@cairn/credentials'
import { nativeCrypto } from '@cairn/credentials/node'
import type { Runtime } from '../../kernel/runtime.ts'
import { issuingErrors } from './issuing.errors.ts'
import { findOwnIssuer, readOwnDocument } from './own-documents.ts'
import type { SignedCredential } from './sign-credential.ts'

/**
 * Verifies a credential that lies in our own database, from its stored bytes. Keys and status come from the database
 * too; nothing is fetched, and only institutions of this Cairn are recognized.
 */
export function verifyOwn(
  runtime: Runtime,
  credential: string,
  checks?: readonly CheckName[],
): Promise<VerificationReport> {
  return verifyCredential(credential, {
    now: runtime.outside.now(),
    crypto: nativeCrypto,
    fetch: async (url) => {
      const document = await readOwnDocument(runtime, url)
      if (!document) throw new Error(`${url} is not published here`)
      return document
    },
    trustedIssuers: async ({ id }) => ((await findOwnIssuer(runtime, id)) ? 'recognized' : 'unknown'),
    ...(checks && { checks }),
  })
}

/**
 * Refuses a signature that does not verify from its own bytes, in either form: nothing is published that was not
 * verified first.
 *
 * @throws issuingErrors.signature_does_not_verify
 */
export async function requireVerifies(runtime: Runtime, { json, jwt }: SignedCredential): Promise<void> {
  for (const credential of [json, jwt]) {
    const { checks } = await verifyOwn(runtime, credential, ['issuer'])
    const bad = checks.find(({ outcome }) => outcome !== 'passed')
    if (bad || !checks.some(({ check }) => check === 'issuer'))
      throw issuingErrors.signature_does_not_verify(`${bad?.check ?? 'issuer'}: ${bad?.code ?? 'not reached'}`)
  }
}
