import { Definition, PROFILES } from '@cairn/api'
import { completenessOf } from '@cairn/server/modules/catalog/completeness/index.ts'
import { describe, expect, test } from 'vitest'
import { ruleIn } from '../app/features/catalog/achievement-rules.tsx'
import { catalogs, textFor } from '../app/lib/i18n/catalogs.server.ts'
import { LOCALES } from '../app/lib/i18n/locales.ts'

/** The rules that the server has, of every list and of the house: the pages never import it, but their texts follow it. */
const rules = completenessOf(Definition.parse({ title: 'Robotics' }), {
  policy: { profiles: [...PROFILES], house: [{ element: 'rubric', gate: 'propose' }] },
}).flatMap(({ element, demands }) => demands.map((demand) => ({ element, ...demand })))

test('a list has one rule of an element, and every list has some', () => {
  const named = rules.map(({ profile, element }) => `${profile} ${element}`)
  expect(new Set(named).size).toBe(named.length)
  expect(new Set(rules.map(({ profile }) => profile))).toEqual(new Set(PROFILES))
})

describe.each(LOCALES)('in %s', (locale) => {
  const text = textFor(locale)

  test('every rule has its text', () => {
    expect(rules.filter((rule) => !ruleIn(text, rule.element, rule)).map(({ rule }) => rule)).toEqual([])
  })

  test('no text is left over', () => {
    const used = rules.map(({ profile, element }) => (profile === 'house' ? profile : `${profile}.${element}`))
    const known = Object.keys(catalogs[locale]).flatMap((key) => key.split('manage.demands.rule.')[1] ?? [])
    expect(known.sort()).toEqual(used.sort())
  })
})

test('in English it is what the API says', () => {
  const text = textFor('en')
  expect(rules.map((rule) => ruleIn(text, rule.element, rule))).toEqual(rules.map(({ rule }) => rule))
})

test('a rule that the pages do not know has no text', () => {
  expect(ruleIn(textFor('es'), 'fee', { profile: 'open_badges' })).toBeUndefined()
})
