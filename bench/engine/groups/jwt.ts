import {
  compileTemplate,
  createEngine,
  createJwtIssuer,
  type Facts,
} from '../../../packages/credentials/src/compile/index.ts'
import { builtInContexts } from '../../../packages/credentials/src/contexts/document-loader.ts'
import { encodeBase64url } from '../../../packages/credentials/src/encoding/index.ts'
import { checkPublicJwk } from '../../../packages/credentials/src/keys/index.ts'
import { nodeCrypto, nodeHash } from '../../../packages/credentials/src/node/index.ts'
import { decodeJwt } from '../../../packages/credentials/src/proof/jose.ts'
import { fillings, kind } from '../batch.ts'
import { issuerId } from '../fixture.ts'
import { type Group, inTurn } from '../group.ts'
import { keyId, openssl, publicKey } from '../keys.ts'

const seconds = (date: unknown) => Date.parse(date as string) / 1_000

/** What `issueJwt` says beside the credential. */
function claims({ id, subject, validFrom, validUntil }: Facts) {
  return { iss: issuerId, jti: id, sub: subject, nbf: seconds(validFrom), exp: seconds(validUntil) }
}

const engine = createEngine({ findContext: (url) => builtInContexts.get(url), hash: nodeHash })
export const issueJwtFromTemplate = createJwtIssuer({
  template: compileTemplate({ engine, credential: kind.credential, holes: kind.holes }),
  header: { alg: 'EdDSA', kid: keyId, typ: 'JWT' },
  claims,
  sign: openssl.sign,
  encode: (text) => Buffer.from(text),
  toBase64url: encodeBase64url,
})

export function jwt(): Group {
  const tokens = fillings.map((one) => Buffer.from(issueJwtFromTemplate(one)).toString())
  const [filled, token] = [inTurn(fillings), inTurn(tokens)]
  const sample = Buffer.from(tokens[0]!.slice(0, tokens[0]!.lastIndexOf('.')))
  const signature = openssl.sign(sample)
  const key = checkPublicJwk(publicKey.export({ format: 'jwk' }))
  return {
    title: `VC-JWT, one thread, ${sample.length} bytes to sign`,
    reference: 'raw sign of as many bytes',
    sliceMs: 400,
    candidates: {
      'raw sign of as many bytes': () => openssl.sign(sample),
      'JWT of one kind': () => issueJwtFromTemplate(filled()),
      'raw verify of as many bytes': () => openssl.verify(sample, signature),
      'JWT verified': () => {
        const { signed, signature: signedWith } = decodeJwt(token())
        if (nodeCrypto.verify(key, signed, signedWith) !== true) throw new Error('The token does not verify')
      },
    },
    gates: [
      { path: 'VC-JWT issue', candidate: 'JWT of one kind', against: 'raw sign of as many bytes', least: 0.5 },
      { path: 'VC-JWT verify', candidate: 'JWT verified', against: 'raw verify of as many bytes', least: 0.75 },
    ],
  }
}
