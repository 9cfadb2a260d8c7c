import type { Page } from '@playwright/test'
import { zipSync } from 'fflate'
import { expectNoBarriers, expectNoBarriersInAnyLook } from './barriers.ts'
import { expect, test } from './fixture.ts'

const csv = (...rows: string[][]) =>
  new TextEncoder().encode(rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n'))
const uri = (name: string) => `http://data.europa.eu/esco/skill/${name}`

/** A small ESCO: two skills, a group of one of them, an occupation, and a relation that leads nowhere. */
const esco = () =>
  Buffer.from(
    zipSync({
      'skills_en.csv': csv(
        ['conceptType', 'conceptUri', 'skillType', 'preferredLabel', 'altLabels', 'status', 'description'],
        [
          'KnowledgeSkillCompetence',
          uri('hull'),
          'knowledge',
          'hull shapes',
          'forms of hulls',
          'released',
          'Of boats.',
        ],
        ['KnowledgeSkillCompetence', uri('sail'), 'skill/competence', 'sew sails', '', 'released', 'From cloth.'],
      ),
      'skillGroups_en.csv': csv(
        ['conceptType', 'conceptUri', 'preferredLabel', 'altLabels', 'status', 'description'],
        ['SkillGroup', uri('boats'), 'boat building', '', 'released', ''],
      ),
      'occupations_en.csv': csv(
        ['conceptType', 'conceptUri', 'preferredLabel', 'altLabels', 'status', 'description', 'code'],
        ['Occupation', uri('maker'), 'sailmaker', '', 'released', 'Makes sails.', '7534.1'],
      ),
      'broaderRelationsSkillPillar.csv': csv(
        ['conceptUri', 'broaderUri'],
        [uri('hull'), uri('boats')],
        [uri('nowhere'), uri('boats')],
      ),
      'occupationSkillRelations.csv': csv(
        ['occupationUri', 'relationType', 'skillUri'],
        [uri('maker'), 'essential', uri('sail')],
      ),
    }),
  )

/** Who writes achievements at Northfield. */
const AUTHOR = /Amara Diallo/

async function signInAs(page: Page, name: RegExp): Promise<void> {
  await page.goto('/demo')
  await page.getByRole('button', { name }).click()
  await page.waitForURL((url) => url.pathname !== '/demo')
}

async function importEsco(page: Page): Promise<void> {
  await page.goto('/operate/skills')
  await page
    .getByLabel('File', { exact: true })
    .setInputFiles({ name: 'esco-v1.2.0.zip', mimeType: 'application/zip', buffer: esco() })
  await page.getByRole('button', { name: 'Import the file' }).click()
  await expect(page.getByText('Done', { exact: true }).first()).toBeVisible({ timeout: 30_000 })
}

test('the operator imports a framework, and everybody finds what is in it', async ({ page, browser, baseURL }) => {
  await signInAs(page, /Sam Rivera/)
  await importEsco(page)
  await page.locator('summary', { hasText: '1 row was left out' }).click()
  await expect(page.getByRole('cell', { name: 'One end is missing' })).toBeVisible()

  await page.goto('/skills')
  await page.getByRole('searchbox').pressSequentially('hull')
  await page.getByRole('link', { name: 'hull shapes' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('hull shapes')
  await expectNoBarriersInAnyLook(page)
  await expect(page.getByText('This service uses the ESCO classification')).toBeVisible()
  await page.getByRole('link', { name: 'boat building' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('boat building')

  const stranger = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) })
  const bare = await stranger.newPage()
  await bare.goto('/skills?q=sailmaker&type=occupation')
  await bare.getByRole('link', { name: 'sailmaker' }).click()
  await expect(bare.getByRole('link', { name: 'sew sails' })).toBeVisible()
  const asked = await stranger.request.get(bare.url(), { headers: { accept: 'application/ld+json' } })
  expect(await asked.json()).toMatchObject({ '@id': uri('maker'), 'skos:prefLabel': { en: 'sailmaker' } })
  await stranger.close()
})

test('an institution writes a framework of its own, gives a skill up, and has it back', async ({ page }) => {
  await signInAs(page, AUTHOR)
  await page.goto('/manage/northfield/skills')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Skills')
  await expectNoBarriers(page)
  await page.getByLabel('Name of the framework').fill('Our graduates')
  await page.getByRole('button', { name: 'Begin a framework' }).click()
  await page.getByLabel('Name of the skill').fill('Listen actively')
  await page.getByRole('button', { name: 'Add a skill', exact: true }).click()
  await page.getByRole('link', { name: 'Listen actively' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Listen actively')
  await expectNoBarriers(page)
  const edit = page.locator('form', { has: page.getByRole('button', { name: 'Save' }) })
  await edit.getByLabel('Other names').fill('hearing out\nattention')
  await edit.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Listen actively was saved')).toBeVisible()
  await page.getByRole('link', { name: 'Public page' }).click()
  await expect(page.getByText('hearing out and attention')).toBeVisible()

  await page.goBack()
  await page.getByRole('button', { name: 'Give the skill up' }).click()
  await expect(page.getByText('Listen actively was given up')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Listen actively' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('link', { name: 'Listen actively' })).toBeVisible()
})
