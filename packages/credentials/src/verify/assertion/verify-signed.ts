import { CredentialError } from '../../errors.ts'
import { asList, isJsonObject, type JsonObject, textOf } from '../../json.ts'
import {
  fetchKey,
  isSignedKind,
  readKey,
  type SigningKey,
  upgradeAssertion,
  versionOfAssertion,
} from '../../open-badges-2/index.ts'
import { checkHeader } from '../checks/check-jws.ts'
import { checkJwtSignature } from '../checks/check-signature.ts'
import { type Draft, noteGood } from '../draft.ts'
import type { Settings } from '../options.ts'
import { type Finding, failed, findingOf, passed } from '../report.ts'
import type { Secured } from '../secured.ts'
import { checkAssertion } from './check-assertion.ts'
import type { Origin, Signed } from './genuine.ts'
import { obtainOrigin } from './obtain-origin.ts'

const types: ReadonlySet<string> = new Set(['jwt', 'jws', 'jose'])

/**
 * The assertion in a JWS, when its signature is good: with the key that it names, or else one that its issuer's profile has.
 * `undefined` when that ended the verification.
 *
 * @see https://www.imsglobal.org/spec/ob/v2p0/#signed-verification
 */
export async function verifySigned(
  { jwt }: Secured & { kind: 'jwt' },
  settings: Settings,
  draft: Draft,
): Promise<Signed | undefined> {
  const { header, payload } = jwt
  const version = versionOfAssertion(payload)
  draft.standard = `ob-${version}`
  const assertion = version === '1.x' ? upgradeAssertion(payload) : payload
  if (!checkAssertion(assertion, payload, version, draft)) return undefined
  if (!noteGood(draft, checkForm(header, assertion))) return undefined
  const origin = await obtainOrigin(assertion, version, settings.fetch)
  const creator = creatorOf(assertion)
  const { finding, key } = await findKey(creator, origin, settings)
  if (!noteGood(draft, finding) || !key) return undefined
  if (!noteGood(draft, await checkJwtSignature(jwt, key.key, settings))) return undefined
  draft.signatures.push({
    suite: 'jws RS256',
    ...(creator !== undefined && { verificationMethod: creator }),
    ...(key.owner !== undefined && { controller: key.owner }),
  })
  draft.credential = assertion
  return {
    kind: 'signed',
    assertion,
    version,
    key,
    obtainOrigin: async () => origin,
    ...(creator !== undefined && { creator }),
  }
}

function checkForm(header: JsonObject, assertion: JsonObject): Finding {
  if (!isSignedKind(assertion)) {
    return failed('proof', 'proof.purpose', {
      pointer: '/verification/type',
      detail: 'It is to be verified as hosted.',
    })
  }
  const { fault } = checkHeader(header, types)
  if (fault) return fault
  return header.alg === 'RS256' ? passed('proof') : failed('proof', 'jwt.algorithm', { detail: textOf(header.alg) })
}

function creatorOf({ verification }: JsonObject): string | undefined {
  const creator = isJsonObject(verification) ? verification.creator : undefined
  const id = isJsonObject(creator) ? creator.id : creator
  return typeof id === 'string' ? id : undefined
}

/** A key that stands in the profile itself is taken from there; any other is fetched. */
async function findKey(
  creator: string | undefined,
  { issuer }: Origin,
  { fetch }: Settings,
): Promise<{ finding: Finding; key?: SigningKey }> {
  const listed = asList(issuer?.publicKey)
  const facts = creator === undefined ? {} : { by: creator }
  try {
    const enclosed = listed.filter(isJsonObject).find(({ id }) => creator === undefined || id === creator)
    if (enclosed && 'publicKeyPem' in enclosed) return { finding: passed('key', facts), key: await readKey(enclosed) }
    const address = creator ?? listed.find((entry) => typeof entry === 'string')
    if (typeof address !== 'string')
      return { finding: failed('key', 'key.not_found', { detail: 'Nothing names the key.' }) }
    return { finding: passed('key', { by: address }), key: await fetchKey(address, fetch) }
  } catch (error) {
    if (error instanceof CredentialError) return { finding: findingOf('key', error, facts) }
    throw error
  }
}
