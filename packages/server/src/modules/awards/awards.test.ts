import { describe, expect, test } from 'vitest'
import { createWorld } from '../../../test/world.ts'

const ada = { name: 'Ada Lovelace', email: 'ada@example.org' }

async function college(options: Parameters<typeof createWorld>[0] = {}) {
  const world = await createWorld(options)
  const organization = await world.given.organization({ name: 'Ropework College', slug: 'ropework' })
  const achievement = await world.given.achievement(organization, { title: 'Knots and splices' })
  const person = await world.given.member(organization, ['registrar'], { name: 'Rosa Vega', email: 'rosa@example.org' })
  await world.settle()
  const registrar = await world.as(person)
  const grant = (recipient = ada, more = {}) =>
    registrar.awards.grant({
      params: { organizationId: organization.id },
      body: { achievementId: achievement.id, recipient, ...more },
    })
  return { ...world, organization, achievement, registrar, grant }
}

describe('granting an award', () => {
  test('signs the credential and shows it at its address, valid', async () => {
    const { api, grant, settle } = await college()

    const award = await grant()
    expect(await settle()).toEqual([])

    const badge = await api.awards.showPublic({ params: { credentialId: award.credentialId } })
    expect(badge).toMatchObject({ state: 'issued', recipientName: 'Ada Lovelace', verification: { verdict: 'valid' } })
  })
})
