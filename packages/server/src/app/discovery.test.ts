import { expect, test } from 'vitest'
import { createWorld } from '../../test/world.ts'
import { sitemap, sitemapIndex } from './discovery-files.ts'

test('search engines find what is published, and are kept from what is nobody’s business', async () => {
  const { app, given } = await createWorld()
  const ours = await given.organization({ name: 'Northfield', slug: 'northfield' })
  const shown = await given.achievement(ours)
  const hidden = [
    await given.achievement(ours, { state: 'retired' }),
    await given.achievement(ours, { state: 'approved' }),
  ]

  const robots = (await app.inject('/robots.txt')).body
  expect(robots).toContain('Disallow: /api/\n')
  expect(robots).toContain('Disallow: /me\n')
  const map = /^Sitemap: https:\/\/cairn\.test(\S+)$/m.exec(robots)![1]!

  const index = (await app.inject(map)).body
  const [page] = [...index.matchAll(/<loc>https:\/\/cairn\.test([^<]+)<\/loc>/g)].map(([, path]) => path!)
  const found = await app.inject(page!)
  expect(found.headers['content-type']).toBe('application/xml; charset=utf-8')
  expect(found.body).toContain(
    `<loc>https://cairn.test/achievements/${shown.id}</loc><lastmod>${shown.publishedAt!.toISOString()}</lastmod>`,
  )
  for (const { id } of hidden) expect(found.body).not.toContain(id)
  expect((await app.inject(`${page}?after=${shown.id}`)).body).not.toContain('<loc>')
  expect((await app.inject(`${page}?after=%00`)).statusCode).toBe(404)
})

test('of badges, those are found whose holders said so, and while they are good', async () => {
  const { app, given } = await createWorld()
  const ours = await given.organization({ name: 'Northfield', slug: 'northfield' })
  const theirs = await given.organization({ name: 'Harbour', slug: 'harbour' })
  const award = (visibility: 'public' | 'unlisted', state: 'issued' | 'revoked' = 'issued') =>
    given.award(ours, { visibility, state })
  const shown = await award('public')
  const hidden = [await award('unlisted'), await award('public', 'revoked')]

  const index = (await app.inject('/sitemap.xml')).body
  const path = `/sitemaps/badges.xml?organization=${ours.id}`
  expect(index).toContain(`<loc>https://cairn.test${path}</loc>`)
  const { body } = await app.inject(path)
  expect(body).toContain(`<loc>https://cairn.test/credentials/${shown.credentialId}</loc>`)
  for (const { credentialId } of hidden) expect(body).not.toContain(credentialId)
  expect((await app.inject(`/sitemaps/badges.xml?organization=${theirs.id}`)).body).not.toContain('<loc>')
  expect((await app.inject('/sitemaps/badges.xml?organization=org_x')).statusCode).toBe(404)
})

test('a sitemap of many leads from one to the next', () => {
  const index = sitemapIndex(['', 'ach_1'], ['org_1'], 'https://cairn.test')
  expect(index).toContain('<loc>https://cairn.test/sitemaps/achievements.xml?after=ach_1</loc>')
  expect(index).toContain('<loc>https://cairn.test/sitemaps/badges.xml?organization=org_1</loc>')
  expect(sitemap([])).toMatch(/<urlset xmlns="[^"]+">\n<\/urlset>\n$/)
})

test('who finds a hole learns whom to tell, for less than a year, if somebody is named', async () => {
  const { app, runtime } = await createWorld()
  expect((await app.inject('/.well-known/security.txt')).statusCode).toBe(404)

  runtime.settings.securityContact = 'mailto:security@example.org'
  const { body } = await app.inject('/.well-known/security.txt')
  expect(body).toMatch(/^Contact: mailto:security@example\.org$/m)
  expect(body).toMatch(/^Canonical: https:\/\/cairn\.test\/\.well-known\/security\.txt$/m)
  const days = (Date.parse(/^Expires: (.+)$/m.exec(body)![1]!) - runtime.outside.now().getTime()) / 86_400_000
  expect(days).toBeGreaterThan(30)
  expect(days).toBeLessThan(365)
})

test('a password manager is led to the settings', async () => {
  const { app } = await createWorld()
  const answer = await app.inject('/.well-known/change-password')
  expect([answer.statusCode, answer.headers.location]).toEqual([303, '/me/settings'])
})
