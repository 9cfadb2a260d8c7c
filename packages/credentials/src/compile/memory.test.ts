import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { openBadgesContext, vcContext } from '../contexts/names.ts'
import type { JsonObject } from '../json.ts'
import { nodeHash } from '../node/index.ts'
import { createEngine, isStepAside } from './index.ts'
import { findTestContext } from './testing/contexts.ts'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** Bytes that are in use after everything that can be thrown away was. */
function memory(): number {
  collectGarbage()
  return process.memoryUsage().heapUsed
}

/** A text of 200 KB that no other document has. */
const long = (document: number, place: number) => `https://x.example/${document}/${place}/${'x'.repeat(200_000)}`

const badge = (more: JsonObject, subject: JsonObject = {}): JsonObject => ({
  '@context': [vcContext, openBadgesContext],
  id: 'urn:badge:1',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: 'https://cred.example.edu', type: ['Profile'], name: 'Example University' },
  validFrom: '2026-07-01T09:00:00Z',
  credentialSubject: { id: 'did:example:ada', type: ['AchievementSubject'], ...subject },
  ...more,
})

const places = Array.from({ length: 10 }, (_, place) => place)
const profile = ['name', 'description', 'phone', 'givenName', 'familyName', 'additionalName', 'honorificPrefix']

const kinds: [string, (document: number) => JsonObject][] = [
  ['types', (at) => badge({}, { type: ['AchievementSubject', ...places.map((place) => long(at, place))] })],
  [
    'texts of the issuer, which belong to the shape of a document',
    (at) => {
      const texts = Object.fromEntries(profile.map((name, place) => [name, long(at, place)]))
      return badge({ issuer: { id: 'https://cred.example.edu', type: ['Profile'], ...texts } })
    },
  ],
  ['keys', (at) => badge({}, Object.fromEntries(places.map((place) => [long(at, place), 'x'])))],
]

test.each(kinds)('an engine does not keep what strangers fill documents with: %s', (_title, document) => {
  const engine = createEngine({ findContext: findTestContext, hash: nodeHash })
  engine.canonicalize(badge({}))
  const before = memory()
  for (let index = 0; index < 60; index++) engine.canonicalize(document(index))
  const kept = memory() - before
  // and it still works, with what it has learned
  expect(isStepAside(engine.canonicalize(badge({})))).toBe(false)
  // of 60 documents of 1.4 to 2 MB: before long texts counted for many, 80 to 240 MB
  expect(kept / 1e6).toBeLessThan(40)
})
