import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import { bake, readBadge } from '@cairn/credentials'
import type { BrowserContext, Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { startRelay } from './relay.ts'

interface Demo {
  awards: Record<string, { credentialId: string }>
}

/** The address of a badge of the demo, by its learner and its achievement. */
const pathOf = (demo: Record<string, unknown>, award: string) =>
  `/credentials/${(demo as unknown as Demo).awards[award]!.credentialId}`

/** Opens the page, and waits until it is kept. */
async function visit(page: Page, url = '/verify'): Promise<void> {
  await page.goto(url)
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state)
  await expect(page.getByText('also opens and checks badges without a network')).toBeVisible()
}

/** Without a network the browser says of each request that it failed; that is no fault of the page. */
function forgiveNetwork(consoleErrors: string[]): void {
  const others = consoleErrors.filter(
    (error) => !/net::ERR_(INTERNET_DISCONNECTED|FAILED|EMPTY_RESPONSE|CONNECTION_RESET)/.test(error),
  )
  consoleErrors.splice(0, consoleErrors.length, ...others)
}

async function drop(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.getByLabel('Badge file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
  await page.getByRole('button', { name: 'Check this badge' }).click()
}

async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel('Or paste a link or the text').fill(text)
  await page.getByRole('button', { name: 'Check this badge' }).click()
}

/** A badge of the demo as a file, got while there is a network. */
async function take(context: BrowserContext, address: string): Promise<Buffer> {
  const answer = await context.request.get(address)
  expect(answer.status()).toBe(200)
  return answer.body()
}

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

test('with the network gone, every form of a badge gets its verdict on the device', async ({
  cairn,
  context,
  page,
  consoleErrors,
}) => {
  const path = pathOf(cairn.demo, 'jane agile-project-management')
  const [png, svg, json, jwt] = await Promise.all(
    ['.png', '.svg', '.json', '.jwt'].map((form) => take(context, path + form)),
  )
  await visit(page)
  await context.setOffline(true)
  await page.reload()
  await expect(page.getByText('You are offline')).toBeVisible()

  const files = { 'badge.png': png!, 'badge.svg': svg!, 'badge.json': json!, 'badge.jwt': jwt! }
  for (const [name, bytes] of Object.entries(files)) {
    await drop(page, name, bytes)
    await expect(page.getByRole('heading', { name: 'Genuine, status not asked' }), name).toBeVisible()
    await expect(page.getByText('Checked on this device, without a network')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Agile Project Management' })).toBeVisible()
    await expect(page.getByText(/What still holds: .*not changed after signing.*comes from the issuer/)).toBeVisible()
    await expect(page.getByText('Not asked: It was neither revoked nor suspended')).toBeVisible()
    await expect(page.getByText('Whether this Cairn recognizes this issuer was not asked')).toBeVisible()
    await page.getByRole('link', { name: 'Check another' }).click()
  }
  forgiveNetwork(consoleErrors)
})

test('with the network gone, what is false is found false, and what is nothing is refused', async ({
  cairn,
  context,
  page,
  consoleErrors,
}) => {
  const path = pathOf(cairn.demo, 'jane agile-project-management')
  const png = await take(context, `${path}.png`)
  const { text } = readBadge(png)
  const forged = bake(png, text.replace('Agile Project Management', 'Agile Project Mastery'))
  await visit(page)
  await context.setOffline(true)
  await page.reload()

  await drop(page, 'forged.png', Buffer.from(forged))
  await expect(page.getByRole('heading', { name: 'Not valid', exact: true })).toBeVisible()
  await expect(page.getByText('it was changed, or signed with another key')).toBeVisible()
  await expect(page.getByText('Not asked: The issuer is who it says')).toBeVisible()
  await expect(page.getByText('Agile Project Mastery')).toHaveCount(0)
  await expect(page.getByText('What still holds')).toHaveCount(0)
  await page.getByRole('link', { name: 'Check another' }).click()

  await drop(page, 'letter.txt', Buffer.from('Dear Sir or Madam'))
  await expect(page.getByRole('alert')).toContainText('This is neither a credential nor a file that carries one.')
  await page.reload()
  await paste(page, `${cairn.url}${path}`)
  await expect(page.getByRole('alert')).toContainText('A link cannot be followed without a network.')
  await page.reload()
  await page.getByRole('button', { name: 'Check this badge' }).click()
  await expect(page.getByRole('alert')).toContainText('There is a problem')
  forgiveNetwork(consoleErrors)
})

test('the network may go while the page is open; what needs none is answered in full', async ({
  context,
  page,
  consoleErrors,
}) => {
  const folder = new URL('../conformance/credentials/valid/', import.meta.url)
  const badge = await readFile(new URL('hashed-address.json', folder), 'utf8')
  const { recipient } = JSON.parse(await readFile(new URL('hashed-address.report.json', folder), 'utf8'))
  await visit(page)
  await context.setOffline(true)
  await page.getByLabel('Is it this person’s?').fill(recipient)
  await paste(page, badge)
  await expect(page.getByRole('heading', { name: 'Valid, issuer unknown' })).toBeVisible()
  await expect(page.getByText('Yes: it was awarded to this person.')).toBeVisible()
  await page.getByRole('link', { name: 'Check another' }).click()
  await page.getByLabel('Is it this person’s?').fill('somebody@else.example')
  await paste(page, badge)
  await expect(page.getByText('It was awarded to somebody else.')).toBeVisible()
  await page.getByRole('link', { name: 'Check another' }).click()
  await drop(page, 'letter.pdf', await readFile(new URL('attached.pdf', folder)))
  await expect(page.getByRole('heading', { name: 'Valid, issuer unknown' })).toBeVisible()
  forgiveNetwork(consoleErrors)
})

test('a page that has to be fetched says that there is no network, and leads back to the one that is kept', async ({
  context,
  page,
  consoleErrors,
}) => {
  await visit(page)
  const site = page.getByRole('navigation', { name: 'Site' })
  await site.getByRole('link', { name: 'Catalog' }).click()
  await expect(page).toHaveURL(/\/catalog$/)
  await site.getByRole('link', { name: 'Check a badge' }).click()
  await expect(page).toHaveURL(/\/verify$/)
  await context.setOffline(true)
  await site.getByRole('link', { name: 'Catalog' }).click()
  await expect(page.getByRole('heading', { name: 'There is no network' })).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Check a badge' }).click()
  await expect(page.getByText('You are offline')).toBeVisible()
  consoleErrors.splice(0)
})

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
  await expect(page.getByText('You are offline')).toBeVisible()
  await expect(page.getByText('Jane Doe')).toHaveCount(0)
  forgiveNetwork(consoleErrors)
})

test('a badge that keeps the device busy is given up after three seconds, and the next one is checked', async ({
  cairn,
  browser,
}) => {
  const context = await browser.newContext({ baseURL: cairn.url, serviceWorkers: 'block' })
  const json = await take(context, `${pathOf(cairn.demo, 'jane agile-project-management')}.json`)
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', (request) => void asked.push(new URL(request.url()).pathname))
  await page.goto('/verify')
  await page.waitForLoadState('networkidle')
  expect(asked.filter((path) => path.startsWith('/verify/'))).toEqual([])

  await context.route('**/verify.data', (route) => route.abort())
  // in place of a badge that nobody has found yet: a worker that begins and never ends
  await context.route('**/verify/*.js', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: 'postMessage({ kind: "ready" }); onmessage = () => { for (;;) {} }',
    }),
  )
  await paste(page, json.toString())
  await expect(page.getByRole('alert')).toContainText('This takes more work than a badge may take.')
  await context.unroute('**/verify/*.js')
  await paste(page, json.toString())
  await expect(page.getByRole('heading', { name: 'Agile Project Management' })).toBeVisible()
  await context.close()
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

async function expectNoBarriers(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
  expect(isWide).toBe(false)
}
