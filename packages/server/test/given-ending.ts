import { system } from '../src/kernel/actor.ts'
import type { StoredEvent } from '../src/kernel/events.ts'
import type { Work } from '../src/kernel/runtime.ts'
import { createWorld, type World } from './world.ts'

export const ada = { name: 'Ada Lovelace', email: 'ada@example.org' }
export const bea = { name: 'Bea Ortiz', email: 'bea@example.org' }
export const cem = { name: 'Cem Aydin', email: 'cem@example.org' }
export const dot = { name: 'Dot Reyes', email: 'dot@example.org' }
export const TERMS = {
  lastEnrollment: '2026-04-01T23:59:59Z',
  teachOutEnd: '2026-05-01T23:59:59Z',
  lastAward: '2026-06-01T23:59:59Z',
}

/** A college that awards ropework, and can end it as it decides on everything. */
export async function college() {
  const world = await createWorld()
  const { given, as } = world
  const organization = await given.organization({ name: 'Ropework College', slug: 'ropework' })
  const by = {
    author: await given.member(organization, ['author']),
    reviewer: await given.member(organization, ['reviewer']),
    registrar: await given.member(organization, ['registrar']),
  }
  const ropework = await given.achievement(organization, { title: 'Ropework', by })
  const award = (recipient: { name: string; email: string }, facts: object = {}) =>
    given.award(organization, { achievement: ropework, recipient, by: by.registrar, ...facts })

  async function end(terms: object = {}) {
    const [registrar, reviewer] = [await as(by.registrar), await as(by.reviewer)]
    const { id: proposalId, definitionHash } = await registrar.governance.createProposal({
      params: { organizationId: organization.id },
      body: {
        achievementId: ropework.id,
        kind: 'termination',
        reason: 'The ministry runs it.',
        terms: { ...TERMS, ...terms },
      },
    })
    const params = { proposalId }
    await registrar.governance.submitProposal({ params, body: { definitionHash } })
    const body = { stepKey: 'review', outcome: 'approve', definitionHash } as const
    await reviewer.governance.decideProposal({ params, body })
  }

  /** At once. */
  async function retire(reason = 'Nobody asks for it.') {
    const registrar = await as(by.registrar)
    await registrar.catalog.retire({ params: { achievementId: ropework.id }, body: { reason } })
  }

  const told = () => world.mails.filter(({ subject }) => /^(It comes to an end|Llega a su fin)/.test(subject))
  const toldOver = () => world.mails.filter(({ subject }) => /^(It has ended|Ha terminado)/.test(subject))
  return { ...world, organization, by, ropework, award, end, retire, told, toldOver }
}

/** Looks into tables of the institution, for what no door shows. */
export const look = <Result>({ runtime }: World, organizationId: string, see: (work: Work) => Promise<Result>) =>
  runtime.transact(system('test'), async (work) => {
    await work.enter(organizationId)
    return see(work)
  })

/** What happened, as its job gets it. */
export async function eventsOf(
  world: World,
  organizationId: string,
  name: 'achievement.termination_begun' | 'achievement.retired',
): Promise<StoredEvent<{ achievementId: string }>[]> {
  const rows = await look(world, organizationId, (work) =>
    work.db.selectFrom('events').selectAll().where('name', '=', name).orderBy('id').execute(),
  )
  return rows.map(({ id, name, payload, occurred_at: occurredAt }) => {
    return { id, name, organizationId, occurredAt, payload: payload as { achievementId: string } }
  })
}

export const addresses = (mails: readonly { to: string }[]) => mails.map(({ to }) => to).sort()
