import type { Page } from '@playwright/test'
import { be } from './cast.ts'
import { expect, test } from './fixture.ts'

const saved = (page: Page) => page.getByRole('status').filter({ hasText: /^Saved, / })
const outcome = (page: Page, number: number) => page.getByRole('textbox', { name: `Outcome ${number}` })

/** Begins a draft from a template, and is in its editor. */
async function begin(page: Page, title: string, from = 'Short course'): Promise<void> {
  await page.goto('/manage/northfield/achievements/new')
  await page.getByLabel('Title', { exact: true }).fill(title)
  await page.getByRole('radio', { name: from }).check()
  await page.getByRole('button', { name: 'Begin this draft' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(saved(page)).toBeVisible()
}

test('a template is written on with the keyboard, and saves itself', async ({ cairn, page, context }) => {
  await be(context, cairn.url, 'Amara Diallo')
  await begin(page, 'Splicing')

  await outcome(page, 1).fill('Understand splices')
  await expect(page.getByText('Nobody can see “Understand”')).toBeVisible()
  await outcome(page, 1).fill('Splice two ropes of one kind')
  await expect(page.getByText('Nobody can see')).toHaveCount(0)
  await page.keyboard.press('Alt+ArrowDown')
  await expect(outcome(page, 2)).toHaveValue('Splice two ropes of one kind')
  await expect(outcome(page, 2)).toBeFocused()

  await page.getByRole('button', { name: 'Add a criterion' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Does the splice hold?')
  await page.keyboard.press('Alt+ArrowUp')
  const second = page.locator('[name="definition.rubric.criteria.1.title"]')
  await expect(second).toBeFocused()
  await expect(second).toHaveValue('Does the splice hold?')
  await page.getByLabel('Points to pass').fill('3')
  await expect(page.getByText('The weights come to 3; at most 6 points.')).toBeVisible()
  await expect(page.getByText('Passed with 3 points, 50% of all.')).toBeVisible()

  await expect(saved(page)).toBeVisible()
  await page.reload()
  await expect(outcome(page, 2)).toHaveValue('Splice two ropes of one kind')
  await expect(second).toHaveValue('Does the splice hold?')
  await expect(page.getByText('This device has kept words')).toHaveCount(0)
})

test('what is typed before the scripts have arrived stays, is helped with and saves itself', async ({
  cairn,
  page,
  context,
}) => {
  await be(context, cairn.url, 'Amara Diallo')
  await begin(page, 'Moorings')
  await page.getByLabel('Quality assurance').fill('Somebody looks at it.')
  await expect(page.getByText('Not saved yet')).toBeVisible()
  await expect(saved(page)).toBeVisible()

  const waiting = Promise.withResolvers<void>()
  await page.route('**/assets/*.js', async (route) => {
    await waiting.promise
    await route.continue()
  })
  await page.reload({ waitUntil: 'commit' })
  const [summary, quality] = [page.getByLabel('Summary'), page.getByLabel('Quality assurance')]
  const scope = page.locator('select[name="definition.scope"]')
  const bearing = page.getByRole('checkbox', { name: 'The credits count toward a degree' })
  await summary.fill('A line that holds.')
  await quality.fill('Two harbor masters look at it.')
  await outcome(page, 1).fill('Understand moorings')
  await scope.selectOption('program')
  await bearing.click()
  const isTicked = await bearing.isChecked()
  const shape = (name: string) => page.getByRole('radio', { name, exact: true }).first()
  // who goes back to what they chose before, has chosen that
  for (const name of ['Shield', 'Diamond', 'Shield']) await shape(name).check()
  waiting.resolve()

  await expect(page.getByText('Nobody can see “Understand”')).toBeVisible()
  await expect(saved(page)).toBeVisible()
  await page.reload()
  await expect(summary).toHaveValue('A line that holds.')
  await expect(quality).toHaveValue('Two harbor masters look at it.')
  await expect(outcome(page, 1)).toHaveValue('Understand moorings')
  await expect(scope).toHaveValue('program')
  await expect(bearing).toBeChecked({ checked: isTicked })
  await expect(shape('Shield')).toBeChecked()
})

test('two authors see each other, keep what both write, and choose where both wrote the same', async ({
  cairn,
  page,
  context,
  browser,
  consoleErrors,
}) => {
  await be(context, cairn.url, 'Amara Diallo')
  await begin(page, 'Signals')
  const theirs = await browser.newContext({ baseURL: cairn.url })
  await be(theirs, cairn.url, 'Bo Lindqvist')
  const other = await theirs.newPage()
  await other.goto(page.url())
  await expect(other.getByText('Also here: Amara Diallo')).toBeVisible()

  await page.getByLabel('Summary').fill('Flags and lights.')
  await other.getByLabel('Who it is for').fill('Whoever sails at night.')
  await outcome(other, 3).fill('Read a light at night')
  await expect(saved(page)).toBeVisible()
  await expect(saved(other)).toBeVisible()
  await expect(other.getByLabel('Summary')).toHaveValue('Flags and lights.')
  await expect(page.getByText('Also here: Bo Lindqvist')).toBeVisible({ timeout: 12_000 })
  await expect(outcome(page, 3)).toHaveValue('Read a light at night', { timeout: 12_000 })

  await context.setOffline(true)
  await page.getByLabel('Summary').fill('Mine')
  await page.getByLabel('Description').fill('With pictures.')
  await expect(page.getByText('Kept on this device: nobody answers.')).toBeVisible()
  await other.getByLabel('Summary').fill('Theirs')
  await expect(saved(other)).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText('Somebody changed this meanwhile', { exact: true })).toBeVisible()
  await expect(page.getByRole('radio', { name: /Keep mine.*Mine/ })).toBeChecked()
  await page.getByRole('radio', { name: /Take theirs.*Theirs/ }).check()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await expect(page.getByLabel('Summary')).toHaveValue('Theirs')
  await expect(page.getByLabel('Description')).toHaveValue('With pictures.')
  expect(consoleErrors.splice(0).filter((error) => !/409|ERR_INTERNET_DISCONNECTED/.test(error))).toEqual([])
  await theirs.close()
})

test('what could not be saved is kept on the device, also over a sign-out, and offered again', async ({
  cairn,
  page,
  context,
  consoleErrors,
}) => {
  await be(context, cairn.url, 'Amara Diallo')
  await begin(page, 'Anchors')
  const here = page.url()
  await context.clearCookies()
  await page.getByLabel('Summary').fill('Drop it, and lie still.')
  await expect(page.getByText('Kept on this device: you are signed out.')).toBeVisible()
  await page.reload()
  await expect(page).toHaveURL(/sign-in/)
  expect(consoleErrors.splice(0).filter((error) => !error.includes('401'))).toEqual([])

  await be(context, cairn.url, 'Bo Lindqvist')
  await page.goto(here)
  await expect(page.getByText('This device has kept words')).toHaveCount(0)
  await be(context, cairn.url, 'Amara Diallo')
  await page.goto(here)
  await page.getByRole('button', { name: 'Put them back' }).click()
  await expect(page.getByLabel('Summary')).toHaveValue('Drop it, and lie still.')
  await expect(saved(page)).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Summary')).toHaveValue('Drop it, and lie still.')
})

test('a badge is designed: choices are taken back by button and by key, and its contrast is told', async ({
  cairn,
  page,
  context,
}) => {
  await be(context, cairn.url, 'Amara Diallo')
  await begin(page, 'Buoys')
  const designer = page.getByRole('group', { name: 'Badge', exact: true })
  const undo = designer.getByRole('button', { name: 'Undo' })
  const shield = designer.getByRole('radio', { name: 'Shield' }).first()
  const said = designer.getByRole('status').first()

  await expect(undo).toHaveAttribute('aria-disabled', 'true')
  await shield.check()
  await expect(undo).toHaveAttribute('aria-disabled', 'false') // keys are heard from now on
  await designer.locator('summary').filter({ hasText: 'Color' }).click()
  await designer.getByRole('radio', { name: 'Lake (blue)' }).check()
  await page.keyboard.press('Control+z')
  await expect(said).toHaveText('Undone. Color: As suggested.')
  await undo.click()
  await expect(said).toHaveText('Undone. Shape: As suggested.')
  await expect(shield).not.toBeChecked()
  await expect(undo).toHaveAttribute('aria-disabled', 'true')
  await page.keyboard.press('Control+Shift+z')
  await designer.getByRole('button', { name: 'Redo' }).click()
  await expect(said).toHaveText('Done again. Color: Lake (blue).')
  await expect(shield).toBeChecked()

  // white on the face of a blue badge, where it is lightest under the letters
  await expect(saved(page)).toBeVisible()
  await expect(designer.getByRole('listitem').filter({ hasText: /^Title/ })).toHaveText('Title6.06 to 1, enough')
  await page.reload()
  await expect(shield).toBeChecked()
  await expect(undo).toHaveAttribute('aria-disabled', 'true')
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('rows are added, moved and removed by buttons, and what was typed stays', async ({ cairn, page, context }) => {
    await be(context, cairn.url, 'Amara Diallo')
    await page.goto('/manage/northfield/achievements/new')
    await page.getByLabel('Title', { exact: true }).fill('Charts')
    await page.getByRole('button', { name: 'Begin this draft' }).click()
    await page.getByLabel('Summary').fill('Not saved yet')
    await page.getByRole('button', { name: 'Add a criterion' }).click()
    await expect(page.getByLabel('Summary')).toHaveValue('Not saved yet')
    await page.getByLabel('What is asked of the evidence').fill('Is the course right?')
    await page.getByRole('button', { name: 'Add a criterion' }).click()
    const titles = page.getByLabel('What is asked of the evidence')
    await expect(titles).toHaveCount(2) // while a page arrives its first one is also its last
    await titles.last().fill('Is the tide counted?')
    await page.locator('button[value="up definition.rubric.criteria 1"]').click()
    await expect(titles.first()).toHaveValue('Is the tide counted?')
    await page.locator('button[value="remove definition.rubric.criteria.0.levels 2"]').click()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByText('Saved', { exact: true })).toBeVisible()
    await expect(titles).toHaveCount(2)
    await expect(page.getByLabel('Name of the level')).toHaveCount(5)
  })
})
