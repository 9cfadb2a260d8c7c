import type { APIRequestContext, BrowserContext, Page } from '@playwright/test'
import { expectNoBarriersInAnyLook } from './barriers.ts'
import { be } from './cast.ts'
import { expect, test } from './fixture.ts'
import { handIn } from './hand-in.ts'

interface Demo {
  organizations: Record<string, { id: string }>
  people: Record<string, { id: string }>
  achievements: Record<string, string>
}

/** Asks the server as whoever is signed in; an answer that is none fails the journey. */
async function ask(request: APIRequestContext, url: string, method: string, path: string, body?: object) {
  const { origin } = new URL(url)
  const answer = await request.fetch(`${origin}/api/v1${path}`, { method, data: body, headers: { origin } })
  expect(answer.ok(), `${method} ${path}: ${await answer.text()}`).toBe(true)
  return answer.json()
}

const pill = (page: Page, state: string) => page.getByRole('main').locator('header').getByText(state, { exact: true })
const inbox = (page: Page) => page.goto('/manage/northfield/inbox')
/** Counts what is clicked, chosen and ticked; typing is not counted. */
function counted() {
  let clicks = 0
  const click = async (done: Promise<unknown>) => {
    clicks += 1
    await done
  }
  return { click, count: () => clicks }
}

test('from a template to the first award, through unit, committee, conditions and registrar', async ({
  cairn,
  page,
  context,
  consoleErrors,
}) => {
  test.setTimeout(240_000)
  page.setDefaultTimeout(30_000)
  const demo = cairn.demo as unknown as Demo
  const { id: organizationId } = demo.organizations.northfield!
  const { bo, rosa, ines } = demo.people
  const api = (method: string, path: string, body?: object) => ask(context.request, cairn.url, method, path, body)
  const of = `/organizations/${organizationId}`

  await be(context, cairn.url, 'Noor Haddad')
  const unit = await api('POST', `${of}/units`, { name: 'School of Ropes' })
  const policy = await api('GET', `${of}/definition-policy`)
  await api('PUT', `${of}/definition-policy`, { ...policy, profiles: ['eu_annex_i'] })
  await be(context, cairn.url, 'Rosa Vega')
  const committee = await api('POST', `${of}/committees`, {
    name: 'Rope committee',
    members: [
      { personId: bo!.id, part: 'chair' },
      { personId: rosa!.id, part: 'secretary' },
    ],
  })
  await api('PUT', `${of}/unit-heads/${unit.id}`, { personId: ines!.id })
  const route = await api('POST', `${of}/routes`, {
    name: 'New ones',
    kinds: ['new'],
    stages: [
      [{ key: 'unit', name: 'Unit', kind: 'endorsement', who: { by: 'unit_head' }, days: 10 }],
      [
        {
          key: 'board',
          name: 'Rope committee',
          kind: 'approval',
          who: { by: 'committee', committeeId: committee.id },
          days: 30,
        },
      ],
    ],
  })
  try {
    const clicks = counted()
    const { click } = clicks
    await be(context, cairn.url, 'Amara Diallo')
    await page.goto(`/manage/northfield/achievements/${demo.achievements.robotics}`)
    await click(page.getByRole('link', { name: 'Use as a template' }).click())
    await page.getByLabel('Title', { exact: true }).fill('Rope robotics')
    await click(page.getByRole('button', { name: 'Begin this draft' }).click())
    await page.getByLabel('Quality assurance').fill('')
    await click(page.getByLabel('Department').selectOption({ label: 'School of Ropes' }))
    await expect(page.getByText('It can be proposed when these are filled in:')).toBeVisible()
    await expect(page.getByText(/Annex I, to propose/).first()).toBeVisible()
    await page.getByLabel('Quality assurance').fill('Two harbor masters look at it every year.')
    await click(page.getByRole('link', { name: 'Propose for review' }).click())
    await expect(page.getByRole('link', { name: 'Robotics', exact: true }).first()).toBeVisible()
    await click(page.getByRole('button', { name: 'Hand it in' }).click())
    await expect(page.getByRole('alert')).toContainText('resembles this text')
    expect(consoleErrors.splice(0)).toEqual([expect.stringContaining('409')])
    await click(page.getByLabel('I have looked at what resembles it').check())
    await click(page.getByRole('button', { name: 'Hand it in' }).click())
    await expect(pill(page, 'In review')).toBeVisible()
    expect(clicks.count(), 'clicks from the template to what is handed in').toBeLessThanOrEqual(14)
    await expect(page.getByText('so others decide')).toBeVisible()
    const here = page.url()
    const proposalId = here.split('/').at(-1)!
    const proposal = () => api('GET', `/proposals/${proposalId}`)

    await be(context, cairn.url, 'Ines Costa')
    await endorse(page)

    /** The secretary opens a vote; the chair, the only one who votes, casts it and counts. */
    const vote = async (choice: string, more: object = {}) => {
      const { definitionHash } = await proposal()
      await be(context, cairn.url, 'Rosa Vega')
      const deadline = new Date(Date.now() + 3_600_000).toISOString()
      const ballot = await api('POST', `/proposals/${proposalId}/ballots`, {
        stepKey: 'board',
        definitionHash,
        deadline,
      })
      await be(context, cairn.url, 'Bo Lindqvist')
      await api('POST', `/ballots/${ballot.id}/votes`, { choice, definitionHash })
      await api('POST', `/ballots/${ballot.id}/closure`, more)
    }
    await be(context, cairn.url, 'Bo Lindqvist')
    await inbox(page)
    await page.getByRole('link', { name: 'Rope robotics' }).click()
    await expect(page.getByText('A committee decides this step by its vote: Rope committee.')).toBeVisible()
    await commentOnFirstOutcome(page, 'Which ropes?')
    await vote('request_changes', { remarks: 'Say which ropes.' })

    await be(context, cairn.url, 'Amara Diallo')
    await page.goto(here)
    await expect(pill(page, 'Changes requested')).toBeVisible()
    await expect(page.getByText('Which ropes?')).toBeVisible()
    await page.getByRole('link', { name: 'Write on' }).click()
    await page.getByLabel('Outcome 1').fill('Build a robot that climbs a hemp rope')
    await expect(page.getByText('Not saved yet')).toBeVisible()
    await handIn(page)

    await be(context, cairn.url, 'Ines Costa')
    await endorse(page, async () => {
      await expect(page.getByText(/Changed since you looked/)).toBeVisible()
      await expect(page.getByRole('insertion').filter({ hasText: 'climbs' }).first()).toBeVisible()
    })
    await vote('approve_with_conditions', { conditions: [{ text: 'Name the external reviewer' }] })

    await be(context, cairn.url, 'Rosa Vega')
    await page.goto(here)
    await page.getByRole('button', { name: 'Publish as version 1' }).click()
    await expect(pill(page, 'In force')).toBeVisible()
    const { achievementId } = await proposal()
    await grant(page, achievementId)
    await expect(page.getByRole('alert')).toContainText('Something must be done')
    expect(consoleErrors.splice(0)).toEqual([expect.stringContaining('409')])
    await page.goto(here)
    await page.locator('summary', { hasText: 'It is met' }).click()
    await page.getByLabel('How you know').fill('The name is in the file.')
    await page.getByRole('button', { name: 'Close this condition' }).click()
    await expect(page.getByText('The condition is closed')).toBeVisible()
    await grant(page, achievementId)
    await expect(page.getByRole('heading', { level: 1, name: 'Rope robotics for Ada Lovelace' })).toBeVisible()
  } finally {
    await be(context, cairn.url, 'Rosa Vega')
    await api('DELETE', `/routes/${route.id}`)
    await be(context, cairn.url, 'Noor Haddad')
    await api('PUT', `${of}/definition-policy`, policy)
  }
})

/** The head of the unit endorses it, by keys alone. */
async function endorse(page: Page, look: () => Promise<void> = async () => {}): Promise<void> {
  await inbox(page)
  await page.getByRole('link', { name: 'Rope robotics' }).click()
  await expect(page.getByText('After your approval it goes on to: Rope committee.')).toBeVisible()
  await look()
  await expect(async () => {
    await page.keyboard.press('a') // a key does nothing before the script has come
    await expect(page.getByRole('button', { name: 'Approve', exact: true })).toBeFocused({ timeout: 1_000 })
  }).toPass()
  await page.keyboard.press('Enter')
  await expect(page.getByText('A committee decides this step by its vote')).toBeVisible()
}

async function commentOnFirstOutcome(page: Page, words: string): Promise<void> {
  const outcomes = page.locator('section', { hasText: 'What one can do afterwards' }).last()
  await outcomes.locator('summary', { hasText: 'Comment' }).first().click()
  await outcomes.getByLabel('Comment on: Outcome 1').fill(words)
  await outcomes.getByRole('button', { name: 'Add this comment' }).first().click()
  await expect(page.getByText('The comment is there')).toBeVisible()
}

async function grant(page: Page, achievementId: string): Promise<void> {
  await page.goto(`/manage/northfield/awards/new?achievement=${achievementId}`)
  await page.getByLabel('Full name').fill('Ada Lovelace')
  await page.getByLabel('E-mail address').fill('ada@example.org')
  await page.getByRole('button', { name: 'Grant an award' }).click()
}

test('a change of wording, one of substance, and an end in order', async ({ cairn, page, context }) => {
  test.setTimeout(240_000)
  page.setDefaultTimeout(30_000)
  const { achievements } = cairn.demo as unknown as Demo
  const work = `/manage/northfield/achievements/${achievements['carbon-accounting']}`
  await change(page, context, cairn.url, work, 'Contact', 'Accountants')
  await expect(page.getByText('Editorial change', { exact: true })).toBeVisible()
  await be(context, cairn.url, 'Bo Lindqvist')
  await page.goto(page.url())
  await expect(page.getByText('After your approval a registrar can publish it as version 2.')).toBeVisible()
  await page.getByRole('button', { name: 'Approve', exact: true }).click()
  await expect(pill(page, 'Approved')).toBeVisible()
  await be(context, cairn.url, 'Rosa Vega')
  await page.goto(page.url())
  await page.getByRole('button', { name: 'Publish as version 2' }).click()
  await expect(pill(page, 'In force')).toBeVisible()

  await change(page, context, cairn.url, work, 'Outcome 1', 'Account for the carbon of a whole town')
  await expect(page.getByText('Substantive change', { exact: true })).toBeVisible()
  await expect(page.getByText('changes the substance').first()).toBeVisible()
  await expectNoBarriersInAnyLook(page, 'a proposal')
  await be(context, cairn.url, 'Bo Lindqvist')
  await page.goto(work)
  await expect(page.getByText('It waits for: Committee.')).toBeVisible()
  await expect(page.getByText('Send it back')).toHaveCount(0)

  await be(context, cairn.url, 'Rosa Vega')
  const ending = `/manage/northfield/achievements/${achievements['inclusive-teaching']}`
  await page.goto(ending)
  await page.locator('summary', { hasText: 'Other proposals about it' }).click()
  await page.getByRole('link', { name: 'Propose a termination' }).click()
  await page.getByLabel('Reason, for everybody').fill('Another course teaches this.')
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  await page.getByLabel('Last enrollment').fill(day(-1))
  await page.getByLabel('End of the teach-out').fill(day(100))
  await page.getByLabel('Last award').fill(day(130))
  await expect(page.getByText(/^When it takes effect, .* told by mail/)).toBeVisible()
  await page.getByLabel('What becomes of stacks').fill('The other course counts in its place.')
  await page.getByRole('button', { name: 'Hand it in' }).click()
  await expect(pill(page, 'In review')).toBeVisible()
  await decideByMeeting(page, context, cairn.url)
  await page.goto(page.url())
  await expect(pill(page, 'In force')).toBeVisible()
  await page.goto(`/achievements/${achievements['inclusive-teaching']}`)
  await expect(page.getByText('Another course teaches this.')).toBeVisible()
  await expect(page.getByText('The other course counts in its place.')).toBeVisible()
})

async function change(page: Page, context: BrowserContext, url: string, work: string, label: string, words: string) {
  await be(context, url, 'Amara Diallo')
  await page.goto(work)
  await page.getByRole('link', { name: 'Write the next version' }).click()
  await page.getByRole('textbox', { name: new RegExp(`^${label}`) }).fill(words)
  await expect(page.getByText('Not saved yet')).toBeVisible()
  await expect(page.getByText(/^Saved,/).first()).toBeVisible()
  await handIn(page)
}

/** The demo's committee approves what is on the page, in a meeting of its own. */
async function decideByMeeting(page: Page, context: BrowserContext, url: string): Promise<void> {
  const api = (method: string, path: string, body?: object) => ask(context.request, url, method, path, body)
  const proposalId = page.url().split('/').at(-1)!
  const { definitionHash, steps, organizationId } = await api('GET', `/proposals/${proposalId}`)
  const { committeeId } = steps[0].who
  const { items } = await api('GET', `/organizations/${organizationId}/committees`)
  const voters = ['Bo Lindqvist', 'Ines Costa']
  const { members } = items.find(({ id }: { id: string }) => id === committeeId)
  const present = members
    .filter(({ name }: { name: string }) => voters.includes(name))
    .map(({ personId }: { personId: string }) => personId)
  const facts = { title: 'On an end', startsAt: new Date().toISOString(), agenda: [proposalId] }
  const { id: meetingId } = await api('POST', `/committees/${committeeId}/meetings`, facts)
  await api('PUT', `/meetings/${meetingId}`, { ...facts, present })
  await be(context, url, 'Bo Lindqvist')
  const ballot = await api('POST', `/proposals/${proposalId}/ballots`, {
    stepKey: steps[0].key,
    definitionHash,
    meetingId,
  })
  for (const name of voters) {
    await be(context, url, name)
    await api('POST', `/ballots/${ballot.id}/votes`, { choice: 'approve', definitionHash })
  }
  await be(context, url, 'Bo Lindqvist')
  await api('POST', `/ballots/${ballot.id}/closure`, {})
}

test('the head of a department endorses what is reviewed in it, and the reviewer follows', async ({
  cairn,
  page,
  context,
}) => {
  await be(context, cairn.url, 'Kwame Boateng')
  await inbox(page)
  await page.getByRole('link', { name: 'Incident Response Practitioner' }).first().click()
  await expect(page.getByText('After your approval it goes on to: Review.')).toBeVisible()
  await page.getByRole('button', { name: 'Approve', exact: true }).click()
  await expect(page.getByText('Approved', { exact: true }).first()).toBeVisible()
  await be(context, cairn.url, 'Bo Lindqvist')
  await page.goto(page.url())
  await page.getByRole('button', { name: 'Approve', exact: true }).click()
  await expect(pill(page, 'In force')).toBeVisible()

  await be(context, cairn.url, 'Noor Haddad')
  await page.goto('/manage/northfield/settings/departments')
  const head = page.getByLabel('Head: School of Computing')
  await expect(head.locator('option:checked')).toHaveText('Kwame Boateng')
  await expectNoBarriersInAnyLook(page, 'departments with heads')
})

test('what has ended stays to be read, by people and by programs', async ({ cairn, page, request }) => {
  const { achievements } = cairn.demo as unknown as Demo
  const id = achievements['community-safety-net-old']!
  await page.goto(`/achievements/${id}`)
  await expect(page.getByRole('heading', { level: 1, name: 'Workplace Fire Warden (2019)' })).toBeVisible()
  await expect(page.getByText('No longer awarded')).toBeVisible()
  await expect(page.getByText('Replaced by Basic First Aid.')).toBeVisible()
  await expectNoBarriersInAnyLook(page, 'what has ended')

  const badge = await request.get(`/achievements/${id}`, { headers: { accept: 'application/ld+json' } })
  expect(badge.status()).toBe(200)
  expect(badge.headers()['content-type']).toContain('application/ld+json')
  expect(await badge.json()).toMatchObject({ type: ['Achievement'], name: 'Workplace Fire Warden (2019)' })
  const shown = await request.get(`/api/v1/achievements/${id}/published`)
  expect(await shown.json()).toMatchObject({ state: 'retired', retirement: { reason: 'Replaced by Basic First Aid.' } })
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

  test('a review gets another day, and days that are over are refused at their field', async ({
    cairn,
    page,
    context,
    consoleErrors,
  }) => {
    await be(context, cairn.url, 'Rosa Vega')
    await page.goto('/manage/northfield/calendar')
    const review = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Basic First Aid' }) })
    await review.getByText('Change the day').first().click()
    await review.getByLabel('Day of the next review').fill(day(-1))
    await review.getByRole('button', { name: /^Save the day/ }).click()
    await expect(review.getByLabel('Day of the next review')).toHaveAccessibleDescription(/This day is over/)
    await expect(review.getByLabel('Day of the next review')).toHaveValue(day(-1))
    await review.getByLabel('Day of the next review').fill('2033-02-03')
    await review.getByRole('button', { name: /^Save the day/ }).click()
    await expect(page.getByText('The day of the next review is set.')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'February 2033' })).toBeVisible()

    const { achievements } = cairn.demo as unknown as Demo
    await page.goto(`/manage/northfield/achievements/${achievements['basic-first-aid']}/propose?kind=termination`)
    await page.getByLabel('Reason, for everybody').fill('Another course teaches this.')
    await page.getByLabel('Last enrollment').fill(day(-20))
    await page.getByLabel('End of the teach-out').fill(day(-30))
    await page.getByLabel('Last award').fill(day(-1))
    await page.getByRole('button', { name: 'Hand it in' }).click()
    await expect(page.getByLabel('End of the teach-out')).toHaveAccessibleDescription(/or after it/)
    await expect(page.getByLabel('Last award')).toHaveAccessibleDescription(/This day is over/)
    // the browser tells of answers that refuse
    expect(consoleErrors.splice(0).filter((error) => !error.includes('422'))).toEqual([])
  })
})
