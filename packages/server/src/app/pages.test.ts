import { globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import cookie from '@fastify/cookie'
import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { createWorld } from '../../test/world.ts'
import { mountPages } from './pages.ts'

const CLIENT = fileURLToPath(new URL('../../../web/build/client', import.meta.url))

test('a file is kept for as long as its name says that it stays the same', async () => {
  const { runtime } = await createWorld()
  const app = Fastify()
  await app.register(cookie)
  await mountPages(app, runtime)
  const cachingOf = async (url: string) => {
    const { statusCode, headers } = await app.inject({ url, headers: { 'accept-encoding': 'br' } })
    return [statusCode, headers['cache-control']]
  }

  for (const url of ['/favicon.svg', '/manifest.webmanifest'])
    expect(await cachingOf(url), url).toEqual([200, 'public, max-age=3600'])
  const assets = globSync('assets/*.{js,css}', { cwd: CLIENT })
  expect(assets.length).toBeGreaterThan(10)
  for (const name of assets.slice(0, 3))
    expect(await cachingOf(`/${name}`), name).toEqual([200, 'public, max-age=31536000, immutable'])
  // a browser that keeps an old service worker keeps the old page, too
  expect(await cachingOf('/service-worker.js')).toEqual([200, 'no-cache'])
  await app.close()
})

test('workers are served with a policy of their own: the one that verifies badges asks nobody', async () => {
  const { runtime } = await createWorld()
  const app = Fastify()
  await app.register(cookie)
  await mountPages(app, runtime)
  const policyOf = async (url: string) => (await app.inject({ url })).headers['content-security-policy']

  expect(await policyOf('/service-worker.js')).toBe("default-src 'none'; connect-src 'self'")
  const workers = globSync('verify/*.js', { cwd: CLIENT })
  expect(workers.length).toBeGreaterThan(0)
  for (const name of workers) expect(await policyOf(`/${name}`), name).toBe("default-src 'none'; script-src 'self'")
  await app.close()
})

test.each([
  ['en', 'This is larger than what is taken here.'],
  ['ar', 'هذا أكبر مما يُقبل هنا.'],
])('a form that is too large is refused by its page, in the language of who sent it: %s', async (locale, sentence) => {
  const { runtime } = await createWorld()
  const app = Fastify()
  await app.register(cookie)
  await mountPages(app, runtime)
  const { statusCode, headers, body } = await app.inject({
    method: 'POST',
    url: '/verify',
    headers: {
      'accept-language': locale,
      'content-type': 'multipart/form-data; boundary=x',
      origin: runtime.settings.publicUrl,
    },
    payload: Buffer.alloc(11_000_001, 0x20),
  })

  expect([statusCode, headers['content-type']]).toEqual([413, 'text/html; charset=utf-8'])
  expect(body).toContain(sentence)
  expect(body).toContain('name="badge"')
  await app.close()
})
