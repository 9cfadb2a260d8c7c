import { CredentialError, type JsonObject } from '@cairn/credentials'
import type { Runtime } from '../../kernel/runtime.ts'
import { circumstancesOf, runInThread } from '../verification/index.ts'
import { sentenceOf, vcApiErrors } from './vc-api.errors.ts'

/**
 * What a holder shows of a credential that was signed for that: a request `{verifiableCredential, options:
 * {selectivePointers}}`. Nobody's key is needed, and nothing is stored.
 *
 * @throws vcApiErrors.not_derived; verificationErrors.too_complex, busy, stumbled
 */
export async function deriveForRequest(runtime: Runtime, request: Uint8Array): Promise<JsonObject> {
  try {
    return await runInThread({ kind: 'derivation', ...(await circumstancesOf(runtime, request)) }, {}, runtime.log)
  } catch (error) {
    if (error instanceof CredentialError) throw vcApiErrors.not_derived(sentenceOf(error), { cause: error })
    throw error
  }
}
