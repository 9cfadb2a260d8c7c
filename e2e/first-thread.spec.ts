import { expect, test } from './fixture.ts'

interface Demo {
  organizations: Record<string, { id: string }>
  people: Record<string, { token: string }>
  achievements: Record<string, string>
  awards: Record<string, { credentialId: string; address: string }>
}

test('a badge is granted, signed, downloaded, verified, revoked, and turns', async ({ cairn: server, request }) => {
  const demo = server.demo as unknown as Demo
  const authorization = `Bearer ${demo.people.rosa!.token}`
  const granted = await request.post(`${server.url}/api/v1/organizations/${demo.organizations.northfield!.id}/awards`, {
    headers: { authorization },
    data: { achievementId: demo.achievements.robotics, recipient: { name: 'Ada Lovelace', email: 'ada@example.org' } },
  })
  expect(granted.status()).toBe(201)
  const award = (await granted.json()) as { id: string; credentialId: string }

  const badge = `${server.url}/credentials/${award.credentialId}.png`
  await expect.poll(async () => (await request.get(badge)).status()).toBe(200)
  const png = await (await request.get(badge)).body()
  const verify = async () => {
    const answer = await request.post(`${server.url}/api/v1/verifications`, {
      headers: { 'content-type': 'image/png' },
      data: png,
    })
    return ((await answer.json()) as { verdict: string }).verdict
  }
  expect(await verify()).toBe('valid')

  await request.post(`${server.url}/api/v1/awards/${award.id}/revocation`, {
    headers: { authorization },
    data: { reason: 'In error.' },
  })
  await expect.poll(verify).toBe('revoked')
})

test('the verify page says what a pasted badge is worth', async ({ cairn: server, page, request }) => {
  const { awards } = server.demo as unknown as Demo
  const { credentialId } = Object.values(awards)[0]!
  const json = await (await request.get(`${server.url}/credentials/${credentialId}.json`)).text()
  await page.goto(`${server.url}/verify`)
  await page.getByLabel('Or paste a link or the text').fill(json)
  await page.getByRole('button', { name: 'Check this badge' }).click()
  await expect(page.getByRole('heading', { name: 'Valid', exact: true })).toBeVisible()
})

test('one click, and one is somebody of the cast', async ({ cairn: server, page }) => {
  await page.goto(`${server.url}/demo`)
  await page.getByRole('button', { name: 'Be Jane Doe' }).click()
  await page.waitForURL((url) => url.pathname !== '/demo')
  await page.goto(`${server.url}/me/settings`)
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Jane Doe')
})
