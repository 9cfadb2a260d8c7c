import { describe, expect, test } from 'vitest'
import { createWorld } from '../../test/world.ts'
import { findUnstorable } from '../kernel/http/storable.ts'

/** What no database keeps is refused at the door, by its place: never by a fault of ours. */

const NUL = '%00'
test.each([
  ['a search', `/api/v1/organizations?q=${NUL}`, 422],
  ['a cursor', `/api/v1/organizations?after=org_${NUL}`, 422],
  ['a concept', `/api/v1/skills/by-uri?uri=a${NUL}`, 422],
  ['a name in the address', `/api/v1/organizations/a${NUL}`, 404],
  ['the name of an issuer', `/t/a${NUL}/did.json`, 404],
  ['a version', `/achievements/ach_${'0'.repeat(26)}/badge.svg?version=2147483648`, 422],
  ['a version in the address', `/achievements/ach_${'0'.repeat(26)}/versions/2147483648`, 404],
])('%s that cannot be kept: %s', async (_, url, status) => {
  const { app } = await createWorld()
  const answer = await app.inject({ url, headers: { accept: 'application/json' } })
  expect(answer.statusCode).toBe(status)
})

test.each(['/%', '/%ff', '/api/v1/organizations/%zz', `/api/v1/organizations/${'x'.repeat(2100)}`])(
  'an address that cannot be read is refused like any other: %s',
  async (url) => {
    const { app } = await createWorld()
    const { statusCode, headers, json } = await app.inject({ url })
    expect([statusCode, json().code]).toEqual([404, 'request.not_found'])
    expect(headers).toMatchObject({ 'content-type': 'application/problem+json; charset=utf-8' })
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['x-content-type-options']).toBe('nosniff')
  },
)

test('half a character in a body is named by its place', async () => {
  const { given, as } = await createWorld()
  const college = await given.organization({ slug: 'northfield' })
  const author = await given.member(college, ['author'])
  const text = await (await as(author)).catalog.create({
    params: { organizationId: college.id },
    body: { definition: { title: 'Knots' } },
  })
  const half = (await as(author)).catalog.copy({ params: { achievementId: text.id }, body: { title: 'A \ud800' } })
  await expect(half).rejects.toMatchObject({
    problem: { status: 422, errors: [{ pointer: '/title', code: 'unstorable_text' }] },
  })
})

describe('what cannot be kept', () => {
  test.each<[unknown, string[]]>([
    ['a\0b', ['']],
    [{ a: ['x', '\ud800'], '~/': '\0' }, ['/a/1', '/~0~1']],
    [{ 'a\0': 1 }, ['']],
    [{ text: '🎓 ‏عربي' }, []],
  ])('%j', (value, pointers) => {
    expect(
      findUnstorable(value, '')
        .map(({ pointer }) => pointer)
        .sort(),
    ).toEqual(pointers)
  })

  test('is found however deep it lies, and told a few times', () => {
    let deep: unknown = '\0'
    for (let level = 0; level < 100_000; level += 1) deep = [deep]
    expect(findUnstorable(deep, '')).toHaveLength(1)
    expect(findUnstorable(Array(1000).fill('\0'), '')).toHaveLength(20)
  })
})
