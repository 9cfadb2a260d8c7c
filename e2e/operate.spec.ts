import { rm } from 'node:fs/promises'
import type { Browser, Page } from '@playwright/test'
import { freePort, newFolder, startServer } from '../packages/server/test/running-server.ts'
import { be } from './cast.ts'
import { expect, test } from './fixture.ts'

interface Demo {
  organizations: Record<string, { id: string }>
  people: Record<string, { token: string }>
  achievements: Record<string, string>
}

/** A page in which the operator of the demo is signed in, beside that of the visitor. */
async function openOperator(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: url, locale: 'en-US' })
  await be(context, url, 'Sam Rivera')
  return context.newPage()
}

/** The newest mail to an address, once it is there. */
async function openMailTo(operator: Page, email: string): Promise<void> {
  await operator.goto(`/operate/mails?q=${encodeURIComponent(email)}`)
  const row = operator.getByRole('row').filter({ hasText: email }).first()
  await expect
    .poll(async () => {
      await operator.reload()
      return row.isVisible()
    })
    .toBe(true)
  await row.getByRole('link').click()
}

test('somebody new signs in with the code from the mail, which the operator reads where mails are kept', async ({
  cairn,
  page,
  browser,
}) => {
  const email = 'noa@example.org'
  await page.goto('/sign-in?next=%2Fme%2Fsettings')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByText('a code is on its way')).toBeVisible()

  const operator = await openOperator(browser, cairn.url)
  await openMailTo(operator, email)
  await expect(operator.getByRole('heading', { level: 1 })).toHaveText('Your sign-in code for Cairn')
  const code = await operator.getByLabel('The code').inputValue()
  expect(code).toMatch(/^\d{8}$/)
  await operator.context().close()

  await page.getByLabel('Code from the mail').fill(code)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).toHaveURL(`${cairn.url}/me/settings`)
  await expect(page.getByRole('main').getByText(email)).toBeVisible()
})

test('from the mail it is one click to the badge', async ({ cairn, page, context, request }) => {
  const demo = cairn.demo as unknown as Demo
  const recipient = { name: 'Mina Sato', email: 'mina@example.org' }
  const granted = await request.post(`/api/v1/organizations/${demo.organizations.northfield!.id}/awards`, {
    headers: { authorization: `Bearer ${demo.people.rosa!.token}` },
    data: { achievementId: demo.achievements.robotics, recipient },
  })
  expect(granted.status()).toBe(201)

  await be(context, cairn.url, 'Sam Rivera')
  await openMailTo(page, recipient.email)
  await page.getByRole('link', { name: 'See my badge' }).click()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Robotics')
  await expect(page.getByText('Awarded to Mina Sato')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Valid', exact: true })).toBeVisible()
})

test('the operator sees how this Cairn is, and nobody else does', async ({ cairn, page, context, consoleErrors }) => {
  await be(context, cairn.url, 'Rosa Vega')
  for (const path of ['/operate/health', '/operate/mails', '/operate/mails/mail_01kjpwd6m0mkwbp4t4tsv7qbcf'])
    expect((await page.goto(path))?.status(), path).toBe(404)
  consoleErrors.length = 0

  await be(context, cairn.url, 'Sam Rivera')
  await page.goto('/operate')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Health')
  await expect(page.getByText('All is well')).toBeVisible()
  await expect(page.getByRole('row', { name: /^Database Fine PostgreSQL/ })).toBeVisible()
  await expect(page.getByText('Nothing was given up.')).toBeVisible()
})

test('an empty folder becomes an institution, with the code from the terminal', async ({ page, consoleErrors }) => {
  test.setTimeout(120_000)
  const folder = await newFolder()
  const server = startServer(folder, await freePort(), { CAIRN_LOG_LEVEL: 'warn' })
  try {
    await server.ready
    const [, setup = '', code = ''] = /open (\S+)\n.*code: (\S+)/.exec(server.output()) ?? []
    await page.goto(setup)
    await page.getByLabel('One-time code').fill('aaaa-bbbb-cccc')
    await page.getByLabel('Name of the institution').fill('Ropework College')
    await page.getByLabel('Short name for addresses').fill('ropework')
    await page.getByLabel('Your name').fill('Ida Berg')
    await page.getByLabel('Your e-mail address').fill('ida@example.org')
    await page.getByRole('button', { name: 'Set up this Cairn' }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await expect(page.getByLabel('Your name')).toHaveValue('Ida Berg')
    // the browser calls the refusal an error, which it is
    expect(consoleErrors.splice(0).filter((error) => !error.includes('403'))).toEqual([])

    await page.getByLabel('One-time code').fill(code.toUpperCase())
    await page.getByRole('button', { name: 'Set up this Cairn' }).click()
    await expect(page).toHaveURL(`${server.url}/manage/ropework`)
    await page.goto(setup)
    await expect(page).toHaveURL(`${server.url}/`)
    await page.goto(`${server.url}/operate/health`)
    await expect(page.getByText('All is well')).toBeVisible()
  } finally {
    await page.close() // or it asks on for its scripts when nobody answers any more
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
})
