import { issueCredential } from '../../../packages/credentials/src/index.ts'
import { issueChunk } from '../../../packages/credentials/src/node/batch/issue-chunk.ts'
import { createBatchIssuer, nodeCrypto } from '../../../packages/credentials/src/node/index.ts'
import { createCanonicalizer } from '../../../packages/credentials/src/proof/create-canonicalizer.ts'
import { created, documents, fillings, kind, signer } from '../batch.ts'
import { type Group, inTurn } from '../group.ts'
import { message, openssl, sodium } from '../keys.ts'
import { peerIssue } from '../peer.ts'

/** As threads of the pool do it: a chunk of facts becomes signed JSON in one piece of memory. */
function inBatches(backend: 'openssl' | 'fastest') {
  const issuer = createBatchIssuer({ ...kind, backend })
  const chunks = inTurn(Array.from({ length: 5 }, (_, index) => fillings.slice(index * 100, (index + 1) * 100)))
  return async () => {
    const { ends, refusals } = await issueChunk(issuer, chunks())
    if (refusals.length > 0) throw new Error('Not all of a chunk was signed')
    return ends.length
  }
}

/** Whoever has seen a kind of documents a few times has a plan for it: one who makes none sees each for the first time. */
const canonicalize = createCanonicalizer(nodeCrypto.hashes, { makesPlans: false })

export function issuing(): Group {
  const document = inTurn(documents)
  return {
    title: 'Issue eddsa-rdfc-2022, one thread: 3.5 kB Open Badge → signed JSON in UTF-8',
    reference: 'raw sign',
    sliceMs: 500,
    candidates: {
      'raw sign': () => openssl.sign(message),
      'batch of one kind': inBatches('openssl'),
      'one of any shape (issueCredential)': async () => {
        const signed = await issueCredential(document(), signer, { now: created, crypto: nodeCrypto, canonicalize })
        Buffer.from(JSON.stringify(signed))
      },
      '@digitalbazaar/vc': async () => {
        Buffer.from(JSON.stringify(await peerIssue(document())))
      },
      ...(sodium && { 'batch of one kind, libsodium': inBatches('fastest') }),
    },
    gates: [
      { path: 'batch issue', candidate: 'batch of one kind', against: 'raw sign', least: 0.5, aim: 0.6 },
      { path: 'batch issue', candidate: 'batch of one kind', against: '@digitalbazaar/vc', least: 50 },
      ...(sodium
        ? [
            {
              path: 'batch issue, libsodium',
              candidate: 'batch of one kind, libsodium',
              against: 'raw sign',
              least: 0.5,
              aim: 0.8,
            },
          ]
        : []),
      {
        path: 'one credential of an unseen shape',
        candidate: 'one of any shape (issueCredential)',
        against: 'raw sign',
        least: 0.25,
        aim: 0.35,
      },
      {
        path: 'one credential of an unseen shape',
        candidate: 'one of any shape (issueCredential)',
        against: '@digitalbazaar/vc',
        least: 25,
      },
    ],
  }
}
