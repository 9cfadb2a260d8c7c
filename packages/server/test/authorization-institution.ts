import { system } from '../src/kernel/actor.ts'
import type { Work } from '../src/kernel/runtime.ts'
import type { Award } from '../src/modules/awards/index.ts'
import { setPolicy } from '../src/modules/catalog/definition-policy.ts'
import {
  type Achievement,
  closeEnrollment,
  editAchievement,
  notePresence,
  setStarts,
} from '../src/modules/catalog/index.ts'
import { ensureIssuer } from '../src/modules/issuing/index.ts'
import { addUnit } from '../src/modules/organizations/add-unit.ts'
import { issueForRequest } from '../src/modules/vc-api/issue-for-request.ts'
import { type Board, createBoard } from './authorization-board.ts'
import { createShelf, type Shelf } from './authorization-skills.ts'
import type { Person } from './authorization-world.ts'
import type { World } from './world.ts'

/** Words that stand in the texts of an institution: those that nobody else may read, and those that are public. */
export interface Canaries {
  secret: string
  open: string
}

/** An institution with one of everything, and makers of more where a request would use it up. */
export interface Institution {
  id: string
  slug: string
  canaries: Canaries
  unitId: string
  memberId: string
  /** In each state; the published one has a draft of its next version that is not. */
  achievements: Record<Achievement['state'], Achievement>
  /** A public one, its holder's own, and public ones that were taken away for a reason that is not. */
  awards: Record<'open' | 'secret' | 'suspended' | 'revoked', Award>
  /** The signed bytes of the public one. */
  badge: string
  statusListId: string
  /** What it decides by, and what it decides on. */
  board: Board
  shelf: Shelf
  /** Of a credential that was signed through the VC API. */
  plainCredentialId: string
  makeUnit(): Promise<string>
  makeMember(): Promise<string>
  /** Says no canary, nor does what awards are made of. */
  makeAchievement(state: Achievement['state']): Promise<Achievement>
  makeAward(state: Award['state'], recipient?: Person): Promise<Award>
}

/** Founds it and fills it, through the use cases. */
export async function createInstitution(world: World, slug: string, canaries: Canaries): Promise<Institution> {
  const { given, runtime, api } = world
  const { secret, open } = canaries
  const organization = await given.organization({ slug, name: `${slug} college`, countryCode: 'NO' })
  const { id } = organization
  await ensureIssuer(runtime, id)
  const by = {
    author: await given.member(organization, ['author'], { name: `Author ${secret}` }),
    reviewer: await given.member(organization, ['reviewer'], { name: `Reviewer ${secret}` }),
    registrar: await given.member(organization, ['registrar'], { name: `Registrar ${secret}` }),
  }
  const asSystem = <Result>(task: (work: Work) => Promise<Result>) => runtime.transact(system('test'), task)
  let count = 0

  const makeUnit = async () => {
    const { id: unitId } = await asSystem((work) => addUnit(work, id, { name: `Unit ${++count} ${secret}` }))
    return unitId
  }
  const makeMember = async () => {
    const facts = { name: `Member ${secret}`, email: `member-${++count}@${secret}.example` }
    return (await given.member(organization, ['assessor'], facts)).memberId
  }
  const makeAchievement = (state: Achievement['state'], word = 'plain') =>
    given.achievement(organization, { state, by, ...textOf(word) })
  const plain = await given.achievement(organization, { by, title: 'Ropework' })
  const makeAward: Institution['makeAward'] = async (state, recipient) =>
    given.award(organization, { achievement: plain, state, by: by.registrar, recipient: recipient ?? somebody() })
  const somebody = (word = secret) => ({ name: `Learner ${word}`, email: `learner-${++count}@${word}.example` })

  const achievements = {
    draft: await makeAchievement('draft', secret),
    proposed: await makeAchievement('proposed', secret),
    approved: await makeAchievement('approved', secret),
    published: await makeAchievement('published', open),
    retired: await makeAchievement('retired', open),
  }
  await asSystem((work) => setPolicy(work, id, { profiles: [], house: [] }))
  await asSystem(async (work) => {
    await work.enter(id)
    const lastEnrollment = new Date(work.now.getTime() + 86_400_000)
    await closeEnrollment(work, achievements.published.id, { reason: `Full, says ${open}`, lastEnrollment })
  })
  await asSystem((work) => setStarts(work, achievements.published.id, ['2027-01-01']))
  const { definition, revision } = achievements.published
  await runtime.transact(
    { kind: 'person', personId: by.author.id, isOperator: false, via: 'session', viaId: 'ses_given' },
    (work) =>
      editAchievement(work, achievements.published.id, { definition: { ...definition, ...textOf(secret) }, revision }),
  )
  await runtime.transact(
    { kind: 'person', personId: by.author.id, isOperator: false, via: 'session', viaId: 'ses_given' },
    (work) => notePresence(work, achievements.published.id),
  )
  const of = (word: string) => ({
    achievement: achievements.published,
    by: by.registrar,
    recipient: somebody(word),
    narrative: `Earned by ${word}`,
  })
  const awards = {
    open: await given.award(organization, { ...of(open), visibility: 'public' }),
    secret: await given.award(organization, { ...of(secret), visibility: 'private' }),
    suspended: await given.award(organization, {
      ...of(open),
      state: 'suspended',
      reason: `Because ${secret}`,
      visibility: 'public',
    }),
    revoked: await given.award(organization, {
      ...of(open),
      state: 'revoked',
      reason: `Because ${secret}`,
      visibility: 'public',
    }),
  }
  const board = await createBoard(world, id, { ...by, published: achievements.published, plain })
  const { body } = await api.awards.json({ params: { credentialId: awards.open.credentialId } })
  const badge = Buffer.from(body as Uint8Array).toString()
  return {
    id,
    slug,
    canaries,
    unitId: await makeUnit(),
    memberId: await makeMember(),
    achievements,
    awards,
    badge,
    statusListId: statusListOf(badge),
    board,
    shelf: await createShelf(world, id, canaries),
    plainCredentialId: await issuePlainCredential(world, id),
    makeUnit,
    makeMember,
    makeAchievement: (state) => makeAchievement(state),
    makeAward,
  }
}

/** A credential of no special kind that says nothing of anybody. */
export const plainCredential = (id: string) => ({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  id,
  type: ['VerifiableCredential'],
  credentialSubject: { id: 'did:example:somebody' },
})

async function issuePlainCredential({ runtime }: World, organizationId: string): Promise<string> {
  const credential = plainCredential(`urn:cairn:test:${organizationId}`)
  await issueForRequest(runtime, system('test'), organizationId, {
    bytes: Buffer.from(JSON.stringify({ credential })),
    client: 'test',
  })
  return credential.id
}

const textOf = (word: string) => ({
  title: `Title ${word}`,
  summary: `Summary ${word}`,
  criteria: `Criteria ${word}`,
  outcomes: [{ text: `Outcome ${word}`, skills: [] }],
})

/** The id at the end of the address of a badge's first status list. */
function statusListOf(badge: string): string {
  const id = /\/status\/(stl_[0-9a-z]+)/.exec(badge)?.[1]
  if (!id) throw new Error('The badge names no status list')
  return id
}
