import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { pathOf, take, visit } from './without-network.ts'

interface Demo {
  achievements: Record<string, string>
  awards: Record<string, { credentialId: string; address: string }>
}

async function signInAs(page: Page, name: string): Promise<void> {
  await page.goto('/demo')
  await page.getByRole('button', { name: `Be ${name}` }).click()
  await page.waitForURL((url) => url.pathname !== '/demo')
}

test('a badge opened from its address says who, what, by whom, and that it is valid, without a script', async ({
  cairn,
  page,
}) => {
  const answer = await page.goto(pathOf(cairn.demo, 'jane agile-project-management'))
  expect(answer?.status()).toBe(200)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Agile Project Management')
  await expect(page.getByText('Awarded to Jane Doe')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Valid', exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Northfield University' }).first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'What Jane Doe can do' })).toBeVisible()
  await expect(page.locator('script[src]')).toHaveCount(0)
})

test('a printed badge has its checks unfolded, when they were made, its address, and nothing to press', async ({
  cairn,
  page,
}) => {
  await page.goto(pathOf(cairn.demo, 'jane agile-project-management'))
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('Nothing was changed after signing')).toBeVisible()
  await expect(page.getByText(/^Checked .*UTC$/)).toBeVisible()
  await expect(page.getByText(page.url(), { exact: true })).toBeVisible()
  await expect(page.locator('button:visible, input:visible')).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Check another badge' })).toBeHidden()
})

test('a revoked badge says so, and why, as far as everybody may know', async ({ cairn, page }) => {
  await page.goto(pathOf(cairn.demo, 'kofi grant-writing'))
  await expect(page.getByRole('heading', { name: 'Revoked', exact: true })).toBeVisible()
  await expect(page.getByText('The institution found misconduct.')).toBeVisible()
  await expect(page.getByText('copied from another applicant')).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Show it to others' })).toHaveCount(0)
})

test('a suspended badge says so', async ({ cairn, page }) => {
  await page.goto(pathOf(cairn.demo, 'yara carbon-accounting'))
  await expect(page.getByRole('heading', { name: 'Suspended', exact: true })).toBeVisible()
})

test('the picture is taken from the page, and found valid as a file', async ({ cairn, page }) => {
  await page.goto(pathOf(cairn.demo, 'linda network-security-essentials'))
  const arriving = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Picture (PNG)' }).click()
  const file = await (await arriving).path()
  await page.getByRole('link', { name: 'Check another badge' }).click()
  await page.getByLabel('Badge file').setInputFiles({
    name: 'badge.png',
    mimeType: 'image/png',
    buffer: await readFile(file),
  })
  await page.getByRole('button', { name: 'Check this badge' }).click()
  await expect(page.getByRole('heading', { name: 'Valid', exact: true })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Network Security Essentials' })).toBeVisible()
})

test('what is dropped or pasted anywhere on the page is checked at once', async ({ cairn, page, context }) => {
  const path = pathOf(cairn.demo, 'linda network-security-essentials')
  const picture = [...(await take(context, `${path}.png`))]
  await visit(page)
  await page.getByRole('contentinfo').evaluate((footer, bytes) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([new Uint8Array(bytes)], 'badge.png', { type: 'image/png' }))
    for (const type of ['dragover', 'drop'])
      footer.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
  }, picture)
  await expect(page.getByRole('heading', { name: 'Valid', exact: true })).toBeVisible()

  await visit(page)
  await page.getByRole('heading', { level: 1 }).evaluate((heading, address) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', address)
    heading.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, new URL(path, cairn.url).href)
  await expect(page.getByRole('heading', { name: 'Network Security Essentials' })).toBeVisible()
})

test('the holder decides who sees it: nothing is told of an unlisted badge, all of a public one', async ({
  cairn,
  page,
  request,
}) => {
  const path = pathOf(cairn.demo, 'jane remote-team-productivity-expert')
  const unlisted = await request.get(path)
  expect(unlisted.headers()['x-robots-tag']).toBe('noindex, noarchive')
  const hidden = await unlisted.text()
  expect(hidden).toContain('<title>A badge – Cairn</title>')
  expect(hidden).not.toMatch(/og:title|ld\+json|json\+oembed|rel="canonical"/)

  await signInAs(page, 'Jane Doe')
  await page.goto(path)
  await page.getByRole('radio', { name: /^Everybody/ }).check()
  await page.getByRole('button', { name: 'Save who can see it' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  const shown = await request.get(path)
  const html = await shown.text()
  expect(shown.headers()['x-robots-tag']).toBeUndefined()
  expect(html).toContain('<title>Remote Team Productivity Expert, Jane Doe – Cairn</title>')
  expect(html).toContain('property="og:image"')
  expect(html).toContain(`<link rel="canonical" href="${cairn.url}${path}"/>`)
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? []
  expect(JSON.parse(json)).toMatchObject({
    '@type': 'Person',
    name: 'Jane Doe',
    hasCredential: { url: cairn.url + path },
  })
  const [, oEmbed = ''] = /type="application\/json\+oembed" href="([^"]+)"/.exec(html) ?? []
  const embedded = await request.get(oEmbed.replaceAll('&amp;', '&'))
  expect(await embedded.json()).toMatchObject({ type: 'rich', title: 'Remote Team Productivity Expert' })

  await page.getByRole('radio', { name: /^Only me/ }).check()
  await page.getByRole('button', { name: 'Save who can see it' }).click()
  await expect(page.getByText('Only you can see this page')).toBeVisible()
  expect((await request.get(path)).status()).toBe(404)
  expect((await request.get(`${path}/embed`)).status()).toBe(404)
})

test('LinkedIn gets the facts, and the holder can copy each of them', async ({ cairn, page }) => {
  await signInAs(page, 'Linda Chen')
  await page.goto(pathOf(cairn.demo, 'linda basic-first-aid'))
  const href = await page.getByRole('link', { name: 'Add to LinkedIn' }).getAttribute('href')
  const asked = new URL(href!).searchParams
  expect(asked.get('startTask')).toBe('CERTIFICATION_NAME')
  expect(asked.get('name')).toBe('Basic First Aid')
  expect(asked.get('certUrl')).toBe(cairn.url + pathOf(cairn.demo, 'linda basic-first-aid'))
  await expect(page.getByLabel('Issuing organization')).toHaveValue('Northfield University')
  await page.getByRole('button', { name: 'Copy Credential ID' }).click()
  await expect(page.getByRole('button', { name: 'Copied Credential ID' })).toBeVisible()
})

test('another site can show the card of a badge, and nothing else of this one', async ({
  cairn,
  page,
  consoleErrors,
}) => {
  const path = pathOf(cairn.demo, 'tom digital-literacy-educators')
  const blog = createServer((_, response) =>
    response
      .setHeader('content-type', 'text/html')
      .end(`<!doctype html><title>Blog</title><link rel="icon" href="data:,">
      <iframe name="card" src="${cairn.url}${path}/embed" width="420" height="200" sandbox="allow-popups"></iframe>
      <iframe name="page" src="${cairn.url}${path}"></iframe>`),
  ).listen(0, 'localhost')
  await once(blog, 'listening')
  await page.goto(`http://localhost:${(blog.address() as AddressInfo).port}/`)
  const card = page.frameLocator('[name=card]')
  await expect(card.getByText('Digital Literacy for Educators')).toBeVisible()
  await expect(card.getByText('Valid')).toBeVisible()
  await expect(page.frameLocator('[name=page]').getByRole('heading')).toHaveCount(0)
  // the browser says that it kept the page out, and that the sandbox kept the test's own scripts out
  expect(consoleErrors.filter((error) => !/frame-ancestors|Blocked script execution/.test(error))).toEqual([])
  consoleErrors.length = 0
  blog.close()
})

/** What the demo has for robots, and what another journey may have published by then. */
const FOUND = /^[34] micro-credentials$/

test('the catalog is searched while one types, and leads to what was found', async ({ page }) => {
  await page.goto('/catalog')
  await page.getByRole('searchbox', { name: 'Search micro-credentials' }).fill('robot')
  await expect(page.getByText(FOUND)).toBeVisible()
  expect(new URL(page.url()).searchParams.get('q')).toBe('robot')
  await page.getByRole('link', { name: 'Robotics', exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Robotics')
  await expect(page.getByRole('heading', { name: 'What one can do afterwards' })).toBeVisible()
})

test('what is typed before the scripts have arrived is searched when they do', async ({ page }) => {
  const waiting = Promise.withResolvers<void>()
  await page.route('**/assets/*.js', async (route) => {
    await waiting.promise
    await route.continue()
  })
  await page.goto('/catalog', { waitUntil: 'commit' })
  await page.getByRole('searchbox').fill('robot')
  waiting.resolve()
  await expect(page.getByText(FOUND)).toBeVisible()
})

test('a search that finds nothing says how to go on', async ({ page }) => {
  await page.goto('/catalog?q=zzzz&level=4')
  await expect(page.getByText('Nothing fits this search')).toBeVisible()
  await page.getByRole('link', { name: 'Show everything' }).click()
  await expect(page.getByRole('searchbox')).toHaveValue('')
  await expect(page.getByRole('link', { name: 'Show more' })).toBeVisible()
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('one finds a micro-credential, its institution, and checks a badge', async ({ cairn, page, request }) => {
    await page.goto('/')
    await page.getByRole('searchbox').fill('robotics')
    await page.getByRole('button', { name: 'Search' }).click()
    await page.getByRole('link', { name: 'Robotics', exact: true }).first().click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Robotics')
    // two institutions teach it: whichever comes first leads to its own page
    const institution = page
      .getByRole('main')
      .getByRole('link', { name: /^(Northfield|Harbour) / })
      .first()
    const name = (await institution.textContent()) ?? ''
    await institution.click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)

    await page.goto('/catalog')
    await page.getByLabel('Level', { exact: true }).selectOption('4')
    await page.getByRole('button', { name: 'Search' }).click()
    await expect(page.getByRole('link', { name: 'Artificial Intelligence' })).toBeVisible()

    const path = pathOf(cairn.demo, 'linda network-security-essentials')
    await page.goto(path)
    await page.getByText('What was checked').click()
    await expect(page.getByText('Nothing was changed after signing')).toBeVisible()
    const badge = await (await request.get(`${path}.png`)).body()
    await page.goto('/verify')
    await page.getByLabel('Badge file').setInputFiles({ name: 'badge.png', mimeType: 'image/png', buffer: badge })
    await page.getByRole('button', { name: 'Check this badge' }).click()
    await expect(page.getByRole('heading', { name: 'Valid', exact: true })).toBeVisible()
  })

  test('one says when something begins, and others find it by that', async ({ cairn, page, consoleErrors }) => {
    const { achievements } = cairn.demo as unknown as Demo
    const path = `/achievements/${achievements['digital-classroom-designer']}`
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
    const form = page.locator('details', { hasText: 'When it begins' })
    const say = async (...days: string[]) => {
      await page.goto(`/manage/northfield${path}`)
      await form.getByText('When it begins').click()
      for (const [index, day] of days.entries()) await form.getByLabel(`Day ${index + 1}`).fill(day)
      await form.getByRole('button', { name: 'Save the days' }).click()
    }
    await signInAs(page, 'Rosa Vega')
    await say('', inDays(-1))
    // what is left empty is left out, and what is wrong stands at its field
    await expect(form.getByLabel('Day 1')).toHaveAccessibleDescription(/This day is over/)
    await expect(form.getByLabel('Day 1')).toHaveValue(inDays(-1))
    expect(consoleErrors.splice(0).join()).toContain('422')
    await say(inDays(4), inDays(2))
    await expect(page.getByText('The days are saved.')).toBeVisible()
    await page.goto(path)
    await expect(page.getByText(/^Begins: .+ · /)).toBeVisible()

    await page.goto('/catalog')
    await page.getByText('More filters').click()
    await page.getByLabel('Begins before').fill(inDays(5))
    await page.getByRole('button', { name: 'Search' }).click()
    expect(new URL(page.url()).searchParams.get('startsBefore')).toBe(inDays(5))
    await expect(page.getByLabel('Begins before')).toHaveValue(inDays(5))
    await expect(page.getByText('1 micro-credential', { exact: true })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Digital Classroom Designer' })).toBeVisible()
  })
})
