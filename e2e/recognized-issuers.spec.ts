import type { Page } from '@playwright/test'
import { expect, test } from './fixture.ts'

const ISSUER = 'did:web:harbour.example'

async function openList(page: Page): Promise<void> {
  await page.goto('/demo')
  await page.getByRole('button', { name: /Sam Rivera/ }).click()
  await page.waitForURL((url) => url.pathname !== '/demo')
  await page.goto('/operate/issuers')
}

/** Says who the issuer is, and sends it. */
async function recognize(page: Page, issuerId: string, name: string): Promise<void> {
  await page.getByLabel('Id', { exact: true }).fill(issuerId)
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByRole('button', { name: 'Recognize an issuer' }).click()
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('the operator puts an issuer on the list, takes it off, and undoes that', async ({ page, consoleErrors }) => {
      const name = javaScriptEnabled ? 'Harbour School' : 'Lumen School'
      const row = page.getByRole('row', { name })
      await openList(page)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Recognized issuers')

      await recognize(page, 'harbour', name)
      await expect(page.getByRole('alert')).toBeVisible()
      await expect(page.getByLabel('Name', { exact: true })).toHaveValue(name)
      // the browser calls the refusal an error, which it is
      consoleErrors.length = 0
      await recognize(page, `${ISSUER}:${javaScriptEnabled}`, name)
      await expect(row).toContainText(ISSUER)

      await page.getByRole('button', { name: `Take ${name} off the list` }).click()
      await expect(page.getByText(`${name} is no longer recognized`)).toBeVisible()
      await expect(row).toHaveCount(0)
      await page.getByRole('button', { name: 'Undo' }).click()
      await expect(page.getByText(`${name} is recognized again`)).toBeVisible()
      await expect(row).toContainText(ISSUER)
    })
  })

test('a name without a blank stays within a phone', async ({ page }) => {
  const name = 'Donaudampfschifffahrt'.repeat(9)
  await openList(page)
  await recognize(page, `${ISSUER}:long`, name)
  await expect(page.getByRole('row', { name })).toBeVisible()
  await page.setViewportSize({ width: 320, height: 700 })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(wide).toBe(0)
  await page.getByRole('button', { name: `Take ${name} off the list` }).click()
})

test('reading goes on at the issuer that was recognized, and at the list when one was taken off', async ({ page }) => {
  const name = 'Focus School'
  await openList(page)
  await recognize(page, `${ISSUER}:focus`, name)
  await expect(page.locator(':focus')).toHaveText(name)
  await page.getByRole('button', { name: `Take ${name} off the list` }).click()
  await expect(page.getByRole('row', { name })).toHaveCount(0)
  await expect(page.locator('#main')).toBeFocused()
})

for (const [locale, sentence] of [
  ['en', 'Enter a DID, like did:web:example.edu'],
  ['es', 'Escriba un DID, como did:web:example.edu'],
  ['ar', 'أدخل معرّف DID'],
] as const)
  test.describe(`in ${locale}`, () => {
    test.use({ locale })

    test('an id that is none is refused with what one is', async ({ page, consoleErrors }) => {
      await openList(page)
      await page.locator('[name="issuerId"]').fill('harbour')
      await page.locator('[name="name"]').fill('Harbour School')
      await page.locator('[name="name"]').press('Enter')
      await expect(page.getByRole('alert')).toContainText(sentence)
      consoleErrors.length = 0
    })
  })
