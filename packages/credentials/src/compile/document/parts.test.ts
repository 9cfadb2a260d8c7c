import { describe, expect, test } from 'vitest'
import { openBadgesContext, vcContext } from '../../contexts/names.ts'
import type { JsonObject } from '../../json.ts'
import { nodeHash } from '../../node/index.ts'
import { canonicalize } from '../../proof/canonicalize.ts'
import { createEngine, isStepAside } from '../index.ts'
import { findTestContext, testLoader } from '../testing/contexts.ts'

const id = 'https://cred.example.edu/achievements/ml-101'
const achievement = (more: JsonObject = {}) => ({
  id,
  type: ['Achievement'],
  name: 'Applied Machine Learning',
  description: 'Frame a question, build a model, and explain its limits.',
  criteria: { narrative: 'Six labs and an oral defense.' },
  achievementType: 'Badge',
  humanCode: 'ML-101',
  alignment: [
    { type: ['Alignment'], targetName: 'apply statistics', targetUrl: 'https://skills.example/1' },
    { type: ['Alignment'], targetName: 'defend a result', targetUrl: 'https://skills.example/2' },
  ],
  ...more,
})
const badge = (holder: string, earned: JsonObject) => ({
  '@context': [vcContext, openBadgesContext],
  id: `urn:badge:${holder}`,
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: 'https://cred.example.edu', type: ['Profile'], name: 'Example University' },
  validFrom: '2026-07-01T09:00:00Z',
  name: 'A badge',
  credentialSubject: { id: `did:example:${holder}`, type: ['AchievementSubject'], achievement: earned },
})

function createTried() {
  // what is written by a plan is not read
  const engine = createEngine({ findContext: findTestContext, hash: nodeHash, makesPlans: false })
  const isLearned = () => {
    const known = engine.use(({ parts }) => parts.peek(id)?.learned !== undefined)
    return !isStepAside(known) && known
  }
  /** The statements, which must be those of the plain pipeline, where the engine does not leave them to it. */
  async function read(document: JsonObject) {
    const form = engine.canonicalize(document)
    if (!isStepAside(form)) expect(form).toEqual(await canonicalize(document, { documentLoader: testLoader }))
    return form
  }
  return { isLearned, read }
}

describe('an achievement that comes again', () => {
  test('is learned the second time, and compared after that', async () => {
    const { isLearned, read } = createTried()
    await read(badge('ada', achievement()))
    expect(isLearned()).toBe(false)
    await read(badge('ben', achievement()))
    expect(isLearned()).toBe(true)
    await read(badge('cleo', achievement()))
  })

  test.each<[string, JsonObject]>([
    ['says something else', { name: 'Applied Machine Learning II' }],
    ['says more', { fieldOfStudy: 'Data Science' }],
    [
      'says it of something else',
      { alignment: [{ type: ['Alignment'], targetName: 'x', targetUrl: 'https://x.example' }] },
    ],
    ['is of another type', { type: ['Achievement', 'ext:Special'] }],
  ])('is read when it %s', async (_what, more) => {
    const { isLearned, read } = createTried()
    const [first] = [await read(badge('ada', achievement())), await read(badge('ada', achievement()))]
    expect(await read(badge('ada', achievement(more)))).not.toEqual(first)
    expect(isLearned()).toBe(false)
    expect(await read(badge('ada', achievement()))).toEqual(first)
  })

  test('is the same whatever sign a zero has, as its statements are', async () => {
    const { read } = createTried()
    for (const zero of [0, 0, 0, -0, -0, -0, 0]) await read(badge('ada', achievement({ creditsAvailable: zero })))
  })

  test('is remembered as it was, whatever becomes of the document', async () => {
    const { isLearned, read } = createTried()
    const mine = achievement()
    for (const holder of ['ada', 'ben']) await read(badge(holder, mine))
    expect(isLearned()).toBe(true)
    mine.criteria.narrative = 'Nothing at all.'
    await read(badge('cleo', mine))
  })

  test.each<[string, JsonObject]>([
    ['has characters on which order may depend', { name: 'Applied 😀 Learning' }],
    ['has a value twice', { tag: ['a', 'a'] }],
    ['has a text with a direction', { name: { '@value': 'تعلم', '@language': 'ar', '@direction': 'rtl' } }],
    ['is very long', { description: 'long '.repeat(2_000) }],
  ])('is never learned when it %s', async (_what, more) => {
    const { isLearned, read } = createTried()
    for (const holder of ['ada', 'ben', 'cleo']) await read(badge(holder, achievement(more)))
    expect(isLearned()).toBe(false)
  })

  test('stands in another graph, twice in one document, and beside other blank nodes', async () => {
    const { isLearned, read } = createTried()
    const twice = (holder: string) => ({
      ...badge(holder, achievement()),
      evidence: [
        { type: ['Evidence'], name: holder },
        { type: ['Evidence'], narrative: 'More of it.' },
      ],
    })
    for (const holder of ['ada', 'ben', 'cleo']) await read(twice(holder))
    expect(isLearned()).toBe(true)
    await read({
      '@context': [vcContext, openBadgesContext],
      type: ['VerifiablePresentation'],
      verifiableCredential: [badge('ada', achievement()), twice('ben'), badge('cleo', achievement())],
    })
  })
})
