import { documentLoader } from '../../packages/credentials/src/contexts/document-loader.ts'
import { issueCredential, issueJwt, type Signed, verifyCredential } from '../../packages/credentials/src/index.ts'
import type { JsonObject } from '../../packages/credentials/src/json.ts'
import { createBatchIssuer, nodeCrypto } from '../../packages/credentials/src/node/index.ts'
import { canonicalize } from '../../packages/credentials/src/proof/canonicalize.ts'
import { created, documents, fillings, kind, signer } from './batch.ts'
import { issueJwtFromTemplate } from './groups/jwt.ts'
import { peerVerify } from './peer.ts'

/**
 * Before anything is timed: what is timed is right. The bytes are those of the plain pipeline, whichever way they were
 * made, the other's verifier accepts them, and one changed byte is noticed.
 */
export async function checkFirst(): Promise<void> {
  const issuers = (['openssl', 'fastest'] as const).map((backend) => createBatchIssuer({ ...kind, backend }))
  const options = { now: created, crypto: nodeCrypto }
  for (let index = 0; index < 8; index++) {
    const document: JsonObject = documents[index]!
    const plain = JSON.stringify(await issueCredential(document, signer, { ...options, documentLoader, canonicalize }))
    const fast: Signed<JsonObject> = await issueCredential(document, signer, options)
    const texts = [
      JSON.stringify(fast),
      ...(await Promise.all(issuers.map((one) => one.issue([fillings[index]!])[0]!))),
    ]
    if (!texts.every((text) => text === plain)) throw new Error('What is issued is not what the plain pipeline issues')
    await peerVerify(JSON.parse(plain))
    await requireOutcome(plain, 'passed')
    await requireOutcome(plain.replace('learner', 'Learner'), 'failed')
    if (issueJwtFromTemplate(fillings[index]!) !== (await issueJwt(document, signer)))
      throw new Error('A JWT from the template is another than one that is issued by itself')
  }
}

async function requireOutcome(text: string, outcome: 'passed' | 'failed'): Promise<void> {
  const { checks } = await verifyCredential(text, { now: created, crypto: nodeCrypto, checks: ['signature'] })
  const found = checks.find(({ check }) => check === 'signature')?.outcome
  if (found !== outcome) throw new Error(`The signature ${outcome} was expected, and it is ${found}`)
}
