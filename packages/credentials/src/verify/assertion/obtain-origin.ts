import { CredentialError } from '../../errors.ts'
import type { Fetch } from '../../fetch.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../json.ts'
import { faultsIn, type Shape } from '../../model/shape.ts'
import {
  badgeClassShape,
  fetchObject,
  isSameAddress,
  issuerShape,
  isWebAddress,
  type OpenBadges2Version,
  upgradeBadgeClass,
  upgradeIssuer,
} from '../../open-badges-2/index.ts'
import { findingOf } from '../report.ts'
import type { IssuerProfile, Origin } from './genuine.ts'

interface Kind {
  readonly shape: Shape
  readonly upgrade: (object: JsonObject, address?: string) => JsonObject
  readonly pointer: string
}

const badgeKind: Kind = { shape: badgeClassShape, upgrade: upgradeBadgeClass, pointer: '/badge' }
const issuerKind: Kind = { shape: issuerShape, upgrade: upgradeIssuer, pointer: '/badge/issuer' }

/**
 * The badge of an assertion and its issuer. Each is fetched from its own address, also where a copy of it stands in the
 * document: a copy could say anything. Only a badge without an address of its own is taken as it stands.
 */
export async function obtainOrigin(
  assertion: JsonObject,
  version: OpenBadges2Version,
  fetch: Fetch | undefined,
): Promise<Origin> {
  const obtain = (value: JsonValue | undefined, { upgrade, ...kind }: Kind) =>
    obtainObject(value, { ...kind, upgrade: version === '1.x' ? upgrade : (object) => object }, fetch)
  try {
    const badge = await obtain(assertion.badge, badgeKind)
    const { issuer } = badge
    const address = isJsonObject(issuer) ? issuer.id : issuer
    if (!isWebAddress(address)) throw new CredentialError('assertion.malformed', 'The issuer has no web address.')
    return { badge, issuer: (await obtain(address, issuerKind)) as IssuerProfile }
  } catch (error) {
    if (error instanceof CredentialError) return { finding: findingOf('issuer', error) }
    throw error
  }
}

async function obtainObject(
  value: JsonValue | undefined,
  { shape, upgrade, pointer }: Kind,
  fetch: Fetch | undefined,
): Promise<JsonObject> {
  const address = isJsonObject(value) ? value.id : value
  const object = isWebAddress(address) ? upgrade(await fetchOwn(address, fetch), address) : value
  if (isWebAddress(address) && isJsonObject(object) && !isSameAddress(object.id, address))
    throw new CredentialError('assertion.malformed', `${address} holds what names another address as its own.`)
  const [fault] = faultsIn(object, shape, pointer)
  if (fault) throw new CredentialError('credential.malformed', `${fault.pointer} ${fault.message}`)
  return object as JsonObject
}

async function fetchOwn(address: string, fetch: Fetch | undefined): Promise<JsonObject> {
  const obtained = await fetchObject(address, fetch)
  if (obtained.kind === 'gone') throw new CredentialError('assertion.not_found', `${address} answers 410.`)
  return obtained.object
}
