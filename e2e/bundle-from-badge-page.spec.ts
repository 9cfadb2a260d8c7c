import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from './fixture.ts'
import { forgiveNetwork, pathOf } from './without-network.ts'

for (const [award, verdict] of [
  ['jane agile-project-management', 'valid_unrecognized'],
  ['kofi grant-writing', 'revoked'],
] as const)
  test(`a bundle taken from a badge's page says the same without a network (${award})`, async ({
    cairn,
    page,
    context,
    consoleErrors,
  }) => {
    await page.goto(pathOf(cairn.demo, award))
    const arriving = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Save a verification bundle' }).click()
    const download = await arriving
    const folder = await mkdtemp(join(tmpdir(), 'cairn-bundle-'))
    const file = join(folder, download.suggestedFilename())
    await copyFile(await download.path(), file)

    await context.setOffline(true)
    const asked: string[] = []
    page.on('request', (request) => void (request.isNavigationRequest() || asked.push(request.url())))
    await page.goto(pathToFileURL(file).href)

    await expect(page.locator('[data-verdict]')).toHaveAttribute('data-verdict', verdict)
    if (verdict === 'revoked') {
      await expect(page.getByText(/What still holds: .*not changed after signing.*comes from the issuer/)).toBeVisible()
      await expect(page.getByText(/^Since .* UTC at the latest$/)).toBeVisible()
      await expect(page.getByText(/^Says did:key:/)).toBeVisible()
    }
    expect(file).toMatch(/crd_[0-9a-z]+\.bundle\.html$/)
    expect(asked).toEqual([])
    forgiveNetwork(consoleErrors) // of the page that was left, which may still have waited for its icon
    await rm(folder, { recursive: true })
  })
