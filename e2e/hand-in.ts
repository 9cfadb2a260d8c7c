import { expect, type Page } from '@playwright/test'

/** Hands the text of a work page in, having looked at what resembles it, if anything does. */
export async function handIn(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Propose for review' }).click()
  const submit = page.getByRole('button', { name: 'Hand it in' })
  await expect(submit).toBeVisible()
  const looked = page.getByLabel('I have looked at what resembles it')
  if ((await looked.count()) > 0) await looked.check()
  await submit.click()
  await expect(page.getByRole('heading', { name: 'Your decision' })).toBeVisible()
}
