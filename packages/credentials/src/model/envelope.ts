import { vcContext } from '../contexts/names.ts'
import { CredentialError } from '../errors.ts'
import { asList, type JsonObject } from '../json.ts'

/** What is put into envelopes. */
export type Enveloped = 'credential' | 'presentation'

const types = { credential: 'EnvelopedVerifiableCredential', presentation: 'EnvelopedVerifiablePresentation' } as const
const mediaTypes = { credential: 'application/vc+jwt', presentation: 'application/vp+jwt' } as const
/** as drafts of the specification had them */
const earlier = { credential: 'application/vc+ld+jwt', presentation: 'application/vp+ld+jwt' } as const

/**
 * A compact JWS as an object that may stand where a credential or a presentation stands.
 *
 * @see https://www.w3.org/TR/vc-data-model-2.0/#enveloped-verifiable-credentials
 */
export function toEnvelope(jwt: string, what: Enveloped = 'credential'): JsonObject {
  return { '@context': vcContext, id: `data:${mediaTypes[what]},${jwt}`, type: types[what] }
}

export function isEnvelope(value: JsonObject, what: Enveloped): boolean {
  return asList(value.type).includes(types[what])
}

/** `data:`, a media type with its parameters, a comma, and the rest. */
const dataUrl = /^data:([^,]*),([\s\S]*)$/i

/**
 * An envelope → the compact JWS in it, not yet believed.
 *
 * Nothing may stand beside it: it would look like a part of the credential, and nobody signed it.
 *
 * @throws CredentialError `envelope.malformed`, or `envelope.unsupported` for what is secured in another way than as JWT
 */
export function openEnvelope(envelope: JsonObject, what: Enveloped): string {
  const { '@context': context, id, type, ...strangers } = envelope
  const [stranger] = Object.keys(strangers)
  if (stranger !== undefined) {
    throw new CredentialError(
      'envelope.malformed',
      `"${stranger.slice(0, 100)}" stands outside, where nobody signed it.`,
    )
  }
  if (!asList(context).includes(vcContext))
    throw new CredentialError('envelope.malformed', 'Its context does not say what an envelope is.')
  if (asList(type).length !== 1)
    throw new CredentialError('envelope.malformed', 'It is said to be something else, too.')
  const [, mediaType, content] = (typeof id === 'string' && dataUrl.exec(id)) || []
  if (mediaType === undefined || content === undefined) {
    throw new CredentialError('envelope.malformed', 'Its id is not a "data:" URL.')
  }
  const name = mediaType.toLowerCase()
  if (name !== mediaTypes[what] && name !== earlier[what]) {
    throw new CredentialError('envelope.unsupported', mediaType.slice(0, 100))
  }
  return content
}
