import { vc1Context, vcContext } from '../contexts/names.ts'
import { CredentialError } from '../errors.ts'
import { asList, isJsonObject, type JsonObject, withoutUndefined } from '../json.ts'
import { isEnvelope, toEnvelope } from '../model/envelope.ts'
import { all, at, either, type Fault, fault, faultsIn, object, type Shape, setOf, types, uri } from '../model/shape.ts'
import { withoutNull } from '../model/without-null.ts'
import { isCompactJws } from '../proof/jose.ts'

/** A verifiable presentation before it is signed: credentials, and who shows them. */
export interface Presentation extends JsonObject {
  readonly '@context': string | readonly string[]
  readonly id?: string
  readonly type: string | readonly string[]
  readonly holder?: string | JsonObject
  readonly verifiableCredential?: JsonObject | readonly JsonObject[]
}

export interface PresentationFacts {
  /** URL or URN of this very presentation */
  readonly id?: string | undefined
  /** DID or URL of who presents */
  readonly holder?: string | undefined
  /** signed credentials: objects with a proof, or compact JWS, which are put into envelopes */
  readonly credentials: readonly (JsonObject | string)[]
}

/**
 * Credentials → an unsigned presentation of them.
 *
 * @see https://www.w3.org/TR/vc-data-model-2.0/#verifiable-presentations
 */
export function buildPresentation({ id, holder, credentials }: PresentationFacts): Presentation {
  return withoutUndefined({
    '@context': [vcContext],
    id,
    type: ['VerifiablePresentation'],
    holder,
    verifiableCredential: credentials.map((item) => (typeof item === 'string' ? toEnvelope(item) : item)),
  }) as Presentation
}

export function isPresentation(document: JsonObject): boolean {
  return asList(document.type).includes('VerifiablePresentation')
}

/** The holder's id, whether it stands alone or with more about them. */
export function holderId({ holder }: JsonObject): string | undefined {
  const id = isJsonObject(holder) ? holder.id : holder
  return typeof id === 'string' ? id : undefined
}

/**
 * Signed, in an envelope or with a proof of its own. What it says is looked at by itself. In presentations of the data
 * model 1.1 a JWT may stand without an envelope.
 */
const credential: Shape = (value, place) => {
  if (typeof value === 'string' && isCompactJws(value)) return true
  if (!isJsonObject(value)) return fault(place, 'must be a credential')
  if (isEnvelope(value, 'credential')) return envelope(value, place)
  const isGood = credentialType(value.type, at(place, 'type'))
  return value.proof === undefined ? fault(place, 'must be signed') : isGood
}

const credentialType = types({ required: ['VerifiableCredential'] })

const envelope: Shape = (value, place) => {
  const { id } = value as JsonObject
  return (typeof id === 'string' && /^data:[^,]+,./.test(id)) || fault(place, 'must be a "data:" URL', '/id')
}

const context: Shape = (value, place) => {
  const [first] = asList(value)
  return first === vcContext || first === vc1Context || fault(place, `must begin with ${vcContext}`)
}

const shape = all(
  object({
    required: { '@context': context, type: types({ required: ['VerifiablePresentation'] }) },
    optional: {
      id: uri,
      holder: either(uri, object({ required: { id: uri } })),
      verifiableCredential: setOf(credential),
    },
  }),
  // what is inside is looked at by itself, as the credential that it is
  (value, place) => {
    const { verifiableCredential: _, ...members } = isJsonObject(value) ? value : {}
    return withoutNull(members, place)
  },
)

/** What is wrong with a presentation, apart from the credentials in it. */
export function faultsOfPresentation(presentation: JsonObject): readonly Fault[] {
  return faultsIn(presentation, shape)
}

/** @throws CredentialError `presentation.malformed` with what is wrong */
export function requireWellFormedPresentation(presentation: JsonObject): void {
  const faults = faultsOfPresentation(presentation)
  if (faults.length === 0) return
  const detail = faults.map(({ pointer, message }) => `${pointer} ${message}`).join('; ')
  throw new CredentialError('presentation.malformed', detail)
}
