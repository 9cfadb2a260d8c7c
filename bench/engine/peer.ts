import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { from } from '@digitalbazaar/ed25519-multikey'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import * as vc from '@digitalbazaar/vc'
import { documentLoader } from '../../packages/credentials/src/contexts/document-loader.ts'
import { encodeBase58 } from '../../packages/credentials/src/encoding/index.ts'
import { issuerId } from './fixture.ts'
import { keyId, privateJwk } from './keys.ts'

/* @digitalbazaar/vc at its best: key imported once, contexts and the DID document at hand. */

const secret = Buffer.concat([Buffer.from([0x80, 0x26]), Buffer.from(privateJwk.d!, 'base64url')])
const key = await from({
  type: 'Multikey',
  id: keyId,
  controller: issuerId,
  publicKeyMultibase: issuerId.slice('did:key:'.length),
  secretKeyMultibase: `z${encodeBase58(secret)}`,
})

const multikey = {
  '@context': 'https://w3id.org/security/multikey/v1',
  id: keyId,
  type: 'Multikey',
  controller: issuerId,
  publicKeyMultibase: issuerId.slice('did:key:'.length),
}
const didDocument = {
  '@context': 'https://www.w3.org/ns/did/v1',
  id: issuerId,
  verificationMethod: [multikey],
  assertionMethod: [keyId],
}

async function loader(url: string): Promise<object> {
  const document = url === keyId ? multikey : url === issuerId ? didDocument : undefined
  return document ? { contextUrl: null, documentUrl: url, document } : documentLoader(url)
}

export function peerIssue(credential: object): Promise<object> {
  const suite = new DataIntegrityProof({ signer: key.signer(), date: '2026-07-01T09:00:00Z', cryptosuite })
  return vc.issue({ credential: { ...credential }, suite, documentLoader: loader })
}

/** @throws when it does not verify */
export async function peerVerify(credential: object): Promise<void> {
  const suite = new DataIntegrityProof({ cryptosuite })
  const options = { credential, suite, documentLoader: loader, checkStatus: async () => ({ verified: true }) }
  const { verified, error } = await vc.verifyCredential(options)
  if (!verified) throw new Error('The peer does not verify this', { cause: error?.errors ?? error })
}

interface Suite {
  canonize(document: object, options: object): Promise<string>
}

export function peerCanonize(document: object): Promise<string> {
  return (cryptosuite as Suite).canonize(document, { documentLoader: loader })
}
