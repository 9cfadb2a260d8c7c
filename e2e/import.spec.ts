import { be } from './cast.ts'
import { expect, test } from './fixture.ts'

const file = {
  name: 'definitions.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'id;title;outcomes;level;note',
      'n-1;Ropework for everybody;Tie ten knots|Splice a rope;2;mine',
      'n-2;Net making;;9;',
      `n-3;${'A title without an end '.repeat(8)};;;`,
      'n-4;Robotics;;;',
    ].join('\n'),
  ),
}

test.use({ javaScriptEnabled: false })

test('an author imports definitions before any script: a look first, then drafts of those that were chosen', async ({
  page,
  context,
  cairn,
  consoleErrors,
}) => {
  await be(context, cairn.url, 'Amara Diallo')
  await page.goto('/manage/northfield/achievements')
  await page.getByRole('link', { name: 'Import' }).click()
  await page.getByRole('button', { name: 'Show what it becomes' }).click()
  await expect(page.getByRole('alert').or(page.locator('[aria-invalid]')).first()).toBeVisible()
  // the form without a file came back with 422
  consoleErrors.length = 0

  await page.getByLabel('File').setInputFiles(file)
  await page.getByRole('button', { name: 'Show what it becomes' }).click()
  await expect(page.getByRole('heading', { name: '4 definitions found' })).toBeVisible()
  const row = (title: string) => page.getByRole('row').filter({ hasText: title })
  await expect(row('Ropework')).toContainText('A draft')
  await expect(row('Net making')).toContainText(/A draft with gaps.*line 3, level/)
  await expect(row('without an end')).toContainText('Not possible')
  await expect(row('Robotics')).toContainText('Called the same')
  await expect(page.getByRole('checkbox', { name: /Ropework/ })).toBeChecked()

  await page.getByRole('checkbox', { name: /Net making/ }).check()
  await page.getByRole('button', { name: 'Make drafts of the chosen ones' }).click()
  await expect(page.getByRole('heading', { name: '2 drafts were made' })).toBeVisible()
  await page.getByRole('link', { name: 'Ropework for everybody' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Ropework for everybody' })).toBeVisible()
})
