import type { Page } from '@playwright/test'
import { expectNoBarriers } from './barriers.ts'
import { expect, test } from './fixture.ts'
import { startRelay } from './relay.ts'
import { forgiveNetwork, paste, pathOf, take, visit } from './without-network.ts'

/** Everything that the browser keeps for this site, as text. */
function keptTexts(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const texts: string[] = []
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) texts.push(request.url, await (await cache.match(request))!.text())
    }
    return texts.join('\n')
  })
}

const cacheNames = (page: Page) => page.evaluate(() => caches.keys())

test('with a network and no server behind it, the page opens and checks; a new build takes over when the old is closed', async ({
  cairn,
  context,
  page,
  consoleErrors,
}) => {
  const json = await take(context, `${cairn.url}${pathOf(cairn.demo, 'linda network-security-essentials')}.json`)
  const relay = await startRelay(cairn.url)
  await visit(page, `${relay.url}/verify`)
  const [first] = (await cacheNames(page)).filter((name) => name.startsWith('verify-build-'))

  relay.isOpen = false
  await page.reload()
  await expect(page.getByText('This Cairn cannot be reached')).toBeVisible()
  await paste(page, json.toString())
  await expect(page.getByRole('heading', { name: 'Network Security Essentials' })).toBeVisible()
  await expect(page.getByText('Checked on this device, without a network')).toBeVisible()

  relay.isOpen = true
  relay.change = (path, text) =>
    path === '/service-worker.js' ? text.replaceAll(first!.replace('verify-build-', ''), 'a-later-build') : undefined
  await page.reload()
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update()
    while (!registration.waiting) await new Promise((resolve) => setTimeout(resolve, 50))
  })
  expect(await cacheNames(page)).toContain(first)

  await page.close()
  const next = await context.newPage()
  await visit(next, `${relay.url}/verify`)
  await expect.poll(() => cacheNames(next)).not.toContain(first)
  expect(await cacheNames(next)).toContain('verify-build-a-later-build')
  forgiveNetwork(consoleErrors)
  await relay.stop()
})

test('what is kept is nobody’s: no name of who is signed in, and no answer of the API', async ({
  context,
  page,
  consoleErrors,
}) => {
  await page.goto('/demo')
  await page.getByRole('button', { name: 'Be Jane Doe' }).click()
  await page.waitForURL((url) => url.pathname !== '/demo')
  await visit(page)
  await expect(page.getByRole('banner').getByText('Jane Doe')).toBeVisible()
  await page.reload()
  const kept = await keptTexts(page)
  expect(kept).toContain('/verify?language=en')
  expect(kept).not.toContain('Jane Doe')
  expect(kept).not.toMatch(/\/api\/v1\/(accounts|verifications)/)

  await context.setOffline(true)
  await page.reload()
  await expect(page.getByText('This Cairn cannot be reached')).toBeVisible()
  await expect(page.getByText('Jane Doe')).toHaveCount(0)
  forgiveNetwork(consoleErrors)
})

test('it can be installed: a manifest in the reader’s language, icons, and a service worker of one page', async ({
  page,
  request,
}) => {
  await visit(page)
  for (const [locale, dir] of [
    ['en', 'ltr'],
    ['es', 'ltr'],
    ['ar', 'rtl'],
  ]) {
    const answer = await request.get(`/verify.${locale}.webmanifest`)
    expect(answer.headers()['content-type']).toContain('application/manifest+json')
    const manifest = await answer.json()
    expect(manifest).toMatchObject({ id: '/verify', start_url: '/verify', scope: '/verify', lang: locale, dir })
    for (const { src, type } of manifest.icons) {
      const icon = await request.get(src)
      expect([icon.status(), icon.headers()['content-type']]).toEqual([200, type])
    }
  }
  const devtools = await page.context().newCDPSession(page)
  const { url, errors } = await devtools.send('Page.getAppManifest')
  expect([new URL(url).pathname, errors]).toEqual(['/verify.en.webmanifest', []])
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors')
  // a test's window keeps nothing for later
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([])
  expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)).toMatch(/\/verify$/)
})

test('strings become neither HTML nor scripts', async ({ page, consoleErrors }) => {
  await visit(page)
  const refused = await page.evaluate(() => {
    const tries = [
      () => (document.createElement('div').innerHTML = '<img src=x>'),
      () => new Worker('data:text/javascript,1'),
      () => document.createElement('script').setAttribute('src', '/other.js'),
    ]
    return tries.map((attempt) => {
      try {
        attempt()
        return 'done'
      } catch (error) {
        return (error as Error).name
      }
    })
  })
  expect(refused).toEqual(['TypeError', 'TypeError', 'TypeError'])
  consoleErrors.splice(0)
})

for (const [locale, theme] of [
  ['ar', 'dark'],
  ['es', 'light'],
  ['en', 'dark'],
] as const)
  test(`kept in the language and the colors of the last visit, on a phone, without barriers (${locale}, ${theme})`, async ({
    cairn,
    context,
    page,
    consoleErrors,
  }) => {
    const json = await take(context, `${pathOf(cairn.demo, 'jane agile-project-management')}.json`)
    await page.setViewportSize({ width: 320, height: 700 })
    await context.addCookies([
      { name: 'cairn_locale', value: locale, url: cairn.url },
      { name: 'cairn_theme', value: theme, url: cairn.url },
    ])
    await page.goto('/verify')
    await page.evaluate(async () => {
      while ((await navigator.serviceWorker.ready).active?.state !== 'activated')
        await new Promise((resolve) => setTimeout(resolve, 50))
    })
    await context.setOffline(true)
    await page.reload()
    await expect(page.locator('html')).toHaveAttribute('lang', locale)
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    await expectNoBarriers(page)
    await page.locator('textarea').fill(json.toString())
    await page.locator('main button[type=submit]').click()
    await expect(page.locator('[data-verdict="undetermined"]')).toBeVisible()
    await expectNoBarriers(page)
    forgiveNetwork(consoleErrors)
  })
