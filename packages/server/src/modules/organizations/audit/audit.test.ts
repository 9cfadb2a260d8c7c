import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { refusal } from '../../../../test/refusal.ts'
import { createWorld } from '../../../../test/world.ts'
import { allEvents } from '../../../kernel/events.ts'
import { toCsv } from './export-events.ts'
import { en } from './texts/en.ts'

/** An institution whose administrator has a name that spreadsheets would compute. */
async function college() {
  const world = await createWorld()
  const organization = await world.given.organization({ slug: 'northfield', name: 'Northfield University' })
  const administrator = await world.given.member(organization, ['admin'], { name: '=HYPERLINK("x")' })
  const admin = await world.as(administrator)
  return { ...world, organization, administrator, admin, params: { organizationId: organization.id } }
}

const textOf = (body: string | Uint8Array) => Buffer.from(body as Uint8Array).toString('utf8')

describe('the audit trail to take away', () => {
  test('is a table that holds everything, and nothing that a spreadsheet computes', async () => {
    const { admin, params } = await college()
    for (let round = 0; round < 3; round += 1)
      await admin.organizations.update({ params, body: { name: `Northfield ${round}` } })

    const { contentType, body } = await admin.organizations.exportEvents({ params })

    expect(contentType).toBe('text/csv; charset=utf-8')
    const text = textOf(body)
    expect(text.startsWith('\uFEFFid,occurred_at,name,')).toBe(true)
    const { data, errors } = Papa.parse<Record<string, string>>(text.slice(1).trim(), { header: true })
    expect(errors).toEqual([])
    const listed = await admin.organizations.listEvents({ params, query: { size: 100 } })
    expect(data.map(({ id }) => id)).toEqual(listed.items.map(({ id }) => id))
    expect(data[0]).toMatchObject({ name: 'organization.changed', actor_name: '\'=HYPERLINK("x")' })
  })

  test('tells what happened in the language of the reader, as the page does', async () => {
    const { admin, params } = await college()
    await admin.organizations.update({ params, body: { name: 'Northfield' } })
    const told = async (language: 'en' | 'es' | 'ar') => {
      const [event] = (await admin.organizations.listEvents({ params, query: { language } })).items
      const { body } = await admin.organizations.exportEvents({ params, query: { language } })
      const { data } = Papa.parse<Record<string, string>>(textOf(body).slice(1).trim(), { header: true })
      expect(data[0]?.what).toBe(event?.what)
      return event?.what
    }
    expect([await told('en'), await told('es'), await told('ar')]).toEqual([
      'The profile changed',
      'Cambió el perfil',
      'تغيّر الملف التعريفي',
    ])
  })

  test('has a sentence for everything that can happen at an institution', () => {
    // these happen to people and to the whole Cairn
    const names = [...allEvents.keys()].filter((name) => !/^(account|issuer)\./.test(name))
    expect(Object.keys(en.events).toSorted()).toEqual(names.toSorted())
  })

  test('keeps to who, what and when was asked for', async () => {
    const { admin, administrator, params } = await college()
    await admin.organizations.update({ params, body: { name: 'Northfield' } })
    const names = async (query: object) =>
      (await admin.organizations.listEvents({ params, query: { size: 100, ...query } })).items.map(({ name }) => name)
    const all = await names({})
    expect(await names({ personId: administrator.id })).toEqual(['organization.changed'])
    expect(await names({ name: 'organization.changed' })).toEqual(['organization.changed'])
    expect((await names({ name: 'organization' })).every((name) => name.startsWith('organization.'))).toBe(true)
    expect(await names({ name: 'organ' })).toEqual([])
    const today = (await admin.organizations.listEvents({ params })).items[0]!.occurredAt.slice(0, 10)
    expect(await names({ from: today, to: today })).toEqual(all)
    expect(await names({ to: '2000-01-01' })).toEqual([])
  })

  test('is a PDF, also where nothing happened', async () => {
    const { admin, params } = await college()
    for (const query of [{ language: 'ar' as const }, { to: '2000-01-01' }]) {
      const { contentType, body } = await admin.organizations.printEvents({ params, query })
      expect(contentType).toBe('application/pdf')
      expect(textOf(body).startsWith('%PDF-')).toBe(true)
    }
  })

  test('is refused before anything is sent', async () => {
    const { as, given, organization, params } = await college()
    const author = await as(await given.member(organization, ['author']))
    expect(await author.organizations.exportEvents({ params }).catch(refusal)).toBe('organization.not_permitted')
    expect(await author.organizations.printEvents({ params }).catch(refusal)).toBe('organization.not_permitted')
  })
})

test.each([
  ['=1+1', `"'=1+1"`],
  ['+31 6', `"'+31 6"`],
  ['-1', `"'-1"`],
  ['@sum', `"'@sum"`],
  ['\t=1', `"'\t=1"`],
  ['=1\n2', `"'=1\n2"`],
  ['a=1', 'a=1'],
  ['say "hi", you', '"say ""hi"", you"'],
])('the cell %j', (cell, written) => {
  expect(toCsv([[cell]])).toBe(`${written}\r\n`)
})
