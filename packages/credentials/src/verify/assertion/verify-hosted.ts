import { CredentialError } from '../../errors.ts'
import { isJsonObject, type JsonObject, jsonEquals, textOf } from '../../json.ts'
import {
  fetchObject,
  isAssertion,
  isSameAddress,
  isSignedKind,
  upgradeAssertion,
  versionOfAssertion,
} from '../../open-badges-2/index.ts'
import { type Draft, note } from '../draft.ts'
import type { Settings } from '../options.ts'
import { type Finding, failed, findingOf, passed } from '../report.ts'
import { checkAssertion } from './check-assertion.ts'
import type { AssertionInput, Hosted } from './genuine.ts'
import { obtainOrigin } from './obtain-origin.ts'

/** The assertion as its address answers it, when that is one and whole. `undefined` when that ended the verification. */
export async function verifyHosted(
  input: Exclude<AssertionInput, { kind: 'jwt' }>,
  { fetch }: Settings,
  draft: Draft,
): Promise<Hosted | undefined> {
  const given = input.kind === 'embedded' ? input.document : undefined
  if (given && isSignedKind(upgradeAssertion(given))) {
    note(draft, failed('proof', 'assertion.not_signed'))
    return undefined
  }
  const address = input.kind === 'address' ? input.address : addressOf(input.document)
  const found = await fetchAssertion(address, { fetch })
  note(draft, found.finding)
  if (!found.document || found.finding.outcome !== 'passed') return undefined
  if (given && !jsonEquals(given, found.document)) draft.warnings.push({ code: 'assertion.differs', detail: address })
  if (address.startsWith('http:')) draft.warnings.push({ code: 'assertion.plain_http', detail: address })
  const version = versionOfAssertion(found.document)
  draft.standard = `ob-${version}`
  const assertion = version === '1.x' ? upgradeAssertion(found.document, address) : found.document
  if (!checkAssertion(assertion, found.document, version, draft)) return undefined
  return { kind: 'hosted', assertion, version, address, obtainOrigin: () => obtainOrigin(assertion, version, fetch) }
}

/** 1.x names the address in its way of verification, 2.0 as its id. */
function addressOf({ id, verify }: JsonObject): string {
  const url = isJsonObject(verify) ? verify.url : undefined
  return textOf(url ?? id ?? '')
}

async function fetchAssertion(
  address: string,
  { fetch }: Pick<Settings, 'fetch'>,
): Promise<{ finding: Finding; document?: JsonObject }> {
  try {
    const { kind, object } = await fetchObject(address, fetch)
    if (kind === 'gone' || object.revoked === true) return { finding: revoked(object, address) }
    if (!isAssertion(object)) throw new CredentialError('assertion.malformed', `${address} holds no assertion.`)
    if (isSignedKind(upgradeAssertion(object))) return { finding: failed('proof', 'assertion.not_signed') }
    if (!isSameAddress(ownAddressOf(object, address), address))
      return { finding: failed('proof', 'assertion.other_id', { by: address, pointer: '/id' }) }
    return { finding: passed('proof', { by: address }), document: object }
  } catch (error) {
    if (error instanceof CredentialError) return { finding: findingOf('proof', error, { by: address }) }
    throw error
  }
}

/** Documents of 1.0 need not say where they are. */
function ownAddressOf(object: JsonObject, address: string): string {
  return versionOfAssertion(object) === '1.x' ? addressOf(object) || address : textOf(object.id)
}

function revoked({ revocationReason }: JsonObject, address: string): Finding {
  const reason = typeof revocationReason === 'string' ? { detail: revocationReason.slice(0, 500) } : {}
  return failed('status', 'credential.revoked', { by: address, ...reason })
}
