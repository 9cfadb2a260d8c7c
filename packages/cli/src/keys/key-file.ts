import { readFile } from 'node:fs/promises'
import {
  CredentialError,
  didKeyMethod,
  type KeyAlgorithm,
  type KeyPair,
  type PrivateJwk,
  toDidJwk,
  toKeyPair,
} from '@cairn/credentials'
import { CommandError } from '../exit.ts'

/** What a file says of a key: the pair, and under which URL verifiers find its public half. */
export interface KeyFile {
  readonly keyPair: KeyPair
  /** `kid` of a JWK, `id` of a verification method; the key's own did:key or did:jwk when neither is a URL */
  readonly verificationMethod: string
}

const algorithms: Readonly<Record<string, KeyAlgorithm>> = {
  Ed25519: 'Ed25519',
  'P-256': 'P-256',
  'P-384': 'P-384',
  'P-521': 'P-521',
  RSA: 'RS256',
}

/**
 * Reads a private key: a JWK (RFC 7517), or a verification method with `secretKeyJwk`.
 *
 * @throws CommandError when it cannot be read, or holds no private key that can sign here
 */
export async function readKeyFile(path: string): Promise<KeyFile> {
  const { jwk, id } = jwkIn(await readJson(path))
  const algorithm = jwk && algorithms[jwk.crv ?? jwk.kty ?? '']
  if (!jwk || typeof jwk.d !== 'string' || !algorithm)
    throw new CommandError(
      `${path} holds no private key of a kind that signs here: Ed25519, P-256, P-384, P-521 or RSA.`,
    )
  try {
    const keyPair = toKeyPair(algorithm, jwk)
    return { keyPair, verificationMethod: id ?? ownMethod(keyPair) }
  } catch (error) {
    if (error instanceof CredentialError) throw new CommandError(`${path}: ${error.message}. ${error.detail ?? ''}`)
    throw error
  }
}

async function readJson(path: string): Promise<Record<string, unknown>> {
  try {
    return Object(JSON.parse(await readFile(path, 'utf8')))
  } catch (error) {
    // what the parser says may show what stands in the file
    const why =
      error instanceof SyntaxError ? 'is not JSON' : `cannot be read (${(error as NodeJS.ErrnoException).code})`
    throw new CommandError(`${path} ${why}.`)
  }
}

function jwkIn(value: Record<string, unknown>): { jwk?: PrivateJwk & { kid?: string }; id?: string } {
  const jwk = ('kty' in value ? value : value.secretKeyJwk) as (PrivateJwk & { kid?: string }) | undefined
  const id = [value.id, jwk?.kid].find((name) => typeof name === 'string' && /^(did|https):/.test(name))
  return { ...(jwk && { jwk }), ...(typeof id === 'string' && { id }) }
}

/** The URL of a key that needs no other document: its did:key, or its did:jwk where there is no such thing. */
export function ownMethod({ publicKeyMultibase, publicJwk }: KeyPair): string {
  return publicKeyMultibase === undefined ? `${toDidJwk(publicJwk)}#0` : didKeyMethod(publicKeyMultibase)
}
