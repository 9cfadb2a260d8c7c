import { readFile } from 'node:fs/promises'
import { bake, readBadge } from '@cairn/credentials'
import { expect, test } from './fixture.ts'
import { drop, forgiveNetwork, paste, pathOf, take, visit } from './without-network.ts'

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
  await expect(page.getByText('This Cairn cannot be reached')).toBeVisible()

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
  await expect(page.getByText('This Cairn cannot be reached')).toBeVisible()
  consoleErrors.splice(0)
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
