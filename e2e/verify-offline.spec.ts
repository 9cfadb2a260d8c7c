import type { BrowserContext, Page } from '@playwright/test'
import { expect, test } from './fixture.ts'

interface Demo {
  awards: Record<string, { credentialId: string }>
}

/** The address of a badge of the demo, by its learner and its achievement. */
const pathOf = (demo: Record<string, unknown>, award: string) =>
  `/credentials/${(demo as unknown as Demo).awards[award]!.credentialId}`

/** Opens the page as somebody who comes for the first time, and waits until it is kept. */
async function visitOnce(page: Page): Promise<void> {
  await page.goto('/verify')
  await expect(page.getByText('also opens and checks badges without a network')).toBeVisible()
}

/** Without a network the browser says of each request that it failed; that is no fault of the page. */
function forgiveNetwork(consoleErrors: string[]): void {
  const others = consoleErrors.filter((error) => !/net::ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED)/.test(error))
  consoleErrors.splice(0, consoleErrors.length, ...others)
}

async function drop(page: Page, name: string, mimeType: string, buffer: Buffer): Promise<void> {
  await page.getByLabel('Badge file').setInputFiles({ name, mimeType, buffer })
  await page.getByRole('button', { name: 'Check this badge' }).click()
}

/** A badge of the demo as a file, got while there is a network. */
async function takeBadge(context: BrowserContext, address: string): Promise<Buffer> {
  const answer = await context.request.get(address)
  expect(answer.status()).toBe(200)
  return answer.body()
}

test('with the network gone, a picture gets its verdict on the device', async ({
  cairn,
  context,
  page,
  consoleErrors,
}) => {
  const png = await takeBadge(context, `${pathOf(cairn.demo, 'jane agile-project-management')}.png`)
  await visitOnce(page)
  await context.setOffline(true)
  await page.reload()
  await expect(page.getByText('You are offline')).toBeVisible()

  await drop(page, 'badge.png', 'image/png', png)
  await expect(page.getByRole('heading', { name: 'Could not find out' })).toBeVisible()
  await expect(page.getByText('Checked on this device, without a network')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Agile Project Management' })).toBeVisible()
  await expect(page.getByText(/What still holds: .*not changed after signing.*comes from the issuer/)).toBeVisible()
  await expect(page.getByText('Not asked: It was neither revoked nor suspended')).toBeVisible()
  await expect(page.getByText('status.not_checked')).toBeVisible()

  await page.getByRole('link', { name: 'Check another' }).click()
  await expect(page.getByLabel('Badge file')).toBeVisible()
  forgiveNetwork(consoleErrors)
})
