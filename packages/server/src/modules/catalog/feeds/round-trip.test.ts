import { Definition } from '@cairn/api'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDefinitions } from '../imports/index.ts'
import { toOpenBadgeDocument } from '../to-open-badge.ts'
import type { FeedEntry } from './feeds.views.ts'
import { renderFeed } from './render-feed.ts'

/** One line that reads as it is written, in any script. */
const line = (max: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: max })
    .map((text) => text.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]|\s+/gu, ' ').trim())
    .filter((text) => text.length > 0 && text.length <= max && text.isWellFormed())
const esco = fc.uuid().map((id) => `http://data.europa.eu/esco/skill/${id}`)
const skill = fc.record({ name: line(40), url: esco, framework: fc.constant('ESCO'), type: fc.constant('esco_skill') })

const definitions = fc
  .record(
    {
      title: line(60),
      summary: line(100),
      language: fc.constantFrom('en', 'es', 'ar', 'nl'),
      criteria: line(100),
      outcomes: fc.array(fc.record({ text: line(60), skills: fc.array(skill, { maxLength: 3 }) }), { maxLength: 4 }),
      workloadHours: fc.integer({ min: 1, max: 4000 }).map((quarters) => quarters / 4),
      credits: fc.record({
        amount: fc.integer({ min: 1, max: 600 }).map((n) => n / 10),
        framework: fc.constant('ECTS'),
      }),
      eqfLevel: fc.integer({ min: 1, max: 8 }),
      fieldCode: fc.constantFrom('07', '071', '0714'),
      field: line(60),
      tags: fc.uniqueArray(line(30), { maxLength: 4 }),
      fee: fc.record({ amount: fc.integer({ min: 0, max: 9000 }), currency: fc.constantFrom('EUR', 'USD') }),
      humanCode: line(20),
      prerequisites: line(100),
    },
    { requiredKeys: ['title', 'language', 'outcomes'] },
  )
  .filter(({ title, summary, field }) => title !== summary && (field === undefined || !/^\d+$/.test(field)))
  .map((input) => Definition.parse(input))

const address = 'https://cairn.example/achievements/ach_1'
const entryOf = (definition: Definition): FeedEntry => ({
  id: 'ach_1',
  version: 1,
  definition,
  isRetired: false,
  changedAt: new Date('2026-01-01T00:00:00Z'),
  organization: {
    id: 'org_1',
    name: 'Northfield',
    slug: 'northfield',
    description: undefined,
    url: undefined,
    email: undefined,
    countryCode: undefined,
    did: undefined,
  },
})
const bytes = (text: string) => new TextEncoder().encode(text)
/** What a format has words for, and what it says beside it. */
const kept = (definition: Definition, members: readonly (keyof Definition)[], more: object = {}) =>
  Definition.parse({ ...Object.fromEntries(members.map((member) => [member, definition[member]])), ...more })

/** Our feeds, read as a stranger's file: nothing that the vocabulary has a word for is lost or changed. */
test.each([
  [
    'ctdl' as const,
    (definition: Definition) =>
      kept(definition, ['title', 'summary', 'language', 'criteria', 'workloadHours', 'tags', 'fee', 'humanCode'], {
        achievementType: 'MicroCredential',
        furtherInformation: address,
        // the words for what a skill is are ours
        outcomes: definition.outcomes.map(({ text, skills }) => ({
          text,
          skills: skills.map(({ type: _, ...aligned }) => aligned),
        })),
      }),
  ],
  [
    'elm' as const,
    (definition: Definition) =>
      kept(
        definition,
        ['title', 'summary', 'language', 'outcomes', 'workloadHours', 'credits', 'eqfLevel', 'prerequisites'],
        {
          taughtIn: [definition.language],
          furtherInformation: address,
          ...(definition.fieldCode && { fieldCode: definition.fieldCode, field: definition.field }),
        },
      ),
  ],
])('what the feed in %s tells is what an import of it finds', (format, expected) => {
  fc.assert(
    fc.property(definitions, (definition) => {
      const [found, ...others] = readDefinitions(
        bytes(renderFeed(format, [entryOf(definition)], 'https://cairn.example')),
        definition.language,
      )
      expect(others).toEqual([])
      expect(found?.faults).toEqual([])
      expect(found?.definition).toEqual(expected(definition))
    }),
    { numRuns: 200 },
  )
})

test('what the Open Badge of a version tells is what an import of it finds', () => {
  fc.assert(
    fc.property(definitions, (definition) => {
      const document = toOpenBadgeDocument(
        { achievementId: 'ach_1', version: 1, definition },
        { name: 'Northfield' },
        'https://cairn.example',
      )
      const [found] = readDefinitions(bytes(JSON.stringify(document)), 'en')
      const { outcomes: _, ...rest } = found?.definition ?? {}
      const { credits, fieldCode, field = fieldCode, criteria } = definition
      const members = ['title', 'summary', 'language', 'tags', 'humanCode', 'eqfLevel', 'fieldCode'] as const
      const { outcomes: __, ...told } = kept(definition, members, {
        ...(credits && { credits: { ...credits, framework: 'local' } }),
        ...(field && field !== fieldCode && { field }),
        // without a narrative the address is told where they are
        criteria: criteria ?? `${address}/versions/1#criteria`,
      })
      expect(found?.faults).toEqual([])
      expect(rest).toEqual(told)
    }),
    { numRuns: 200 },
  )
})
