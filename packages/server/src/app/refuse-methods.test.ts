import { afterAll, expect, test } from 'vitest'
import { createWorld } from '../../test/world.ts'

let end = async () => {}
const world = createWorld({
  endLater: (then) => {
    end = then
  },
})
afterAll(() => end())

test.each([
  ['GET', '/vc-api/credentials/verify', 'POST'],
  ['GET', '/vc-api/presentations/verify', 'POST'],
  ['PUT', '/vc-api/credentials/status', 'POST'],
  ['OPTIONS', '/vc-api/credentials/derive/', 'POST'],
  ['DELETE', '/vc-api/issuers/ropework/credentials/issue?a=b', 'POST'],
  ['POST', '/1.0/identifiers/did:web:cairn.test:t:ropework', 'GET, HEAD'],
  ['PATCH', '/1.0/identifiers/did:key:z6Mk%2F', 'GET, HEAD'],
  ['DELETE', '/api/v1/organizations', 'GET, HEAD, POST'],
  ['POST', '/api/v1/openapi.json', 'GET, HEAD'],
] as const)('%s %s is refused, and told what is taken: %s', async (method, url, allow) => {
  const { app } = await world
  // a body that nobody could read is not what is wrong with it
  const body = method === 'GET' || method === 'OPTIONS' ? {} : { payload: '{', headers: { 'content-type': 'x/y' } }
  const answer = await app.inject({ method, url, ...body })
  expect(answer.statusCode).toBe(405)
  expect(answer.headers).toMatchObject({ allow, 'content-type': 'application/problem+json; charset=utf-8' })
  expect(answer.json()).toMatchObject({ status: 405, code: 'request.method_not_allowed', detail: `It takes ${allow}.` })
})

test.each([
  ['GET', '/vc-api/nothing'],
  ['POST', '/vc-api/'],
  ['DELETE', '/api/v2/organizations'],
  ['GET', '/1.0/nothing'],
  ['PUT', '/nothing'],
] as const)('where nothing is, no method is right: %s %s', async (method, url) => {
  const { app } = await world
  const answer = await app.inject({ method, url })
  expect([answer.statusCode, answer.json().code]).toEqual([404, 'request.not_found'])
  expect(answer.headers).not.toHaveProperty('allow')
})
