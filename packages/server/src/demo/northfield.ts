import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { NEVER_BY_TOKEN, PERMISSIONS, ROLE_PERMISSIONS } from '@cairn/api'
import { system } from '../kernel/actor.ts'
import type { Runtime } from '../kernel/runtime.ts'
import { createApiToken, getPerson, type Person } from '../modules/accounts/index.ts'
import { type Award, getAward, grantAward, revokeAward, suspendAward } from '../modules/awards/index.ts'
import { draftAchievement, retireAchievement } from '../modules/catalog/index.ts'
import { approveText, overlapsHashOf, proposeText, publishText, returnText } from '../modules/governance/index.ts'
import { type Cast, getCast, keepCast, skipSetup } from '../modules/instance/index.ts'
import { addMember, foundOrganization } from '../modules/organizations/index.ts'
import { actorOf } from './acting.ts'
import { CROWD, emailOf, LEARNERS, STAFF, STORY_AWARDS } from './cast.ts'
import { type CatalogEntry, catalog, toDefinition } from './definitions.ts'
import { createPeople } from './given-people.ts'
import { tellDepartmentReview, tellDepartments } from './tell-departments.ts'
import { tellGovernance } from './tell-governance.ts'
import { tellStarts } from './tell-starts.ts'

const teller = system('demo.northfield')
const ORGANIZATIONS = {
  northfield: {
    name: 'Northfield University',
    url: 'https://northfield.example',
    countryCode: 'IE',
    email: 'microcredentials@northfield.example',
    description: 'A university of six departments that awards what people can do.',
  },
  harbour: {
    name: 'Harbour Institute of Technology',
    url: 'https://harbour.example',
    countryCode: 'NZ',
    description: 'Technology, taught by the sea.',
  },
  lumen: {
    name: 'Lumen Teachers Network',
    url: 'https://lumen.example',
    countryCode: 'ES',
    description: 'Teachers who learn from each other.',
  },
} as const

/**
 * The demo: a university with its catalog, its staff, its learners and their badges, told with the same use cases a
 * click calls. What it made is written to `demo.json` in the data folder. A Cairn that was told it already is left alone.
 */
export async function tellDemo(present: Runtime): Promise<void> {
  if ((await present.transact(teller, getCast, 'read only')).length > 0) return
  // the university began before its oldest award
  const runtime = daysBefore(present, BEGINNING)
  const people = createPeople(runtime)
  const sam = await people.person({ name: 'Sam Rivera', email: 'sam@cairn.example', operator: true })

  const organizations: Record<string, { id: string; slug: string; name: string }> = {}
  for (const [slug, profile] of Object.entries(ORGANIZATIONS))
    organizations[slug] = await runtime.transact(teller, (work) =>
      foundOrganization(work, { slug, profile, administrator: { name: 'Sam Rivera', email: 'sam@cairn.example' } }),
    )
  const staff: Record<string, Person> = {}
  for (const { key, name, roles, organization } of STAFF) {
    const person = await people.person({ name, email: emailOf(key, organization) })
    await runtime.transact(teller, (work) =>
      addMember(work, organizations[organization]!.id, { name, email: person.email, roles }),
    )
    staff[key] = person
  }
  const learners: Record<string, Person> = {}
  for (const [key, name] of Object.entries({ ...LEARNERS, ...CROWD }))
    learners[key] = await people.person({ name, email: emailOf(key, 'learners') })

  const { amara, bo, rosa, hugo, mei, lucia, sven } = staff
  const departments = await tellDepartments(runtime, {
    organizationId: organizations.northfield!.id,
    staff: { noor: staff.noor!, kwame: staff.kwame!, ingrid: staff.ingrid! },
  })
  const northfields = [amara!, bo!, rosa!] as const
  const achievements = await tellCatalog(
    present,
    organizations.northfield!.id,
    catalog.credentials,
    northfields,
    departments,
  )
  // the same titles on purpose: whose badge it is must be told apart
  await tellCatalog(present, organizations.harbour!.id, entriesOf('robotics', 'machine-learning'), [hugo!, mei!, hugo!])
  await tellCatalog(present, organizations.lumen!.id, entriesOf('digital-literacy-educators'), [lucia!, sven!, lucia!])
  const awards = await tellAwards(present, organizations.northfield!.id, staff.rosa!, learners, achievements)
  await tellGovernance(present, people, {
    organizationId: organizations.northfield!.id,
    staff: { amara: amara!, bo: bo!, rosa: rosa!, ines: staff.ines! },
    achievements,
  })
  await tellDepartmentReview(daysBefore(present, 2), {
    organizationId: organizations.northfield!.id,
    rosa: rosa!,
    achievementId: achievements['incident-response-practitioner']!,
  })

  await tellStarts(present, { registrar: rosa!, achievements })

  const cast: Cast = [
    ...STAFF.map(({ key, name, part, organization, start }) => ({
      personId: staff[key]!.id,
      name,
      part,
      organization: organizations[organization]!.name,
      start,
    })),
    ...Object.entries(LEARNERS).map(([key, name]) => ({
      personId: learners[key]!.id,
      name,
      part: 'Learner',
      start: '/me',
    })),
    { personId: sam.id, name: sam.name, part: 'Runs this Cairn', start: '/operate/health' },
  ]
  await present.transact(teller, (work) => keepCast(work, cast))
  await skipSetup(present)
  await writeDemoFile(present, {
    organizations,
    staff: { ...staff, ...Object.fromEntries(Object.keys(LEARNERS).map((key) => [key, learners[key]!])) },
    achievements,
    awards,
  })
}

/** Days before today on which the story begins. */
const BEGINNING = 1300
/** Days before today on which what is open was begun. */
const RECENTLY = 6

const daysBefore = (runtime: Runtime, days: number): Runtime =>
  runtime.at(new Date(runtime.outside.now().getTime() - days * 86_400_000))

const entriesOf = (...slugs: string[]) => catalog.credentials.filter(({ slug }) => slugs.includes(slug))

/** Writes, reviews and publishes what the entries say, by an author, another person, and a registrar. */
async function tellCatalog(
  present: Runtime,
  organizationId: string,
  entries: readonly CatalogEntry[],
  [amara, bo, rosa]: readonly [Person, Person, Person],
  departments: ReadonlyMap<string, string> = new Map(),
): Promise<Record<string, string>> {
  const titles = new Map(catalog.credentials.map(({ slug, title }) => [slug, title]))
  const ids: Record<string, string> = {}
  const [author, reviewer, registrar] = [actorOf(amara), actorOf(bo), actorOf(rosa)]
  for (const entry of entries) {
    // what is not decided yet was handed in the other day
    const runtime = daysBefore(present, ['published', 'retired'].includes(entry.status) ? BEGINNING : RECENTLY)
    const { id, definitionHash } = await runtime.transact(author, (work) =>
      draftAchievement(work, organizationId, toDefinition(entry, titles, departments.get(entry.field))),
    )
    ids[entry.slug] = id
    if (entry.status === 'draft') continue
    await runtime.transact(author, async (work) => {
      await work.enter(organizationId)
      await proposeText(work, id, { definitionHash, overlapsSeen: await overlapsHashOf(work, id) })
    })
    if (entry.status === 'in review') continue
    if (entry.status === 'changes requested') {
      await runtime.transact(reviewer, (work) =>
        returnText(work, id, {
          definitionHash,
          remarks: 'The outcomes do not say how accessibility is checked. Please name the success criteria.',
        }),
      )
      continue
    }
    await runtime.transact(reviewer, (work) => approveText(work, id, definitionHash))
    await runtime.transact(registrar, (work) => publishText(work, id, definitionHash))
    if (entry.status === 'retired')
      await runtime.transact(registrar, (work) => retireAchievement(work, id, 'Replaced by Basic First Aid.'))
  }
  return ids
}

async function tellAwards(
  runtime: Runtime,
  organizationId: string,
  rosa: Person,
  learners: Record<string, Person>,
  achievements: Record<string, string>,
) {
  const registrar = actorOf(rosa)
  const awards: Record<string, Award> = {}
  const grant = (learner: string, slug: string, daysAgo: number) => {
    const { name, email } = learners[learner]!
    return daysBefore(runtime, daysAgo).transact(registrar, (work) =>
      grantAward(work, organizationId, { achievementId: achievements[slug]!, recipient: { name, email } }),
    )
  }
  for (const { learner, slug, daysAgo } of STORY_AWARDS)
    awards[`${learner} ${slug}`] = await grant(learner, slug, daysAgo)
  const published = catalog.credentials.filter(({ status }) => status === 'published')
  for (const [at, learner] of Object.keys(CROWD).entries()) {
    const { slug } = published[(at * 7) % published.length]!
    awards[`${learner} ${slug}`] ??= await grant(learner, slug, 1 + ((at * 17) % 360))
  }
  const signed = await untilSigned(runtime, organizationId, Object.values(awards))
  if (!signed) return awards
  for (const { learner, slug, ended } of STORY_AWARDS) {
    const { id } = awards[`${learner} ${slug}`]!
    if (ended === 'revoked')
      await runtime.transact(registrar, (work) =>
        revokeAward(work, id, {
          reasonClass: 'misconduct',
          reason: 'Parts of the proposal were copied from another applicant.',
        }),
      )
    if (ended === 'suspended')
      await runtime.transact(registrar, (work) =>
        suspendAward(work, id, 'The inventory is being checked again at the request of the learner.'),
      )
  }
  return awards
}

/** The signatures are made by the jobs, as always; the story waits for them, a minute at most. */
async function untilSigned(runtime: Runtime, organizationId: string, awards: readonly Award[]): Promise<boolean> {
  for (let tries = 0; tries < 600; tries++) {
    const states = await runtime.transact(
      teller,
      async (work) => {
        await work.enter(organizationId)
        const now: string[] = []
        for (const { id } of awards) now.push((await getAward(work, id)).state)
        return now
      },
      'read only',
    )
    if (states.every((state) => state !== 'granted')) return true
    await sleep(100)
  }
  runtime.log.warn('the demo goes on although some awards are not signed yet')
  return false
}

interface Told {
  organizations: Record<string, { id: string; slug: string; name: string }>
  staff: Record<string, Person>
  achievements: Record<string, string>
  awards: Record<string, Award>
}

/** For scripts that drive the demo: tokens for the cast, ids and addresses. Only for who may read the data folder. */
async function writeDemoFile(runtime: Runtime, { organizations, staff, achievements, awards }: Told): Promise<void> {
  const { publicUrl, data } = runtime.settings
  const people: Record<string, object> = {}
  for (const [key, person] of Object.entries(staff)) {
    const roles = STAFF.find((one) => one.key === key)?.roles ?? []
    const scopes = PERMISSIONS.filter(
      (permission) =>
        !NEVER_BY_TOKEN.includes(permission) && roles.some((role) => ROLE_PERMISSIONS[role].includes(permission)),
    )
    const { token } = await runtime.transact(teller, (work) =>
      createApiToken(work, { personId: person.id, name: 'demo.json', scopes }),
    )
    const { id, name, email } = await runtime.transact(teller, (work) => getPerson(work, person.id), 'read only')
    people[key] = { id, name, email, token }
  }
  const file = join(data, 'demo.json')
  const addresses = Object.fromEntries(
    Object.entries(awards).map(([key, { id, credentialId }]) => [
      key,
      { awardId: id, credentialId, address: `${publicUrl}/credentials/${credentialId}` },
    ]),
  )
  await writeFile(
    file,
    JSON.stringify({ baseUrl: publicUrl, organizations, people, achievements, awards: addresses }, null, 2),
  )
  await chmod(file, 0o600)
}
