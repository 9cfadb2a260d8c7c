import { describe, expect, test } from 'vitest'
import { ada, addresses, bea, cem, college, dot, eventsOf, TERMS } from '../../../test/given-ending.ts'
import { watchTheClock } from '../governance/index.ts'
import { tellOfRetirement } from './tell-of-ending.ts'

describe('an achievement that is retired at once', () => {
  test('is told once to everybody who has earned it: that it is over, since when and why', async () => {
    const world = await college()
    const { organization, by, ropework, award, retire, told, toldOver, settle } = world
    await (await world.as(await world.given.person(ada))).accounts.updateProfile({ body: { locale: 'es' } })
    await award(ada)
    await award(bea, { state: 'suspended' })
    await award(cem, { state: 'revoked' })
    await settle()
    await retire('The ministry runs it.')
    expect(await settle()).toEqual([])

    expect(told()).toEqual([])
    expect(addresses(toldOver())).toEqual([ada.email, bea.email])
    const { subject, text, html } = toldOver().find(({ to }) => to === bea.email)!
    expect(subject).toBe('It has ended: Ropework')
    expect(text).toContain('Ropework College has ended Ropework. It is not awarded any more.')
    expect(text).toContain('You have earned it.')
    expect(text).toContain('they keep their validity')
    expect(text).toContain('\n\nEnded on: 2 March 2026\n\nThe reason:\n\n> The ministry runs it.\n\nSee its page:')
    expect(html.match(/href="[^"]*"/g)).toEqual([`href="https://cairn.test/achievements/${ropework.id}"`])
    expect(toldOver().find(({ to }) => to === ada.email)!.text).toContain('Fecha del fin: 2 de marzo de 2026')
    const registrar = await world.as(by.registrar)
    const params = { organizationId: organization.id }
    const { items } = await registrar.notifications.listMails({ params, query: { q: bea.email } })
    expect(items.map(({ kind }) => kind)).toContain('ended')

    for (const event of await eventsOf(world, organization.id, 'achievement.retired'))
      await tellOfRetirement(world.runtime, event)
    expect(await settle()).toEqual([])
    expect(toldOver()).toHaveLength(2)
  })

  test('is told to those who have earned what counts towards it, once, unless they have earned it too', async () => {
    const { given, organization, by, award, retire, toldOver, settle } = await college()
    const partOf = [{ name: 'Ropework' }]
    const knots = await given.achievement(organization, { title: 'knots', partOf, by })
    const splices = await given.achievement(organization, { title: 'splices', partOf, by })
    const other = await given.achievement(organization, { title: 'other', by })
    await award(ada)
    for (const achievement of [knots, splices]) for (const to of [ada, bea]) await award(to, { achievement })
    await award(cem, { achievement: other })
    await award(dot, { achievement: knots, state: 'revoked' })
    await retire()
    expect(await settle()).toEqual([])

    expect(addresses(toldOver())).toEqual([ada.email, bea.email])
    const textTo = (email: string) => toldOver().find(({ to }) => to === email)!.text
    expect(textTo(ada.email)).toContain('You have earned it.')
    expect(textTo(bea.email)).toContain('What you have earned counts towards it: knots and splices.')
    expect(textTo(bea.email)).toContain('a badge to this address that counts towards Ropework')
    expect(textTo(bea.email)).not.toContain('You have earned it.')
  })

  test('is told also to those who were told of a later end, with what takes its place', async () => {
    const { given, organization, by, award, end, retire, told, toldOver, settle, pass } = await college()
    const rigging = await given.achievement(organization, { title: 'Rigging', by })
    await award(ada)
    await end({ successorId: rigging.id, effectOnStacks: 'Whoever is enrolled is awarded in June.' })
    await settle()
    await pass(86_400_000)
    await retire('The workshop burned down.')
    expect(await settle()).toEqual([])

    expect(addresses(told())).toEqual([ada.email])
    expect(addresses(toldOver())).toEqual([ada.email])
    const { text } = toldOver()[0]!
    expect(text).toContain('Ended on: 3 March 2026\nWhat takes its place: Rigging\n')
    expect(text).toContain('> The workshop burned down.')
    expect(text).toContain('If you have been told days that were still to come, they no longer hold.')
    expect(text).not.toMatch(/ministry|awarded in June/)
  })

  test('is told up to the last award that was decided on, and not after it', async () => {
    for (const [late, tells] of [
      [0, [ada.email]],
      [1, []],
    ] as const) {
      const { award, end, retire, toldOver, settle, pass, clock } = await college()
      await award(ada)
      await end()
      await settle()
      await pass(Date.parse(TERMS.lastAward) + late - clock.now.getTime())
      await retire()
      expect(await settle()).toEqual([])
      expect(addresses(toldOver())).toEqual(tells)
    }
  })

  test('is not told again when the clock brings the end that was decided on', async () => {
    const { runtime, as, by, ropework, award, end, told, toldOver, settle, pass } = await college()
    await award(ada)
    await end()
    await settle()
    await pass(200 * 86_400_000)
    await watchTheClock(runtime)
    expect(await settle()).toEqual([])

    const params = { achievementId: ropework.id }
    expect(await (await as(by.registrar)).catalog.show({ params })).toMatchObject({ state: 'retired' })
    expect(addresses(told())).toEqual([ada.email])
    expect(toldOver()).toEqual([])
  })
})
