import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import * as peer from '@digitalbazaar/vc'
import { documentLoader, resolveDid } from '../index.ts'

/** What the peer's loader needs besides contexts: the documents of did:key, and their one key. */
export async function peerLoader(url: string): Promise<object> {
  if (!url.startsWith('did:key:')) return documentLoader(url)
  const [did, fragment] = url.split('#')
  const document = await resolveDid(did!)
  const found = fragment === undefined ? document : (document.verificationMethod as object[])[0]
  const context = fragment === undefined ? document['@context'] : 'https://w3id.org/security/multikey/v1'
  return { contextUrl: null, documentUrl: url, document: { '@context': context, ...found } }
}

/** Does the peer find this good, with this cryptosuite of Data Integrity? */
export async function peerVerifies(credential: unknown, cryptosuite: object, now: Date): Promise<boolean> {
  const suite = new DataIntegrityProof({ cryptosuite })
  const options = { credential: credential as object, suite, documentLoader: peerLoader, now }
  return (await peer.verifyCredential(options)).verified
}
