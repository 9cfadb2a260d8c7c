import { documentLoader } from '../../../packages/credentials/src/contexts/document-loader.ts'
import type { JsonObject } from '../../../packages/credentials/src/json.ts'
import { nodeCrypto } from '../../../packages/credentials/src/node/index.ts'
import { canonicalizerFor } from '../../../packages/credentials/src/proof/create-canonicalizer.ts'
import { documents, recipients } from '../batch.ts'
import { contexts, credential, issuerId } from '../fixture.ts'
import type { Group } from '../group.ts'
import { message, openssl } from '../keys.ts'
import { peerCanonize } from '../peer.ts'

const clrContext = 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json'

/** A Comprehensive Learner Record with these badges in it. */
function record(badges: readonly JsonObject[]): JsonObject {
  const [vc, ...others] = contexts
  return {
    '@context': [vc!, clrContext, ...others],
    id: 'urn:uuid:1b7f8f6e-0d0b-4c3a-9c55-4f6f6f0f2a11',
    type: ['VerifiableCredential', 'ClrCredential'],
    issuer: { id: issuerId, type: ['Profile'], name: 'Example University' },
    name: 'Learner record',
    validFrom: '2026-07-01T09:00:00Z',
    credentialSubject: {
      id: 'did:example:holder-1',
      type: ['ClrSubject'],
      verifiableCredential: badges,
    },
  }
}

const canonicalize = canonicalizerFor(nodeCrypto)

export function records(): Group {
  const distinct = record(recipients.slice(0, 64).map((one, index) => credential(one, `badge-${index}`)))
  const same = record(documents.slice(0, 64))
  const ours = (document: JsonObject) => async () => void (await canonicalize(document, { documentLoader }))
  const theirs = (document: JsonObject) => async () => void (await peerCanonize(document))
  return {
    title: 'Learner records (CLR 2.0) of 64 badges to canonical statements',
    reference: 'raw sign',
    sliceMs: 400,
    candidates: {
      'raw sign': () => openssl.sign(message),
      '64 distinct badges': ours(distinct),
      '64 distinct, @digitalbazaar': theirs(distinct),
      '64 of one badge': ours(same),
      '64 of one badge, @digitalbazaar': theirs(same),
    },
    gates: [
      {
        path: 'CLR of 64 distinct badges',
        candidate: '64 distinct badges',
        against: '64 distinct, @digitalbazaar',
        least: 15,
        aim: 25,
      },
      {
        path: 'CLR of 64 times one badge',
        candidate: '64 of one badge',
        against: '64 of one badge, @digitalbazaar',
        least: 4,
        aim: 15,
      },
    ],
  }
}
