import { CredentialError, type JsonObject } from '@cairn/credentials'
import type { Runtime } from '../../kernel/runtime.ts'
import { circumstancesOf, runInThread } from '../verification/index.ts'
import type { SentRequest } from './sent-request.ts'
import { sentenceOf, vcApiErrors } from './vc-api.errors.ts'

/**
 * What a holder shows of a credential that was signed for that: a request `{verifiableCredential, options:
 * {selectivePointers}}`. Nobody's key is needed, and nothing is stored.
 *
 * @throws vcApiErrors.not_derived; verificationErrors.too_complex, busy, stumbled
 */
export async function deriveForRequest(runtime: Runtime, { bytes, client }: SentRequest): Promise<JsonObject> {
  try {
    const circumstances = await circumstancesOf(runtime, bytes)
    return await runInThread({ kind: 'derivation', ...circumstances }, {}, { client, log: runtime.log })
  } catch (error) {
    if (error instanceof CredentialError) throw vcApiErrors.not_derived(sentenceOf(error), { cause: error })
    throw error
  }
}
