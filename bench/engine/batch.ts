import { toKeyPair } from '../../packages/credentials/src/keys/index.ts'
import { type BatchKind, createNodeSigner } from '../../packages/credentials/src/node/index.ts'
import { credential, facts } from './fixture.ts'
import { keyId, privateJwk } from './keys.ts'
import { filling, holes } from './template.ts'

export const created = new Date('2026-07-01T09:00:00Z')
export const keyPair = toKeyPair('Ed25519', privateJwk)
export const signer = createNodeSigner(keyPair, keyId)

/** Five hundred recipients of the fixture: as whole credentials, and as what fills the holes of its kind. */
export const recipients = Array.from({ length: 500 }, (_, index) => facts(index))
export const documents = recipients.map((one) => credential(one))
export const fillings = recipients.map(filling)

export const kind: BatchKind = {
  keyPair,
  verificationMethod: keyId,
  created,
  credential: documents[0]!,
  holes,
  backend: 'openssl',
}
