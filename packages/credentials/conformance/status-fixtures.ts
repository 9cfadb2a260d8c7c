import { vc1Context } from '../src/contexts/names.ts'
import {
  buildStatusEntry,
  buildStatusListCredential,
  createStatusList,
  encodeStatusList,
  issueCredential,
  type JsonObject,
  minimumEntries,
  setStatus,
} from '../src/index.ts'
import { nodeGzip } from '../src/node/index.ts'
import type { Draft } from './draft.ts'
import { badge, didAddress, type Issuer, listAddress, now, webIssuer } from './world.ts'

const validate = 'https://www.w3.org/TR/vc-bitstring-status-list/#validate-algorithm'
const entryRule = 'https://www.w3.org/TR/vc-bitstring-status-list/#bitstringstatuslistentry'
const list2021 = 'https://www.w3.org/TR/2023/WD-vc-status-list-20230427/#validate-algorithm'
const revocationList = 'https://www.imsglobal.org/spec/vcrl/v1p0/'

interface GivenList {
  readonly set?: number
  readonly size?: number
  readonly change?: (list: JsonObject) => JsonObject
  readonly encodedList?: string
  readonly address?: string
}

/** A list of the issuer for these purposes, signed. */
async function signList(issuer: Issuer, statusPurpose: string, given: GivenList = {}): Promise<object> {
  const list = createStatusList(minimumEntries, { statusSize: given.size ?? 1 })
  if (given.set !== undefined) setStatus(list, 94_567, given.set)
  const unsigned: JsonObject = buildStatusListCredential({
    id: given.address ?? listAddress,
    issuer: issuer.did,
    statusPurpose,
    encodedList: given.encodedList ?? encodeStatusList(list),
    validFrom: '2026-05-01T00:00:00Z',
  })
  return issueCredential(given.change?.(unsigned) ?? unsigned, issuer.signer, { now })
}

const withTtl = (ttl: number | string): GivenList => ({
  change: (list) => ({ ...list, credentialSubject: { ...(list.credentialSubject as JsonObject), ttl } }),
})

async function signBadge(issuer: Issuer, entry: object, contexts: readonly string[] = []): Promise<string> {
  const { '@context': own, ...unsigned } = badge(issuer.did)
  const whole = { '@context': [...own, ...contexts], ...unsigned, credentialStatus: [entry] } as unknown as JsonObject
  return JSON.stringify(await issueCredential(whole, issuer.signer, { now }), null, 2)
}

const entry = (purpose: 'revocation' | 'refresh' | 'message', messages?: readonly string[]) =>
  buildStatusEntry({ purpose, list: listAddress, index: 94_567, messages })

/** One entry that refers to another one, about suspension. */
const suspensions = `${listAddress}-suspension`
const referring = buildStatusEntry({
  purpose: 'revocation',
  list: listAddress,
  index: 94_567,
  references: [`${suspensions}#94567`],
})

const stages = ['filed', 'under review', 'accepted', 'returned']

/** Lists of every kind that leave a badge standing. */
export async function validStatusFixtures(): Promise<Draft[]> {
  const issuer = await webIssuer()
  const { did, pages } = issuer
  return [
    {
      name: 'status-message',
      title: 'with a status message of two bits',
      rule: 'A message says what its value means, and leaves the credential valid.',
      see: validate,
      body: await signBadge(issuer, entry('message', stages)),
      pages: { ...pages, [listAddress]: await signList(issuer, 'message', { set: 2, size: 2 }) },
    },
    {
      name: 'status-refresh',
      title: 'of which a newer edition is to be had',
      rule: 'A refresh says that the credential can be had anew, and leaves it valid.',
      see: validate,
      body: await signBadge(issuer, entry('refresh')),
      pages: { ...pages, [listAddress]: await signList(issuer, 'refresh', { set: 1 }) },
    },
    {
      name: 'status-list-2021',
      title: 'whose bit in a StatusList2021 is not set',
      rule: 'A status of 0 in a list for revocation means: not revoked.',
      see: list2021,
      body: await signBadge(issuer, entry2021, [context2021]),
      pages: { ...pages, [listAddress]: await signList2021(issuer) },
    },
    {
      name: 'status-reinstated',
      title: 'whose entry on revocation refers to one on suspension, where nothing is set',
      rule: 'A status of 0 means: neither revoked nor suspended; material on the status is named by statusReference.',
      see: entryRule,
      body: await signBadge(issuer, referring),
      pages: {
        ...pages,
        [listAddress]: await signList(issuer, 'revocation'),
        [suspensions]: await signList(issuer, 'suspension', { address: suspensions }),
      },
    },
    {
      name: 'revocation-list',
      title: 'that the revocation list of its issuer names as no longer revoked',
      rule: 'Revoked is what is listed, unless "revoked" is false.',
      see: revocationList,
      body: await signBadge(issuer, onRevocationList, [extensions]),
      pages: { ...pages, [revokedAddress]: revokedList(did, { id: badge(did).id, revoked: false }) },
    },
  ]
}

/** Lists that revoke, and lists that deceive or tell nothing. */
export async function invalidStatusFixtures(): Promise<Draft[]> {
  const issuer = await webIssuer()
  const { did, pages } = issuer
  const body = await signBadge(issuer, entry('revocation'))
  const cannotTell = async (name: string, title: string, rule: string, list: object): Promise<Draft> => ({
    name,
    title,
    rule,
    see: validate,
    body,
    pages: { ...pages, [listAddress]: list },
  })
  const bomb = `u${Buffer.from(nodeGzip.gzip(new Uint8Array(17_000_000))).toString('base64url')}`
  const short = `u${Buffer.from(nodeGzip.gzip(new Uint8Array(1_000))).toString('base64url')}`
  return [
    {
      name: 'status-suspended',
      title: 'whose entry on revocation refers to one on suspension, which is set',
      rule: 'A suspension is reversible, and stands in a list of its own; material on the status is named by statusReference.',
      see: entryRule,
      body: await signBadge(issuer, referring),
      pages: {
        ...pages,
        [listAddress]: await signList(issuer, 'revocation'),
        [suspensions]: await signList(issuer, 'suspension', { address: suspensions, set: 1 }),
      },
    },
    await cannotTell(
      'status-other-purpose',
      'whose status list is about suspension, not revocation',
      'The purpose of the entry must be one of the list.',
      await signList(issuer, 'suspension'),
    ),
    await cannotTell(
      'status-list-expired',
      'whose status list has expired',
      'The list must verify as the credential that it is.',
      await signList(issuer, 'revocation', { change: (list) => ({ ...list, validUntil: '2026-05-02T00:00:00Z' }) }),
    ),
    await cannotTell(
      'status-list-of-no-type',
      'whose status list is a credential of another type',
      'What is found must be a status list credential.',
      await signList(issuer, 'revocation', { change: (list) => ({ ...list, type: ['VerifiableCredential'] }) }),
    ),
    await cannotTell(
      'status-list-ttl-negative',
      'whose status list may be kept for less than no time',
      'How long a list may be kept is a number of milliseconds, not less than 0.',
      await signList(issuer, 'revocation', withTtl(-1)),
    ),
    await cannotTell(
      'status-list-ttl-text',
      'whose status list may be kept for a time that is no number',
      'How long a list may be kept is a number of milliseconds, not less than 0.',
      await signList(issuer, 'revocation', withTtl('an hour')),
    ),
    await cannotTell(
      'status-list-short',
      'whose status list is so short that it tells who is looked up',
      'A list has at least 131,072 entries.',
      await signList(issuer, 'revocation', { encodedList: short }),
    ),
    await cannotTell(
      'status-list-bomb',
      'whose status list inflates to more than it may',
      'A verifier bounds what it inflates.',
      await signList(issuer, 'revocation', { encodedList: bomb }),
    ),
    {
      ...(await cannotTell(
        'status-index-out-of-range',
        'whose entry lies beyond the end of its status list',
        'The index must lie within the list.',
        await signList(issuer, 'revocation'),
      )),
      body: await signBadge(issuer, { ...entry('revocation'), statusListIndex: '131072' }),
    },
    {
      name: 'status-list-2021-revoked',
      title: 'that a StatusList2021 revokes',
      rule: 'A status of 1 in a list for revocation means: revoked.',
      see: list2021,
      body: await signBadge(issuer, entry2021, [context2021]),
      pages: { ...pages, [listAddress]: await signList2021(issuer, true) },
    },
    {
      name: 'revocation-list-revoked',
      title: 'that the revocation list of its issuer names',
      rule: 'Revoked is what is listed.',
      see: revocationList,
      body: await signBadge(issuer, onRevocationList, [extensions]),
      pages: {
        ...pages,
        [revokedAddress]: revokedList(did, { id: badge(did).id, revocationReason: 'Issued in error' }),
      },
    },
    {
      name: 'revocation-list-of-another',
      title: 'whose revocation list is of somebody else',
      rule: 'The list must be of the issuer of the credential.',
      see: revocationList,
      body: await signBadge(issuer, onRevocationList, [extensions]),
      pages: { [didAddress]: pages[didAddress]!, [revokedAddress]: revokedList('did:web:elsewhere.example') },
    },
  ]
}

const context2021 = 'https://w3id.org/vc/status-list/2021/v1'
const entry2021 = {
  id: `${listAddress}#94567`,
  type: 'StatusList2021Entry',
  statusPurpose: 'revocation',
  statusListIndex: '94567',
  statusListCredential: listAddress,
}

/** A list as it was before Bitstring Status List: data model 1.1, and no "u" before the text. */
async function signList2021(issuer: Issuer, isSet = false): Promise<object> {
  const list = createStatusList()
  setStatus(list, 94_567, isSet)
  const unsigned = {
    '@context': [vc1Context, context2021],
    id: listAddress,
    type: ['VerifiableCredential', 'StatusList2021Credential'],
    issuer: issuer.did,
    issuanceDate: '2026-05-01T00:00:00Z',
    credentialSubject: {
      id: `${listAddress}#list`,
      type: 'StatusList2021',
      statusPurpose: 'revocation',
      encodedList: encodeStatusList(list).slice(1),
    },
  }
  return issueCredential(unsigned, issuer.signer, { now })
}

const extensions = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json'
const revokedAddress = 'https://northfield.example/revoked.json'
const onRevocationList = { id: revokedAddress, type: '1EdTechRevocationList' }

function revokedList(issuer: string, ...revokedCredential: object[]): object {
  return { id: revokedAddress, issuer, revokedCredential }
}
