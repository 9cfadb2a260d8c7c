import { type BrowserContext, expect, type Page } from '@playwright/test'

interface Demo {
  awards: Record<string, { credentialId: string }>
}

/** The address of a badge of the demo, by its learner and its achievement. */
export const pathOf = (demo: Record<string, unknown>, award: string) =>
  `/credentials/${(demo as unknown as Demo).awards[award]!.credentialId}`

/** Opens the page, and waits until it is kept. */
export async function visit(page: Page, url = '/verify'): Promise<void> {
  await page.goto(url)
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state)
  await expect(page.getByText('also opens and checks badges without a network')).toBeVisible()
}

/** Without a network the browser says of each request that it failed; that is no fault of the page. */
export function forgiveNetwork(consoleErrors: string[]): void {
  const others = consoleErrors.filter(
    (error) => !/net::ERR_(INTERNET_DISCONNECTED|FAILED|EMPTY_RESPONSE|CONNECTION_RESET)/.test(error),
  )
  consoleErrors.splice(0, consoleErrors.length, ...others)
}

export async function drop(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.getByLabel('Badge file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
  await page.getByRole('button', { name: 'Check this badge' }).click()
}

export async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel('Or paste a link or the text').fill(text)
  await page.getByRole('button', { name: 'Check this badge' }).click()
}

/** A badge of the demo as a file, got while there is a network. */
export async function take(context: BrowserContext, address: string): Promise<Buffer> {
  const answer = await context.request.get(address)
  expect(answer.status()).toBe(200)
  return answer.body()
}
