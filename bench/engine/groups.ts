import { randomBytes } from 'node:crypto'
import { createJwtIssuer } from '../../packages/credentials/src/compile/index.ts'
import type { JsonObject } from '../../packages/credentials/src/json.ts'
import { checkPublicJwk } from '../../packages/credentials/src/keys/index.ts'
import { nodeCrypto } from '../../packages/credentials/src/node/index.ts'
import { decodeJwt } from '../../packages/credentials/src/proof/jose.ts'
import { answered, engine, issueAny, templateIssuer, verifyText } from './engine.ts'
import { contexts, credential, facts, issuerId } from './fixture.ts'
import type { Candidate } from './interleave.ts'
import { keyId, openssl, publicKey, sodium } from './keys.ts'
import { peerCanonize, peerIssue, peerVerify } from './peer.ts'
import type { Gate } from './report.ts'
import { filling, fixtureTemplate } from './template.ts'

/** Candidates that are timed together, and what they have to reach. */
export interface Group {
  readonly title: string
  readonly candidates: Readonly<Record<string, Candidate>>
  /** the physical limit, which also tells how quiet the machine is */
  readonly reference: string
  readonly gates: readonly Gate[]
  readonly sliceMs: number
}

const all = Array.from({ length: 500 }, (_, index) => facts(index))
const documents = all.map((one) => credential(one) as JsonObject)
const fillings = all.map(filling)
const message = randomBytes(64)

/** Hands out one after the other, from the start again at the end. */
function inTurn<T>(list: readonly T[]): () => T {
  let next = 0
  return () => list[next++ % list.length]!
}

const sodiumRows = <T>(rows: (port: NonNullable<typeof sodium>) => T): T | Record<string, never> =>
  sodium ? rows(sodium) : {}

export function issuing(): Group {
  const [filled, document] = [inTurn(fillings), inTurn(documents)]
  const issuer = templateIssuer(openssl.sign)
  return {
    title: 'Issue eddsa-rdfc-2022, one thread, 3.5 kB Open Badge → signed JSON bytes',
    reference: 'raw sign',
    sliceMs: 250,
    candidates: {
      'raw sign': () => openssl.sign(message),
      template: () => answered(issuer.issueBytes(filled())),
      'any credential': () => issueAny(document(), openssl.sign),
      '@digitalbazaar/vc': () => peerIssue(document()),
      ...sodiumRows((port) => {
        const fast = templateIssuer(port.sign)
        return {
          'template, sodium': () => answered(fast.issueBytes(filled())),
          'any credential, sodium': () => issueAny(document(), port.sign),
        }
      }),
    },
    gates: [
      { path: 'batch issue', candidate: 'template', against: 'raw sign', least: 0.5, aim: 0.6 },
      { path: 'batch issue', candidate: 'template', against: '@digitalbazaar/vc', least: 50 },
      {
        path: 'one credential of an unseen shape',
        candidate: 'any credential',
        against: 'raw sign',
        least: 0.25,
        aim: 0.35,
      },
      {
        path: 'one credential of an unseen shape',
        candidate: 'any credential',
        against: '@digitalbazaar/vc',
        least: 25,
      },
    ],
  }
}

export function verifying(): Group {
  const issuer = templateIssuer(openssl.sign)
  const texts = fillings.map((one) => answered(issuer.issue(one)))
  const signature = openssl.sign(message)
  const [text, parsed] = [inTurn(texts), inTurn(texts.map((one) => JSON.parse(one) as object))]
  return {
    title: 'Verify eddsa-rdfc-2022 from JSON text, the proof alone, one thread',
    reference: 'raw verify',
    sliceMs: 250,
    candidates: {
      'raw verify': () => openssl.verify(message, signature),
      'from text': () => verifyText(text(), openssl.verify),
      '@digitalbazaar/vc': () => peerVerify(parsed()),
      ...sodiumRows((port) => ({ 'from text, sodium': () => verifyText(text(), port.verify) })),
    },
    gates: [
      { path: 'verify from text', candidate: 'from text', against: 'raw verify', least: 0.5, aim: 0.65 },
      { path: 'verify from text', candidate: 'from text', against: '@digitalbazaar/vc', least: 18 },
    ],
  }
}

export function jwt(): Group {
  const header = { alg: 'EdDSA', kid: keyId, typ: 'JWT' }
  const claims = ({ id, subject }: JsonObject) => ({ iss: issuerId, jti: id!, sub: subject!, nbf: 1_782_896_400 })
  const toBase64url = (bytes: Uint8Array) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64url')
  const issue = createJwtIssuer({
    template: fixtureTemplate(engine),
    header,
    claims: claims as (given: object) => JsonObject,
    sign: openssl.sign,
    encode: (text) => Buffer.from(text),
    toBase64url,
  })
  const tokens = fillings.map(issue)
  const [filled, token] = [inTurn(fillings), inTurn(tokens)]
  const sample = Buffer.from(tokens[0]!.slice(0, tokens[0]!.lastIndexOf('.')))
  const signature = openssl.sign(sample)
  const key = checkPublicJwk(publicKey.export({ format: 'jwk' }))
  return {
    title: `VC-JWT, one thread, ${sample.length} bytes to sign`,
    reference: 'raw sign of as many bytes',
    sliceMs: 200,
    candidates: {
      'raw sign of as many bytes': () => openssl.sign(sample),
      'JWT from template': () => issue(filled()),
      'raw verify of as many bytes': () => openssl.verify(sample, signature),
      'JWT verified': () => {
        const { signed, signature: signedWith } = decodeJwt(token())
        if (nodeCrypto.verify(key, signed, signedWith) !== true) throw new Error('The token does not verify')
      },
    },
    gates: [
      { path: 'VC-JWT issue', candidate: 'JWT from template', against: 'raw sign of as many bytes', least: 0.5 },
      { path: 'VC-JWT verify', candidate: 'JWT verified', against: 'raw verify of as many bytes', least: 0.75 },
    ],
  }
}

function presentation(badges: readonly JsonObject[]): JsonObject {
  return { '@context': contexts, type: ['VerifiablePresentation'], holder: issuerId, verifiableCredential: badges }
}

export function records(): Group {
  const distinct = presentation(all.slice(0, 64).map((one, index) => credential(one, `badge-${index}`) as JsonObject))
  const same = presentation(documents.slice(0, 64))
  return {
    title: 'Records of 64 badges to canonical statements',
    reference: 'raw sign',
    sliceMs: 400,
    candidates: {
      'raw sign': () => openssl.sign(message),
      '64 distinct badges': () => void answered(engine.canonicalizeIn(distinct, 'utf-16')),
      '64 distinct, @digitalbazaar': () => peerCanonize(distinct).then(() => undefined),
      '64 of one badge': () => void answered(engine.canonicalizeIn(same, 'utf-16')),
      '64 of one badge, @digitalbazaar': () => peerCanonize(same).then(() => undefined),
    },
    gates: [
      {
        path: 'record of 64 distinct badges',
        candidate: '64 distinct badges',
        against: '64 distinct, @digitalbazaar',
        least: 15,
        aim: 25,
      },
      {
        path: 'record of 64 of one badge',
        candidate: '64 of one badge',
        against: '64 of one badge, @digitalbazaar',
        least: 4,
        aim: 15,
      },
    ],
  }
}

/**
 * Before anything is timed: what is timed is right. The same bytes as the plain pipeline's, the other's verifier
 * accepts them, and one changed byte is noticed.
 */
export async function checkFirst(plainIssue: (document: JsonObject) => Promise<object>): Promise<void> {
  const issuer = templateIssuer(openssl.sign)
  for (let index = 0; index < 8; index++) {
    const text = answered(issuer.issue(fillings[index]!))
    const plain = JSON.stringify(await plainIssue(documents[index]!))
    const any = Buffer.from(issueAny(documents[index]!, openssl.sign)).toString()
    if (text !== plain || any !== plain) throw new Error('What is issued is not what the plain pipeline issues')
    await peerVerify(JSON.parse(text))
    if (!verifyText(text, openssl.verify)) throw new Error('What was issued does not verify')
    if (verifyText(text.replace('learner', 'Learner'), openssl.verify)) throw new Error('A change went unnoticed')
  }
}
