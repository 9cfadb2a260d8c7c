import { readFile } from 'node:fs/promises'
import type { Fetch } from '@cairn/credentials'
import { CommandError } from '../exit.ts'

/** What a JWT says of itself, read before anything is checked. */
export interface Named {
  readonly kid?: unknown
  /** issuer or holder */
  readonly owner?: unknown
}

/**
 * A way out that leads nowhere: at every address lies the one key of a file, published by whoever the JWT names.
 *
 * @param path of a JWK, or of a verification method with `publicKeyJwk`
 * @throws CommandError when there is no key in the file
 */
export async function answerByKey(path: string, { kid, owner }: Named): Promise<Fetch> {
  const jwk = publicJwkIn(Object(JSON.parse(await readFile(path, 'utf8'))))
  if (!jwk) throw new CommandError(`${path} holds no public key.`)
  const set = { keys: [{ ...jwk, kid, iss: owner }] }
  return async (url) => ({
    status: 200,
    contentType: 'application/jwk-set+json',
    body: new TextEncoder().encode(JSON.stringify(set)),
    finalUrl: url,
  })
}

function publicJwkIn(value: Record<string, unknown>): object | undefined {
  const jwk = 'kty' in value ? value : value.publicKeyJwk
  if (typeof jwk !== 'object' || jwk === null) return undefined
  const { d: _, ...publicJwk } = jwk as Record<string, unknown>
  return publicJwk
}
