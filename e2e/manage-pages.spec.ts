import type { Page } from '@playwright/test'
import { be } from './cast.ts'
import { expect, test } from './fixture.ts'
import { handIn } from './hand-in.ts'

/** Fills in what a proposal needs. */
async function describeAchievement(page: Page, title: string): Promise<void> {
  await page.getByLabel('Title', { exact: true }).fill(title)
  await page.getByLabel('Summary').fill('Ties knots that hold, and opens them again.')
  await page.getByLabel('Outcome 1').fill('Tie a bowline behind the back')
  await page.getByLabel('Hours of work').fill('12,5')
  await page.getByLabel('Level', { exact: false }).first().selectOption('2')
  await page.getByLabel('Criteria').fill('Ten knots in five minutes.')
  await page.getByLabel('Type of assessment').fill('Practical test')
  await page.getByLabel('Form of participation').selectOption('on_site')
  await page.getByLabel('Quality assurance').fill('Two harbor masters look at it every year.')
}

const pill = (page: Page, state: string) => page.getByRole('main').locator('header').getByText(state, { exact: true })

test('from a draft to a badge, by three persons, and to its end', async ({ cairn, page, context }) => {
  test.setTimeout(120_000)
  const title = 'Ropework'
  await be(context, cairn.url, 'Amara Diallo')
  await page.goto('/manage/northfield/achievements')
  await page.getByRole('link', { name: 'New achievement' }).click()
  await page.getByLabel('Title', { exact: true }).fill(title)
  await page.getByRole('button', { name: 'Begin this draft' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page.getByRole('img', { name: 'How the badge looks' })).toBeVisible()
  await expect(page.getByText('It can be proposed when these are filled in:')).toBeVisible()

  await describeAchievement(page, title)
  await expect(page.getByText('Not saved yet')).toBeVisible()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await handIn(page)
  await expect(pill(page, 'In review')).toBeVisible()
  await expect(page.getByText('so others decide')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Approve', exact: true })).toHaveCount(0)

  await be(context, cairn.url, 'Bo Lindqvist')
  await page.goto('/manage/northfield/inbox')
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByText('Tie a bowline behind the back').first()).toBeVisible()
  await page.getByRole('button', { name: 'Approve', exact: true }).click()
  await expect(pill(page, 'Approved')).toBeVisible()
  await page.getByRole('link', { name: 'Its work page' }).click()
  await expect(page.getByText('It is approved, and waits for a registrar to publish it.')).toBeVisible()

  await be(context, cairn.url, 'Rosa Vega')
  await page.goto('/manage/northfield')
  await page.getByRole('link', { name: /approved texts? waits?/ }).click()
  // the page that is left names the text, too, and leads to its proposal
  await page.waitForURL('**/achievements?state=approved')
  await expect(page.getByRole('heading', { level: 1, name: 'Achievements' })).toBeVisible()
  await page.getByRole('link', { name: title }).click()
  await page.getByRole('button', { name: 'Publish as version 1' }).click()
  await expect(pill(page, 'Published')).toBeVisible()

  await page.getByRole('link', { name: 'Grant it' }).click()
  await page.getByLabel('Full name').fill('Ada Lovelace')
  await page.getByLabel('E-mail address').fill('ada@example.org')
  await page.getByRole('button', { name: 'Grant an award' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Ropework for Ada Lovelace' })).toBeVisible()
  await expect(pill(page, 'Issued')).toBeVisible()
  const award = page.url()

  await page.getByRole('link', { name: 'Open the badge page' }).click()
  await expect(page.getByRole('heading', { name: 'Valid', exact: true })).toBeVisible()
  const badge = page.url()

  await page.goto(award)
  await page.getByText('Revoke this award').first().click()
  await page.getByLabel('What everybody may read').selectOption('issued_in_error')
  const revoking = page.locator('form', { has: page.getByLabel('What everybody may read') })
  await revoking.getByLabel('Reason, for its holder').fill('It was meant for somebody else.')
  await page.getByRole('button', { name: 'Revoke this award' }).click()
  await expect(pill(page, 'Revoked')).toBeVisible()
  await expect(page.getByText('It was meant for somebody else.')).toBeVisible()

  await page.goto(badge)
  await expect(page.getByRole('heading', { name: 'Revoked', exact: true })).toBeVisible()
})

test('nobody approves a text of their own, not even by hand', async ({ cairn, page, context }) => {
  await be(context, cairn.url, 'Bo Lindqvist')
  await page.goto('/manage/northfield/achievements/new')
  await page.getByLabel('Title', { exact: true }).fill('Tides')
  await page.getByRole('button', { name: 'Begin this draft' }).click()
  await expect(page.getByText('The draft is kept')).toBeVisible()
  await describeAchievement(page, 'Tides')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  const id = page.url().split('/').at(-1)!
  await handIn(page)
  await expect(page.getByText('so others decide')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Approve', exact: true })).toHaveCount(0)

  const { definitionHash } = await (await context.request.get(`${cairn.url}/api/v1/achievements/${id}`)).json()
  const forged = await context.request.post(page.url(), {
    form: { _form: 'decide.approve', outcome: 'approve', stepKey: 'review', definitionHash },
    headers: { origin: cairn.url },
  })
  expect(forged.status()).toBe(403)
  await page.goto('/manage/northfield/inbox?part=waiting')
  await expect(page.getByRole('row', { name: /Tides/ }).getByText('You proposed it')).toBeVisible()
})

test('a next version is written, its changes are shown to whoever decides, and it goes back with remarks', async ({
  cairn,
  page,
  context,
  consoleErrors,
}) => {
  await be(context, cairn.url, 'Amara Diallo')
  const { achievements } = cairn.demo as { achievements: Record<string, string> }
  const here = `/manage/northfield/achievements/${achievements['carbon-accounting']}`
  await page.goto(here)
  await page.getByRole('link', { name: 'Write the next version' }).click()
  // the demo's committee decides on what is of substance: this is not
  await page.getByRole('textbox', { name: /^Contact/ }).fill('Accountants')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('This is a draft of version 2.')).toBeVisible()
  await handIn(page)
  await expect(pill(page, 'In review')).toBeVisible()

  await be(context, cairn.url, 'Bo Lindqvist')
  await page.goto(here)
  const changes = page.locator('section', { hasText: 'What changed since version 1' })
  await expect(changes.getByRole('insertion')).toHaveText(['Accountants'])
  await page.locator('summary', { hasText: 'Send it back' }).click()
  await page.getByRole('button', { name: 'Send it back' }).click()
  await expect(page.getByRole('alert')).toContainText('Fill this in.')
  expect(consoleErrors.splice(0)).toEqual([expect.stringContaining('422')])
  await page.getByLabel('Remarks for the author').fill('Not only **accountants**.')
  await page.getByRole('button', { name: 'Send it back' }).click()
  await expect(pill(page, 'Draft')).toBeVisible()

  await be(context, cairn.url, 'Amara Diallo')
  await page.goto(here)
  await expect(page.getByText('Not only accountants.')).toBeVisible()
  await page.locator('summary', { hasText: 'Throw this draft away' }).click()
  await page.getByRole('button', { name: 'Throw this draft away' }).click()
  await expect(pill(page, 'Published')).toBeVisible()
})

test('a grant that is sent twice is one award', async ({ cairn, page, context }) => {
  await be(context, cairn.url, 'Rosa Vega')
  await page.goto('/manage/northfield/awards/new')
  const { achievements } = cairn.demo as { achievements: Record<string, string> }
  const form = {
    _key: await page.locator('input[name=_key]').inputValue(),
    achievementId: achievements.robotics!,
    'recipient.name': 'Dorothy Vaughan',
    'recipient.email': 'dorothy@example.org',
  }
  const send = async () => {
    const request = { form, headers: { origin: cairn.url }, maxRedirects: 0 }
    return (await context.request.post(`${cairn.url}/manage/northfield/awards/new`, request)).headers().location
  }
  const first = await send()
  expect(first).toMatch(/\/awards\/awd_/)
  expect(await send()).toBe(first)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a text is begun, refused, corrected and proposed; an award is granted and suspended', async ({
    cairn,
    page,
    context,
    consoleErrors,
  }) => {
    await be(context, cairn.url, 'Amara Diallo')
    await page.goto('/manage/northfield/achievements/new')
    await page.getByLabel('Title', { exact: true }).fill('Knots')
    await page.getByRole('button', { name: 'Begin this draft' }).click()
    await expect(page.getByText('The draft is kept')).toBeVisible()
    await describeAchievement(page, 'Knots')
    await page.getByLabel('Price').fill('10')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByRole('alert')).toContainText('There is a problem')
    await expect(page.getByLabel('Hours of work')).toHaveValue('12,5')
    expect(consoleErrors.splice(0)).toEqual([expect.stringContaining('422')])
    await page.getByLabel('Currency').fill('eur')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByText('Saved', { exact: true })).toBeVisible()
    await handIn(page)
    await expect(pill(page, 'In review')).toBeVisible()

    await be(context, cairn.url, 'Rosa Vega')
    await page.goto('/manage/northfield/awards/new')
    await page.getByLabel('What was achieved').selectOption({ label: 'Robotics' })
    await page.getByLabel('Full name').fill('Grace Hopper')
    await page.getByLabel('E-mail address').fill('grace@example.org')
    await page.getByText('Evidence', { exact: true }).click()
    await page.getByLabel('What it is').first().fill('A robot')
    await page.getByRole('button', { name: 'Grant an award' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Robotics for Grace Hopper' })).toBeVisible()
    await expect(page.getByText('A robot')).toBeVisible()
    await expect(async () => {
      await page.reload()
      await expect(pill(page, 'Issued')).toBeVisible({ timeout: 500 })
    }).toPass()
    await page.getByText('Suspend this award').first().click()
    await page.getByLabel('Reason, for its holder').first().fill('We look into something.')
    await page.getByRole('button', { name: 'Suspend this award' }).click()
    await expect(pill(page, 'Suspended')).toBeVisible()
    await page.getByRole('button', { name: 'End the suspension' }).click()
    await expect(pill(page, 'Issued')).toBeVisible()
  })
})

test('an administrator invites, changes and removes people, and cannot judge by themselves', async ({
  cairn,
  page,
  context,
}) => {
  await be(context, cairn.url, 'Noor Haddad')
  await page.goto('/manage/northfield/people')
  await page.locator('summary', { hasText: 'Give somebody a role' }).click()
  const form = page.locator('form', { hasText: 'Full name' })
  await form.getByLabel('Full name').fill('Mary Jackson')
  await form.getByLabel('E-mail address').fill('mary@example.org')
  await form.getByRole('checkbox', { name: /^Author/ }).check()
  await form.getByRole('button', { name: 'Give somebody a role' }).click()
  await expect(page.getByText('Mary Jackson has a role now')).toBeVisible()

  const row = page.getByRole('listitem').filter({ hasText: 'mary@example.org' })
  await row.getByText('Change roles', { exact: true }).click()
  await row.getByRole('checkbox', { name: /^Reviewer/ }).check()
  await row.getByRole('button', { name: 'Save these roles' }).click()
  await expect(page.getByText('The roles of Mary Jackson are changed')).toBeVisible()
  await expect(row.getByRole('list', { name: 'Roles' })).toHaveText('AuthorReviewer')
  await page.reload() // with a script this is still open, before it has come it is closed again
  await row.getByText('Change roles', { exact: true }).click()
  await row.getByRole('button', { name: 'Take all roles away' }).click()
  await expect(page.getByText('Mary Jackson has no role here any more')).toBeVisible()
  await expect(page.getByText('mary@example.org')).toHaveCount(0)

  const own = page.getByRole('listitem').filter({ hasText: 'noor@northfield.example' })
  await own.getByText('Change roles', { exact: true }).click()
  await expect(own.getByRole('checkbox', { name: /^Reviewer/ })).toBeDisabled()
})

test('the settings keep a profile, departments and keys, and the audit trail says what happened', async ({
  cairn,
  page,
  context,
}) => {
  await be(context, cairn.url, 'Mei Tanaka')
  await page.goto('/manage/harbour/settings')
  await page.getByLabel('Website').fill('')
  await page.getByLabel('Country').fill('NL')
  await page.getByRole('button', { name: 'Save the profile' }).click()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Website')).toHaveValue('')
  await expect(page.getByLabel('Country')).toHaveValue('NL')

  await page.getByRole('link', { name: 'Departments' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Departments' })).toBeVisible()
  await page.getByLabel('Name', { exact: true }).fill('Docks')
  await page.getByRole('button', { name: 'Add a department' }).click()
  await page.getByRole('button', { name: 'Remove Docks' }).click()
  await expect(page.getByText('No departments yet')).toBeVisible()

  await page.getByRole('link', { name: 'Signing keys' }).click()
  await expect(page.getByRole('row')).toHaveCount(2)
  await page.getByText('Make a new key').first().click()
  await page.getByRole('button', { name: 'Make a new key' }).click()
  await expect(page.getByText('There is a new key')).toBeVisible()
  await expect(page.getByRole('row')).toHaveCount(3)

  await page.getByRole('link', { name: 'Audit trail' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'A signing key was retired' })).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: 'The profile changed' })).toContainText('Mei Tanaka')
  await page.getByRole('link', { name: 'Mails' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
})

test('whoever may not, is told so; strangers learn nothing', async ({ cairn, page, context, consoleErrors }) => {
  await be(context, cairn.url, 'Ines Costa')
  expect((await page.goto('/manage/northfield/awards'))?.status()).toBe(403)
  expect((await page.goto('/manage/northfield/achievements/new'))?.status()).toBe(403)
  expect((await page.goto('/manage/harbour'))?.status()).toBe(404)
  consoleErrors.splice(0)
  await page.goto('/manage/northfield')
  await expect(page.getByRole('link', { name: 'Awards' })).toHaveCount(0)
})
