import { describe, expect, test } from 'vitest'
import { createStatusCache } from '../index.ts'
import { givenStatusList, listAddress, statusNow } from '../testing/given-status.ts'
import type { KnownList } from './known-list.ts'

const after = (milliseconds: number) => new Date(statusNow.getTime() + milliseconds)
const visitsOf = ({ fetch }: { fetch: { visited: string[] } }) =>
  fetch.visited.filter((url) => url === listAddress).length

describe('a verifier that remembers lists', () => {
  test('asks again only when the list is no longer fresh', async () => {
    const world = await givenStatusList({ ttl: 60_000 })
    const statusCache = createStatusCache()
    const entries = [world.entry('revocation', 1)]
    for (const wait of [0, 30_000, 59_999]) {
      expect(await world.verify(entries, { statusCache, now: after(wait) })).toMatchObject({
        verdict: 'valid_unrecognized',
      })
    }
    expect(visitsOf(world)).toBe(1)
    await world.publish({ set: { 1: 1 } })
    expect(await world.verify(entries, { statusCache, now: after(60_000) })).toMatchObject({ verdict: 'revoked' })
    expect(visitsOf(world)).toBe(2)
  })

  test('asks each time when the list is not to be kept', async () => {
    const world = await givenStatusList({ ttl: 0 })
    const statusCache = createStatusCache()
    for (let round = 0; round < 2; round++) await world.verify([world.entry('revocation', 1)], { statusCache })
    expect(visitsOf(world)).toBe(2)
  })

  test('is not misled by a stranger who names the list as one of another kind', async () => {
    const world = await givenStatusList({ set: { 1: 1 } })
    const statusCache = createStatusCache()
    const theirs = { id: listAddress, type: '1EdTechRevocationList' }
    const contexts = ['https://purl.imsglobal.org/spec/ob/v3p0/extensions.json']
    expect(await world.verify([theirs], { statusCache, contexts })).toMatchObject({ verified: true })
    expect(await world.verify([world.entry('revocation', 1)], { statusCache })).toMatchObject({ verdict: 'revoked' })
  })

  test('never keeps a list beyond its end, whatever its ttl says', async () => {
    const world = await givenStatusList({ ttl: 900_000_000, until: '2026-06-01T00:01:00Z' })
    const statusCache = createStatusCache()
    await world.verify([world.entry('revocation', 1)], { statusCache })
    const late = await world.verify([world.entry('revocation', 1)], { statusCache, now: after(60_001) })
    expect(late.verdict).toBe('undetermined')
  })

  test('asks again after a day at the latest', async () => {
    const world = await givenStatusList({ ttl: 900_000_000 })
    const statusCache = createStatusCache()
    await world.verify([world.entry('revocation', 1)], { statusCache })
    await world.verify([world.entry('revocation', 1)], { statusCache, now: after(86_400_001) })
    expect(visitsOf(world)).toBe(2)
  })

  test.each([
    [{}, 'good'],
    [{ 1: 1 }, 'credential.revoked'],
  ])('tells what was known last when the issuer cannot be reached: %j is %s', async (set, state) => {
    const world = await givenStatusList({ set })
    const statusCache = createStatusCache()
    const entries = [world.entry('revocation', 1)]
    await world.verify(entries, { statusCache })
    const report = await world.verify(entries, { statusCache, now: after(3_600_000), offline: true })
    expect(report).toMatchObject({ verdict: 'undetermined', verified: false })
    expect(report.checks.find(({ check }) => check === 'status')).toMatchObject({
      outcome: 'inconclusive',
      code: 'status.unavailable',
      since: statusNow.toISOString(),
      lastKnown: { state, asOf: statusNow.toISOString() },
    })
  })

  test('tells nothing of before when there was nothing', async () => {
    const world = await givenStatusList()
    const report = await world.verify([world.entry('revocation', 1)], {
      statusCache: createStatusCache(),
      offline: true,
    })
    expect(report.checks.find(({ check }) => check === 'status')).not.toHaveProperty('lastKnown')
  })

  test('does not take the list of one issuer for that of another', async () => {
    const world = await givenStatusList({ by: 'other' })
    const statusCache = createStatusCache()
    for (let round = 0; round < 2; round++) {
      const report = await world.verify([world.entry('revocation', 1)], { statusCache })
      expect(report.checks.at(-1)).toMatchObject({ code: 'status.other_issuer' })
    }
  })
})

describe('the memory for lists', () => {
  const list = (url: string, bytes: number): KnownList => ({
    url,
    issuer: 'did:example:1',
    asOf: statusNow,
    seenAt: statusNow,
    freshUntil: after(60_000),
    content: { kind: 'bitstring', purposes: ['revocation'], bytes: new Uint8Array(bytes) },
  })

  test('is bounded: what was not asked for the longest leaves first', async () => {
    const cache = createStatusCache({ maxBytes: 100_000 })
    for (const url of ['a', 'b', 'c', 'd']) cache.remember(list(url, 20_000))
    await cache.recall('a')
    cache.remember(list('e', 20_000))
    const kept = ['a', 'b', 'c', 'd', 'e'].filter((url) => cache.recall(url))
    expect(kept).toEqual(['a', 'c', 'd', 'e'])
  })

  test('counts a list once that is remembered again, and does not keep one that is larger than all of it', () => {
    const cache = createStatusCache({ maxBytes: 50_000 })
    for (let round = 0; round < 10; round++) cache.remember(list('a', 20_000))
    cache.remember(list('b', 20_000))
    expect(['a', 'b'].every((url) => cache.recall(url))).toBe(true)
    cache.remember(list('c', 60_000))
    expect(cache.recall('c')).toBeUndefined()
    expect(cache.recall('a')).toBeDefined()
  })
})
