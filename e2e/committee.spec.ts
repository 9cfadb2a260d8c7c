import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expectNoBarriersInAnyLook } from './barriers.ts'
import { be } from './cast.ts'
import { expect, test } from './fixture.ts'

/** An item of the agenda. */
const item = (page: Page, title: string) =>
  page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { level: 3, name: title }) })

test('a committee meets: papers, votes, a member who may not vote, and what the votes come to', async ({
  cairn,
  page,
  context,
}) => {
  const title = 'Open-Source Contributor'
  await be(context, cairn.url, 'Rosa Vega')
  await page.goto('/manage/northfield/committees')
  await page.getByRole('link', { name: 'Micro-credential committee' }).first().click()
  await page.getByRole('link', { name: 'Change this committee' }).click()
  await page.getByLabel('Quorum, in percent').fill('30')
  await page.getByRole('button', { name: 'Save this committee' }).click()
  await expect(page.getByText('30%')).toBeVisible()
  await page.getByText('Call a meeting').first().click()
  await page.getByLabel('Title').fill('Extraordinary meeting')
  await page.getByLabel('Begins (UTC)').fill('2031-03-20T09:00')
  await page.getByRole('button', { name: 'Call a meeting' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Extraordinary meeting' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 3, name: title })).toBeVisible()
  const meeting = page.url()

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Meeting papers (PDF)' }).click(),
  ])
  const paper = (await readFile(await download.path())).toString('latin1')
  expect(paper.startsWith('%PDF-')).toBe(true)
  expect(paper).toContain('Extraordinary meeting')

  // what waits is on the agenda already, the item that is voted on elsewhere comes off it
  await page.getByRole('button', { name: 'Take off the agenda: Data Literacy Foundations' }).click()
  await expect(page.getByRole('heading', { level: 3, name: 'Data Literacy Foundations' })).toHaveCount(0)
  for (const name of ['Bo Lindqvist', 'Ines Costa', 'Rosa Vega']) await page.getByLabel(name).check()
  await page.getByRole('button', { name: 'Save who is there' }).click()
  await item(page, title)
    .getByRole('button', { name: /^Open the vote/ })
    .click()
  await expect(item(page, title).getByText('Vote open', { exact: true })).toBeVisible()
  await expect(item(page, title).getByText('The voting members of the committee vote on this.')).toBeVisible()

  // it is asked again after a rejection: whoever decided then does not decide now
  await be(context, cairn.url, 'Bo Lindqvist')
  await page.goto(meeting)
  await expect(item(page, title).getByText('You do not vote on this')).toBeVisible()
  await expect(
    item(page, title).getByText('You decided on this before the appeal, so others decide now.'),
  ).toBeVisible()
  await expect(item(page, title).getByRole('radio')).toHaveCount(0)

  await be(context, cairn.url, 'Ines Costa')
  await page.goto(meeting)
  await item(page, title).getByRole('radio', { name: 'Approve', exact: true }).check()
  await item(page, title).getByRole('button', { name: 'Vote', exact: true }).click()
  await expect(page.getByText('Your vote is counted')).toBeVisible()

  await be(context, cairn.url, 'Rosa Vega')
  await page.goto(meeting)
  await item(page, title).getByText('Close the vote and count').first().click()
  await item(page, title).getByRole('button', { name: 'Close the vote and count' }).click()
  await expect(item(page, title).getByText('Approved', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'End the meeting' }).click()
  await expect(page.getByText('Over', { exact: true })).toBeVisible()
})

test('between meetings members vote on the page of the vote, and it says why one may not', async ({
  cairn,
  page,
  context,
}) => {
  await be(context, cairn.url, 'Rosa Vega')
  await page.goto('/manage/northfield/committees')
  await page.getByRole('link', { name: 'Micro-credential committee' }).first().click()
  await page.getByRole('link', { name: /^Vote between meetings.*Data Literacy Foundations/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Vote: Data Literacy Foundations' })).toBeVisible()
  await expect(page.getByText('Excluded: declared a conflict of interest')).toBeVisible()
  const ballot = page.url()
  await expectNoBarriersInAnyLook(page, 'a vote')

  await be(context, cairn.url, 'Ines Costa')
  await page.goto(ballot)
  await expect(page.getByText('You have voted.')).toBeVisible()
  await expect(page.getByRole('radio')).toHaveCount(0)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  /** Hands in a suspension, which goes before the committee. */
  async function propose(page: Page, achievementId: string) {
    await page.goto(`/manage/northfield/achievements/${achievementId}/propose?kind=suspension`)
    await page.getByLabel('Reason, for everybody').fill('A fault in its rubric.')
    await page.getByRole('button', { name: 'Hand it in' }).click()
    await expect(page.getByText('Handed in. Whoever decides is told.')).toBeVisible()
  }

  test('a committee is called, meets, votes and counts, and votes between meetings', async ({
    cairn,
    page,
    context,
    consoleErrors,
  }) => {
    test.setTimeout(180_000)
    const { achievements } = cairn.demo as { achievements: Record<string, string> }
    const [title, other] = ['Intercultural Communication', 'Assessment for Learning']
    await be(context, cairn.url, 'Amara Diallo')
    await propose(page, achievements['intercultural-communication']!)
    await propose(page, achievements['assessment-for-learning']!)

    await be(context, cairn.url, 'Rosa Vega')
    await page.goto('/manage/northfield/committees')
    await page.getByRole('link', { name: 'Micro-credential committee' }).first().click()
    const committee = page.url()
    await page.getByText('Call a meeting').first().click()
    await page.getByLabel('Title').fill('Meeting on paper')
    await page.getByLabel('Begins (UTC)').fill('2031-04-20T09:00')
    await page.getByRole('button', { name: 'Call a meeting' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Meeting on paper' })).toBeVisible()
    const meeting = page.url()
    await page.getByRole('button', { name: `Take off the agenda: ${other}` }).click()
    await expect(item(page, other)).toHaveCount(0)
    await page.getByLabel('Waiting for the vote of the committee').selectOption({ label: `${other} · Suspension` })
    await page.getByRole('button', { name: 'Add to the agenda' }).click()
    await page.getByRole('button', { name: `Earlier: ${other}` }).click()
    await page.getByRole('button', { name: `Take off the agenda: ${other}` }).click()
    for (const name of ['Bo Lindqvist', 'Ines Costa', 'Rosa Vega']) await page.getByLabel(name).check()
    await page.getByRole('button', { name: 'Save who is there' }).click()
    await item(page, title)
      .getByRole('button', { name: /^Open the vote/ })
      .click()
    await expect(item(page, title).getByText('Vote open', { exact: true })).toBeVisible()

    for (const name of ['Bo Lindqvist', 'Ines Costa']) {
      await be(context, cairn.url, name)
      await page.goto(meeting)
      await item(page, title).getByRole('radio', { name: 'Approve', exact: true }).check()
      await item(page, title).getByRole('button', { name: 'Vote', exact: true }).click()
      await expect(page.getByText('Your vote is counted')).toBeVisible()
    }
    await be(context, cairn.url, 'Rosa Vega')
    await page.goto(meeting)
    await item(page, title).getByText('Close the vote and count').first().click()
    await item(page, title).getByRole('button', { name: 'Close the vote and count' }).click()
    await expect(item(page, title).getByText('Approved', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'End the meeting' }).click()
    await expect(page.getByText('Over', { exact: true })).toBeVisible()

    await page.goto(committee)
    await page.getByRole('link', { name: new RegExp(`^Vote between meetings.*${other}`) }).click()
    await page.getByRole('button', { name: 'Open the vote' }).click()
    await expect(page.getByRole('alert')).toContainText('Enter a date')
    // the browser tells of an answer that refuses
    expect(consoleErrors.splice(0).filter((error) => !error.includes('422'))).toEqual([])
    await page.getByLabel('Until').fill('2031-05-01')
    await page.getByRole('button', { name: 'Open the vote' }).click()
    await expect(page.getByRole('heading', { level: 1, name: `Vote: ${other}` })).toBeVisible()
    await be(context, cairn.url, 'Bo Lindqvist')
    await page.goto(page.url())
    await page.getByRole('radio', { name: 'Reject' }).check()
    await page.getByRole('button', { name: 'Vote', exact: true }).click()
    await expect(page.getByText('You have voted.')).toBeVisible()
    await expect(page.getByRole('radio')).toHaveCount(0)
  })
})
