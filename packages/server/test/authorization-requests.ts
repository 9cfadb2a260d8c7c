import type { RawBody } from '@cairn/api'
import {
  buildPresentation,
  createSigner,
  didKeyMethod,
  generateKeyPair,
  issueCredential,
  issuePresentation,
  toDidKey,
} from '@cairn/credentials'
import { createGovernanceAttempts } from './authorization-governance.ts'
import { type Institution, plainCredential } from './authorization-institution.ts'
import { ofSkills } from './authorization-skills.ts'
import type { AuthorizationWorld, Person } from './authorization-world.ts'
import { SoftPasskey } from './soft-passkey.ts'

/** What a request says of itself. */
export interface Filled {
  params?: Record<string, string>
  query?: Record<string, unknown>
  body?: unknown
  raw?: RawBody
}
type Maybe<T> = T | Promise<T>

/**
 * How an endpoint is tried: at an institution, with what belongs to a person, or with nothing of anybody.
 * `use` makes what a request uses up, for those who are let in; for others the standing thing is there.
 * `answers` is the refusal that waits behind the door, where a success would need more than permission.
 * With `mayDo` it depends on how far a job is, and a success is as good.
 */
export type Attempt = { answers?: string; mayDo?: true } & (
  | {
      at: 'institution'
      ask: (institution: Institution) => Filled
      use?: (institution: Institution) => Promise<Filled>
    }
  | { at: 'person'; ask: (person: Person) => Maybe<Filled> }
  | { at: 'anywhere'; ask: () => Maybe<Filled> }
)

const institution = (
  ask: (institution: Institution) => Filled,
  use?: (institution: Institution) => Promise<Filled>,
): Attempt => ({ at: 'institution', ask, ...(use && { use }) })
const person = (ask: (person: Person) => Maybe<Filled>, answers?: string): Attempt => ({
  at: 'person',
  ask,
  ...(answers && { answers }),
})
const anywhere = (ask: () => Maybe<Filled> = () => ({}), answers?: string): Attempt => ({
  at: 'anywhere',
  ask,
  ...(answers && { answers }),
})

/** One attempt for each endpoint of the contract, by `group.name`. */
export function createAttempts(world: AuthorizationWorld): Record<string, Attempt> {
  return {
    ...ofAccounts(world),
    ...ofOrganizations,
    ...ofCatalog,
    ...createGovernanceAttempts(),
    ...ofSkills,
    ...ofAwards(world),
    ...ofInstance,
  }
}

let count = 0
const somebody = () => ({ name: 'Somebody', email: `somebody-${++count}@example.org` })
/** An id of a kind that nobody has. */
export const unknownLike = (value: string) =>
  /^[a-z]{3,4}_[0-9a-z]+$/.test(value) ? `${value.split('_')[0]}_${'0'.repeat(26)}` : value

function ofAccounts({ as, runtime }: AuthorizationWorld): Record<string, Attempt> {
  const passkey = () => new SoftPasskey(runtime.settings.publicUrl)
  const registration = async (somebody: Person, key = passkey()) => {
    const { options } = await (await as(somebody)).accounts.passkeyRegistrationOptions()
    return { name: 'Laptop', response: key.create(options) }
  }
  const identifierOf = async (owner: Person) =>
    (await (await as(owner)).accounts.addIdentifier({ body: { email: somebody().email } })).id
  return {
    'accounts.requestCode': anywhere(() => ({ body: { email: somebody().email } })),
    'accounts.signIn': anywhere(
      () => ({ body: { email: somebody().email, code: '00000000' } }),
      'account.code_expired',
    ),
    'accounts.session': person(() => ({})),
    'accounts.signOut': person(() => ({})),
    'accounts.listDevices': person(() => ({})),
    'accounts.endDevice': person(async (owner) => {
      const { items } = await (await as(owner)).accounts.listDevices()
      return { params: { sessionId: items.find(({ current }) => current)!.id } }
    }),
    'accounts.updateProfile': person(() => ({ body: { locale: 'en' } })),
    'accounts.passkeyRegistrationOptions': person(() => ({})),
    'accounts.registerPasskey': person(async (owner) => ({ body: await registration(owner) })),
    'accounts.listPasskeys': person(() => ({})),
    'accounts.deletePasskey': person(async (owner) => {
      const { id } = await (await as(owner)).accounts.registerPasskey({ body: await registration(owner) })
      return { params: { passkeyId: id } }
    }),
    'accounts.passkeyOptions': anywhere(),
    'accounts.signInWithPasskey': anywhere(
      () => ({ body: { challengeId: `chl_${'0'.repeat(26)}`, response: {} } }),
      'account.passkey_refused',
    ),
    'accounts.listIdentifiers': person(() => ({})),
    'accounts.addIdentifier': person(() => ({ body: { email: somebody().email } })),
    'accounts.proveIdentifier': person(
      async (owner) => ({ params: { identifierId: await identifierOf(owner) }, body: { code: '00000000' } }),
      'account.wrong_code',
    ),
    'accounts.deleteIdentifier': person(async (owner) => ({ params: { identifierId: await identifierOf(owner) } })),
    'accounts.listTokens': person(() => ({})),
    'accounts.createToken': person(() => ({ body: { name: 'Token', scopes: ['award.read'] } })),
    'accounts.deleteToken': person(async (owner) => {
      const { apiToken } = await (await as(owner)).accounts.createToken({ body: { name: 'Token', scopes: [] } })
      return { params: { tokenId: apiToken.id } }
    }),
  }
}

/** Somebody else than us: keys of ours may be retired by the time their signatures are looked at. */
async function somebodyElse() {
  const keyPair = await generateKeyPair('Ed25519')
  const multibase = keyPair.publicKeyMultibase!
  return { did: toDidKey(multibase), signer: createSigner(keyPair, didKeyMethod(multibase)) }
}

async function foreignCredential(now: Date): Promise<object> {
  const { did: issuer, signer } = await somebodyElse()
  return issueCredential({ ...plainCredential('urn:uuid:0a7f4b1e-1f56-4d3c-8c63-1f1d6c1a2b3c'), issuer }, signer, {
    now,
  })
}

async function foreignPresentation(now: Date): Promise<object> {
  const { did: holder, signer } = await somebodyElse()
  return issuePresentation(buildPresentation({ holder, credentials: [] }), signer, { now })
}

/** A body that is taken as bytes. */
const jsonBody = (body: object): RawBody => ({
  contentType: 'application/json',
  bytes: Buffer.from(JSON.stringify(body)),
})

const ofId = ({ id }: Institution) => ({ organizationId: id })

const ofOrganizations: Record<string, Attempt> = {
  'organizations.list': institution(({ slug }) => ({ query: { q: slug } })),
  'organizations.create': anywhere(() => {
    const administrator = somebody()
    return { body: { slug: `founded-${count}`, profile: { name: 'Founded' }, administrator } }
  }),
  'organizations.show': institution(({ slug }) => ({ params: { organization: slug } })),
  'organizations.update': institution((at) => ({ params: ofId(at), body: { description: 'A college' } })),
  'organizations.listUnits': institution((at) => ({ params: ofId(at) })),
  'organizations.addUnit': institution((at) => ({ params: ofId(at), body: { name: `Unit ${somebody().email}` } })),
  'organizations.removeUnit': institution(
    (at) => ({ params: { ...ofId(at), unitId: at.unitId } }),
    async (at) => ({ params: { ...ofId(at), unitId: await at.makeUnit() } }),
  ),
  'organizations.listMembers': institution((at) => ({ params: ofId(at) })),
  'organizations.addMember': institution((at) => ({ params: ofId(at), body: { ...somebody(), roles: ['author'] } })),
  'organizations.changeMember': institution((at) => ({
    params: { ...ofId(at), memberId: at.memberId },
    body: { roles: ['assessor'] },
  })),
  'organizations.removeMember': institution(
    (at) => ({ params: { ...ofId(at), memberId: at.memberId } }),
    async (at) => ({ params: { ...ofId(at), memberId: await at.makeMember() } }),
  ),
  'organizations.listEvents': institution((at) => ({ params: ofId(at) })),
  'organizations.exportEvents': institution((at) => ({ params: ofId(at) })),
  'organizations.printEvents': institution((at) => ({ params: ofId(at) })),
  'organizations.permissions': anywhere(),
}

const definition = { title: 'A new text' }
/** Acts on an achievement in this state, naming the text that was read. */
const decision = (state: 'draft' | 'proposed' | 'approved', more: object = {}): Attempt => {
  const of = ({ id, definitionHash }: Institution['achievements']['draft']) => ({
    params: { achievementId: id },
    body: { definitionHash, ...more },
  })
  return institution(
    ({ achievements }) => of(achievements[state]),
    async ({ makeAchievement }) => of(await makeAchievement(state)),
  )
}
const published = ({ achievements }: Institution) => ({ params: { achievementId: achievements.published.id } })

const ofCatalog: Record<string, Attempt> = {
  'catalog.search': institution(({ slug }) => ({ query: { organization: slug } })),
  'catalog.showPublished': institution(published),
  'catalog.versions': institution(published),
  'catalog.version': institution((at) => ({ params: { ...published(at).params, version: '1' } })),
  'catalog.diff': institution((at) => ({ params: { ...published(at).params, from: '1', to: '1' } })),
  'catalog.changes': institution(published),
  'catalog.checklist': institution(published),
  'catalog.translations': institution(published),
  'catalog.showPolicy': institution((at) => ({ params: ofId(at) })),
  'catalog.setPolicy': institution((at) => ({ params: ofId(at), body: { profiles: [], house: [] } })),
  'catalog.jsonLd': institution(published),
  'catalog.feedOfOne': institution((at) => ({ params: { ...published(at).params, format: 'elm' } })),
  'catalog.feedOfOrganization': institution((at) => ({ params: { ...ofId(at), format: 'ctdl' } })),
  'catalog.feedOfAll': anywhere(() => ({ params: { format: 'schema-org' } })),
  'catalog.showVersion': institution((at) => ({ params: { ...published(at).params, version: '1' } })),
  'catalog.imageSvg': institution(published),
  'catalog.imagePng': institution((at) => ({ ...published(at), query: { size: 16 } })),
  'catalog.previewBadge': anywhere(() => ({ body: { title: 'Ropework', issuer: 'Nobody' } })),
  'catalog.draftSvg': institution(published),
  'catalog.templates': anywhere(),
  'catalog.copy': institution((at) => ({ ...published(at), body: {} })),
  'catalog.presence': institution(published),
  'catalog.family': institution(published),
  'catalog.list': institution((at) => ({ params: ofId(at) })),
  'catalog.create': institution((at) => ({ params: ofId(at), body: { definition } })),
  'catalog.importAchievements': institution((at) => ({
    params: ofId(at),
    query: { dryRun: 'false' },
    raw: { contentType: 'text/csv', bytes: new TextEncoder().encode('title\nKnots') },
  })),
  'catalog.show': institution(published),
  'catalog.edit': institution(
    ({ achievements: { draft } }) => ({
      params: { achievementId: draft.id },
      body: { definition, revision: draft.revision },
    }),
    async ({ makeAchievement }) => {
      const { id, revision } = await makeAchievement('draft')
      return { params: { achievementId: id }, body: { definition, revision } }
    },
  ),
  'catalog.discard': institution(
    ({ achievements }) => ({ params: { achievementId: achievements.draft.id } }),
    async ({ makeAchievement }) => ({ params: { achievementId: (await makeAchievement('draft')).id } }),
  ),
  // other texts of the institution say the same, and nobody looked at them
  'catalog.propose': { ...decision('draft'), answers: 'proposal.overlaps_unseen' },
  'catalog.approve': decision('proposed'),
  'catalog.return': decision('proposed', { remarks: 'Say more.' }),
  'catalog.publish': decision('approved'),
  'catalog.setStarts': institution((at) => ({ ...published(at), body: { startsOn: ['2027-03-03'] } })),
  'catalog.retire': institution(
    (at) => ({ ...published(at), body: { reason: 'It is over.' } }),
    async ({ makeAchievement }) => ({
      params: { achievementId: (await makeAchievement('published')).id },
      body: { reason: 'It is over.' },
    }),
  ),
}

function ofAwards({ A, runtime }: AuthorizationWorld): Record<string, Attempt> {
  const act = (state: 'granted' | 'issued' | 'suspended', body?: object): Attempt =>
    institution(
      ({ awards }) => ({ params: { awardId: awards.secret.id }, ...(body && { body }) }),
      async ({ makeAward }) => ({ params: { awardId: (await makeAward(state)).id }, ...(body && { body }) }),
    )
  const badge = institution(({ awards }) => ({ params: { credentialId: awards.open.credentialId } }))
  const badges = new Map<string, { credentialId: string }>()
  const reason = { reason: 'There is something to look into.' }
  return {
    'awards.grant': institution((at) => ({
      params: ofId(at),
      body: { achievementId: at.achievements.published.id, recipient: somebody() },
    })),
    'awards.list': institution((at) => ({ params: ofId(at) })),
    'awards.show': institution(({ awards }) => ({ params: { awardId: awards.secret.id } })),
    'awards.retrySigning': act('granted'),
    'awards.suspend': act('issued', reason),
    'awards.reinstate': act('suspended'),
    'awards.revoke': act('issued', reason),
    'awards.showPublic': badge,
    'awards.json': badge,
    'awards.jwt': badge,
    'awards.png': badge,
    'awards.svg': badge,
    'awards.socialCard': badge,
    'verification.bundle': badge,
    'awards.oEmbed': institution(({ awards }) => ({
      query: { url: `${runtime.settings.publicUrl}/credentials/${awards.open.credentialId}` },
    })),
    'passport.list': person(() => ({})),
    'passport.setVisibility': person(async (recipient) => {
      const { credentialId } = badges.get(recipient.id) ?? (await A.makeAward('issued', recipient))
      badges.set(recipient.id, { credentialId })
      return { params: { credentialId }, body: { visibility: 'public' } }
    }),
    'verification.verify': institution((at) => ({
      raw: { contentType: 'application/json', bytes: Buffer.from(at.badge) },
    })),
    'verification.listRecognized': anywhere(),
    'verification.recognize': anywhere(() => ({
      body: { issuerId: `did:example:${++count}`, name: 'Harbour School' },
    })),
    'verification.forget': anywhere(
      () => ({ params: { recognizedIssuerId: `rci_${'0'.repeat(26)}` } }),
      'verification.no_such_issuer',
    ),
    'verification.restore': anywhere(
      () => ({ params: { recognizedIssuerId: `rci_${'0'.repeat(26)}` } }),
      'verification.no_such_issuer',
    ),
    'vcApi.issue': institution(({ id }) => ({
      params: { issuerId: id },
      raw: jsonBody({ credential: plainCredential('urn:uuid:5f0e2a4e-0c7f-4f3e-9a86-3d1f0e3b9a11') }),
    })),
    'vcApi.updateStatus': institution(({ plainCredentialId }) => ({
      body: {
        credentialId: plainCredentialId,
        credentialStatus: { type: 'BitstringStatusListEntry', statusPurpose: 'suspension' },
        status: true,
      },
    })),
    'vcApi.verifyCredential': anywhere(async () => ({
      raw: jsonBody({ verifiableCredential: await foreignCredential(runtime.outside.now()) }),
    })),
    'vcApi.verifyPresentation': anywhere(async () => ({
      raw: jsonBody({ verifiablePresentation: await foreignPresentation(runtime.outside.now()) }),
    })),
    'vcApi.derive': anywhere(() => ({ raw: jsonBody({ verifiableCredential: {} }) }), 'vc_api.not_derived'),
    'vcApi.resolveDid': institution(({ slug }) => ({ params: { did: `did:web:cairn.test:t:${slug}` } })),
    'issuing.listKeys': institution((at) => ({ params: ofId(at) })),
    'issuing.rotateKey': institution((at) => ({ params: ofId(at) })),
    'issuing.didDocument': institution(({ slug }) => ({ params: { slug } })),
    'issuing.jwks': anywhere(),
    'issuing.statusList': institution(({ statusListId }) => ({ params: { statusListId } })),
    'notifications.listMails': institution((at) => ({ params: ofId(at) })),
  }
}

const ofInstance: Record<string, Attempt> = {
  'notifications.listCaught': anywhere(() => ({ query: { size: 100 } })),
  'notifications.showCaught': anywhere(() => ({ params: { mailId: `mail_${'0'.repeat(26)}` } }), 'mail.not_found'),
  'instance.about': anywhere(),
  'instance.listProblems': anywhere(),
  'instance.setUp': anywhere(
    () => ({
      body: { code: 'not it', institution: { name: 'First', slug: 'first' }, administrator: somebody() },
    }),
    'setup.wrong_code',
  ),
  'instance.health': anywhere(),
  'instance.failedJobs': anywhere(),
  'instance.retryJob': anywhere(() => ({ params: { jobId: 'nobody' } }), 'job.not_found'),
  'instance.demoCast': anywhere(undefined, 'demo.not_a_demo'),
  'instance.demoSignIn': anywhere(() => ({ body: { personId: `psn_${'0'.repeat(26)}` } }), 'demo.not_a_demo'),
}
