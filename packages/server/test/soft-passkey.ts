import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'
import { cose, isoCBOR } from '@simplewebauthn/server/helpers'

/**
 * An authenticator in software, as W3C WebAuthn Level 3 describes it: one discoverable ES256 credential, user verified.
 * `options` are those the server hands out; answers are the browser's JSON.
 */
export class SoftPasskey {
  readonly id = randomBytes(16).toString('base64url')
  readonly origin: string
  counter = 0
  /** Set for an answer that lies about its user. */
  userHandle = ''
  readonly #publicKey: KeyObject
  readonly #privateKey: KeyObject

  constructor(origin: string) {
    this.origin = origin
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    this.#publicKey = publicKey
    this.#privateKey = privateKey
  }

  /** `navigator.credentials.create`. `attestation` replaces the statement "none". */
  create(
    options: Record<string, unknown>,
    attestation: { fmt: string; attStmt: Map<string, unknown> } = { fmt: 'none', attStmt: new Map() },
  ): Record<string, unknown> {
    const { challenge, rp, user } = options as { challenge: string; rp: { id: string }; user: { id: string } }
    this.userHandle = user.id
    const id = Buffer.from(this.id, 'base64url')
    const credential = Buffer.concat([Buffer.alloc(16), uint(2, id.length), id, Buffer.from(this.#coseKey())])
    const attestationObject = isoCBOR.encode(
      new Map<string, unknown>([
        ['fmt', attestation.fmt],
        ['attStmt', attestation.attStmt],
        ['authData', Uint8Array.from(this.#authData(rp.id, credential))],
      ]) as never,
    )
    return this.#answer({
      clientDataJSON: this.#clientData('webauthn.create', challenge).toString('base64url'),
      attestationObject: Buffer.from(attestationObject).toString('base64url'),
      transports: ['internal'],
    })
  }

  /** `navigator.credentials.get`. */
  get(options: Record<string, unknown>): Record<string, unknown> {
    const { challenge, rpId } = options as { challenge: string; rpId: string }
    const authenticatorData = this.#authData(rpId)
    const clientData = this.#clientData('webauthn.get', challenge)
    const signed = Buffer.concat([authenticatorData, createHash('sha256').update(clientData).digest()])
    return this.#answer({
      clientDataJSON: clientData.toString('base64url'),
      authenticatorData: authenticatorData.toString('base64url'),
      signature: createSign('sha256').update(signed).sign(this.#privateKey).toString('base64url'),
      userHandle: this.userHandle,
    })
  }

  #answer(response: object) {
    return { id: this.id, rawId: this.id, type: 'public-key', clientExtensionResults: {}, response }
  }

  #clientData(type: string, challenge: string) {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.origin, crossOrigin: false }))
  }

  /** §6.1: the RP's hash, flags (user present and verified, credential included), counter. */
  #authData(rpId: string, credential?: Buffer) {
    const flags = 0x01 | 0x04 | (credential ? 0x40 : 0)
    const rpHash = createHash('sha256').update(rpId).digest()
    return Buffer.concat([rpHash, Buffer.from([flags]), uint(4, this.counter), credential ?? Buffer.alloc(0)])
  }

  #coseKey() {
    const { x, y } = this.#publicKey.export({ format: 'jwk' })
    return isoCBOR.encode(
      new Map<number, unknown>([
        [cose.COSEKEYS.kty, cose.COSEKTY.EC2],
        [cose.COSEKEYS.alg, cose.COSEALG.ES256],
        [cose.COSEKEYS.crv, cose.COSECRV.P256],
        [cose.COSEKEYS.x, Uint8Array.from(Buffer.from(x!, 'base64url'))],
        [cose.COSEKEYS.y, Uint8Array.from(Buffer.from(y!, 'base64url'))],
      ]) as never,
    )
  }
}

function uint(bytes: 2 | 4, value: number): Buffer {
  const buffer = Buffer.alloc(bytes)
  buffer.writeUIntBE(value, 0, bytes)
  return buffer
}
