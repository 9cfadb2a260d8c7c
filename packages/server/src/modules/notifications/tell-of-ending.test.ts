import { sql } from 'kysely'
import pg from 'pg'
import { describe, expect, test, vi } from 'vitest'
import { ada, addresses, bea, cem, college, dot, eventsOf, look } from '../../../test/given-ending.ts'
import { tellOfEnding } from './tell-of-ending.ts'

describe('the end of an achievement', () => {
  test('is told once to everybody who has earned it: what, why, when, and what comes then', async () => {
    const world = await college()
    const { given, organization, by, ropework, award, end, told, settle } = world
    const rigging = await given.achievement(organization, { title: 'Rigging', by })
    await award(ada)
    await award(bea, { state: 'suspended' })
    await award(cem, { state: 'revoked' })
    await settle()
    await end({ successorId: rigging.id, effectOnStacks: 'Rigging counts in its place.' })
    expect(await settle()).toEqual([])

    expect(addresses(told())).toEqual([ada.email, bea.email])
    const [{ subject, text, html }] = told() as [(typeof world.mails)[number]]
    expect(subject).toBe('It comes to an end: Ropework')
    expect(text).toContain('Ropework College has decided that Ropework comes to an end')
    expect(text).toContain('You have earned it.')
    expect(text).toContain(
      'Last enrollment: 1 April 2026\nTeaching ends: 1 May 2026\nLast award: 1 June 2026\nWhat takes its place: Rigging',
    )
    expect(text).toContain('> The ministry runs it.')
    expect(text).toContain('> Rigging counts in its place.')
    expect(text).toContain('everybody can check them')
    expect(html.match(/href="[^"]*"/g)).toEqual([`href="https://cairn.test/achievements/${ropework.id}"`])
    const registrar = await world.as(by.registrar)
    const params = { organizationId: organization.id }
    const { items } = await registrar.notifications.listMails({ params, query: { q: ada.email } })
    expect(items.map(({ kind }) => kind)).toContain('ending')

    for (const event of await eventsOf(world, organization.id, 'achievement.termination_begun'))
      await tellOfEnding(world.runtime, event)
    expect(await settle()).toEqual([])
    expect(told()).toHaveLength(2)
  })

  test('is told to those who have earned what counts towards it, once, unless they have earned it too', async () => {
    const world = await college()
    const { given, organization, by, ropework, award, end, told, settle } = world
    const page = `https://cairn.test/achievements/${ropework.id}`
    const parts = {
      knots: [{ name: 'Ropework' }],
      splices: [{ name: 'The rope program', url: `${page}?version=1` }],
      elsewhere: [{ name: 'Ropework', url: 'https://rope.example/ropework' }],
      other: [{ name: 'Ropework II' }],
    }
    const earn = async (title: keyof typeof parts, ...recipients: (typeof ada)[]) => {
      const achievement = await given.achievement(organization, { title, partOf: parts[title], by })
      for (const recipient of recipients) await award(recipient, { achievement })
      return achievement
    }
    await award(ada)
    const knots = await earn('knots', ada, bea)
    await earn('splices', ada, bea)
    await earn('elsewhere', cem)
    await earn('other', cem)
    await award(dot, { achievement: knots, state: 'revoked' })
    const neighbor = await given.organization()
    const theirs = await given.achievement(neighbor, { title: 'Theirs', partOf: parts.knots })
    await given.award(neighbor, { achievement: theirs, recipient: dot })
    const reader = await world.as(by.reviewer)
    const params = { achievementId: ropework.id }
    expect(await reader.governance.concerned({ params })).toEqual({ count: 2 })
    await end()
    expect(await settle()).toEqual([])

    expect(addresses(told())).toEqual([ada.email, bea.email])
    const textTo = (email: string) => told().find(({ to }) => to === email)!.text
    expect(textTo(ada.email)).toContain('You have earned it.')
    expect(textTo(bea.email)).toContain('What you have earned counts towards it: knots and splices.')
    expect(textTo(bea.email)).not.toContain('You have earned it.')
  })

  test('is told in the language of whom the address names, and not of who only added it', async () => {
    const { given, as, award, end, told, settle } = await college()
    await (await as(await given.person(ada))).accounts.updateProfile({ body: { locale: 'es' } })
    const other = await as(await given.person())
    await other.accounts.updateProfile({ body: { locale: 'ar' } })
    await other.accounts.addIdentifier({ body: { email: bea.email } })
    await award(ada)
    await award(bea)
    await end()
    expect(await settle()).toEqual([])

    const textTo = (email: string) => told().find(({ to }) => to === email)?.text
    expect(textTo(ada.email)).toContain('Última concesión: 1 de junio de 2026')
    expect(textTo(bea.email)).toContain('Last award: 1 June 2026')
  })

  test('is told again when its days are moved, and days that were moved before anybody read them are not told', async () => {
    const { award, end, told, settle, pass } = await college()
    await award(ada)
    await end()
    await settle()
    await pass(86_400_000)
    await end({ lastAward: '2026-07-01T23:59:59Z' })
    await pass(86_400_000)
    await end({ lastAward: '2026-08-01T23:59:59Z' })
    expect(await settle()).toEqual([])

    expect(told().map(({ text }) => /Last award: (.*)/.exec(text)?.[1])).toEqual(['1 June 2026', '1 August 2026'])
    expect(told().map(({ text }) => /Decided on: (.*)/.exec(text)?.[1])).toEqual(['2 March 2026', '4 March 2026'])
    expect(told().every(({ text }) => text.includes('those that were decided on last hold'))).toBe(true)
  })

  test('is not told as something to come once it is over', async () => {
    const { award, end, retire, told, toldOver, settle } = await college()
    await award(ada)
    await settle()
    await end()
    await retire()
    expect(await settle()).toEqual([])
    expect(told()).toEqual([])
    expect(addresses(toldOver())).toEqual([ada.email])
  })

  test('is not told after the last award, when the job comes late', async () => {
    const { award, end, told, settle, pass } = await college()
    await award(ada)
    await settle()
    await end()
    await pass(200 * 86_400_000)
    expect(await settle()).toEqual([])
    expect(told()).toEqual([])
  })

  test('asks the database as often for a page of recipients as for one', async () => {
    const world = await college()
    const { organization, ropework, end } = world
    await look(world, organization.id, ({ db, now }) =>
      sql`insert into awards (organization_id, id, achievement_id, achievement_version, achievement_title, recipient_name,
            recipient_email, subject_id, state, visibility, evidence, granted_at, granted_by)
          select ${organization.id}, 'awd_' || number, ${ropework.id}, 1, 'Ropework', 'Somebody',
            'learner-' || number || '@example.org', 'urn:' || number, 'granted', 'private', '[]', ${now}, 'test'
          from generate_series(1, 1200) number`.execute(db),
    )
    await end()
    const [event] = await eventsOf(world, organization.id, 'achievement.termination_begun')

    const asked = vi.spyOn(pg.Client.prototype, 'query')
    await tellOfEnding(world.runtime, event!)
    const questions = asked.mock.calls.length
    asked.mockRestore()

    const count = (table: 'mails' | 'events', column: 'kind' | 'name', value: string) =>
      look(world, organization.id, ({ db }) =>
        sql<{
          count: number
        }>`select count(*)::int as count from ${sql.table(table)} where ${sql.ref(column)} = ${value}`
          .execute(db)
          .then(({ rows }) => rows[0]?.count),
      )
    expect(await count('mails', 'kind', 'ending')).toBe(1200)
    const { rows } = await world.owner.query<{ count: number }>(
      `select count(distinct data ->> 'id')::int as count from pgboss.job where name = 'notifications.deliver-mail'
         and data ->> 'organizationId' = $1`,
      [organization.id],
    )
    expect(rows[0]!.count).toBeGreaterThanOrEqual(1200)
    // five pages, with what each asks to know whether it is still true
    expect(questions).toBeLessThan(5 * 20)
  })
})
