import { afterAll, expect, test } from 'vitest'
import { createWorld } from '../../test/world.ts'

let end = async () => {}
const world = createWorld({
  endLater: (then) => {
    end = then
  },
})
afterAll(() => end())

const entry = '{"type":"BitstringStatusListEntry","statusPurpose":"revocation"}'

test.each([
  [
    'a key twice',
    `{"credentialId":"urn:a","credentialStatus":${entry},"status":true,"status":false}`,
    /"status".*twice/,
  ],
  ['a key twice, in two spellings', '{"status":true,"st\\u0061tus":false}', /"status".*twice/],
  ['a key twice, below', `{"credentialStatus":{"type":"a","type":"b"}}`, /"type".*twice/],
  ['a key with a meaning of its own', '{"__proto__":{"status":true}}', /"__proto__"/],
  ['what is no JSON', '{"status":tru}', /character/],
  ['two documents', '{}{}', /follows/],
  ['bytes that are no text', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), /./],
  ['nothing', '', /empty/],
  ['lists in lists, without end', '['.repeat(50_000), /deeper/],
])('a body with %s is read by nobody', async (_, payload, detail) => {
  const { app } = await world
  const headers = { 'content-type': 'application/json' }
  for (const url of ['/vc-api/credentials/status', '/api/v1/organizations']) {
    const answer = await app.inject({ method: 'POST', url, headers, payload })
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'request.not_json'])
    expect(answer.json().detail).toMatch(detail)
  }
})

test('a body of a thousand and more values is read, however long its texts are', async () => {
  const { app } = await world
  const payload = JSON.stringify({ values: Array(20_000).fill(1), text: 'a'.repeat(500_000) })
  const headers = { 'content-type': 'application/json; charset=utf-8' }
  const answer = await app.inject({ method: 'POST', url: '/vc-api/credentials/status', headers, payload })
  expect(answer.json().code).not.toBe('request.not_json')
})
