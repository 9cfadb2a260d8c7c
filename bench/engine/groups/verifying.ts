import { documentLoader } from '../../../packages/credentials/src/contexts/document-loader.ts'
import {
  buildStatusListCredential,
  type CryptoPort,
  createStatusCache,
  createStatusList,
  encodeStatusList,
  issueCredential,
  type JsonObject,
  parseStrictJson,
  verifyCredential,
} from '../../../packages/credentials/src/index.ts'
import { checkPublicJwk } from '../../../packages/credentials/src/keys/index.ts'
import { createBatchIssuer, nodeCrypto, nodeGzip, sodiumCrypto } from '../../../packages/credentials/src/node/index.ts'
import { cryptosuites } from '../../../packages/credentials/src/proof/cryptosuites.ts'
import { type DataIntegrityProof, verifyProof } from '../../../packages/credentials/src/proof/data-integrity.ts'
import { created, fillings, kind, signer } from '../batch.ts'
import { issuerId, origin } from '../fixture.ts'
import { type Group, inTurn } from '../group.ts'
import { message, openssl, publicKey } from '../keys.ts'
import { peerVerify } from '../peer.ts'

const issuer = createBatchIssuer(kind)
/** as they come out of a file: flat in memory, not pieced together */
const texts = await Promise.all(issuer.issue(fillings).map(async (one) => Buffer.from(await one).toString()))
const signature = openssl.sign(message)
const key = checkPublicJwk(publicKey.export({ format: 'jwk' }))
const sodium = sodiumCrypto()

/** The proof and nothing else, from the text. */
async function verifyProofOf(text: string, crypto: CryptoPort): Promise<void> {
  const { proof, ...document } = parseStrictJson(text) as JsonObject & { proof: DataIntegrityProof }
  const options = { suite: cryptosuites['eddsa-rdfc-2022'], key, documentLoader, crypto }
  if ((await verifyProof(document, proof, options)) !== 'good') throw new Error('A proof does not verify')
}

export function verifyingProofs(): Group {
  const [text, parsed] = [inTurn(texts), inTurn(texts.map((one) => JSON.parse(one) as object))]
  return {
    title: 'Verify eddsa-rdfc-2022 from JSON text, the proof alone, one thread',
    reference: 'raw verify',
    sliceMs: 500,
    candidates: {
      'raw verify': () => openssl.verify(message, signature),
      'proof from text': () => verifyProofOf(text(), nodeCrypto),
      '@digitalbazaar/vc': () => peerVerify(parsed()),
      ...(sodium && { 'proof from text, libsodium': () => verifyProofOf(text(), sodium) }),
    },
    gates: [
      { path: 'verify from JSON text', candidate: 'proof from text', against: 'raw verify', least: 0.5, aim: 0.65 },
      { path: 'verify from JSON text', candidate: 'proof from text', against: '@digitalbazaar/vc', least: 18 },
      ...(sodium
        ? [
            {
              path: 'verify from JSON text, libsodium',
              candidate: 'proof from text, libsodium',
              against: 'raw verify',
              least: 0.5,
              aim: 1,
            },
          ]
        : []),
    ],
  }
}

/** All eleven steps; the status list is fetched once and remembered. */
async function createVerifier(crypto: CryptoPort): Promise<(text: string) => Promise<void>> {
  const list = buildStatusListCredential({
    id: `${origin}/status/1`,
    issuer: issuerId,
    statusPurpose: 'revocation',
    encodedList: encodeStatusList(createStatusList(131_072), { gzip: nodeGzip }),
    validFrom: created,
    validUntil: new Date('2027-07-01T00:00:00Z'),
  })
  const body = Buffer.from(JSON.stringify(await issueCredential(list, signer, { now: created, crypto })))
  let visits = 0
  const options = {
    now: new Date('2026-07-02T00:00:00Z'),
    crypto,
    gzip: nodeGzip,
    statusCache: createStatusCache(),
    trustedIssuers: () => 'recognized' as const,
    fetch: async () => {
      visits++
      return { status: 200, body, url: `${origin}/status/1` } as never
    },
  }
  return async (text) => {
    const { verdict } = await verifyCredential(text, options)
    if (verdict !== 'valid' || visits > 1) throw new Error(`A credential is ${verdict} after ${visits} visits`)
  }
}

export async function verifyingAll(): Promise<Group> {
  const text = inTurn(texts)
  const verify = await createVerifier(nodeCrypto)
  const faster = sodium && (await createVerifier(sodium))
  return {
    title: 'Verify all of a credential from JSON text, the status list remembered, one thread',
    reference: 'raw verify',
    sliceMs: 500,
    candidates: {
      'raw verify': () => openssl.verify(message, signature),
      'all checks': () => verify(text()),
      ...(faster && { 'all checks, libsodium': () => faster(text()) }),
    },
    gates: [
      {
        path: 'full verification, status cached',
        candidate: 'all checks',
        against: 'raw verify',
        least: 0.45,
        aim: 0.6,
      },
      ...(sodium
        ? [
            {
              path: 'full verification, libsodium',
              candidate: 'all checks, libsodium',
              against: 'raw verify',
              least: 0.45,
              aim: 0.6,
            },
          ]
        : []),
    ],
  }
}
