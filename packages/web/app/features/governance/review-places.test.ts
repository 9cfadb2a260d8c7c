import { Definition, type ProposalComment } from '@cairn/api'
import { expect, test } from 'vitest'
import { placeOf, placesOf, threadsOf } from './review-places.ts'
import { queueOf } from './review-queue.tsx'

const definition = Definition.parse({ title: 'Robotics', outcomes: [{ text: 'Build an arm' }, { text: 'Move it' }] })

test.each([
  ['', ''],
  ['/summary', '/title'],
  ['/outcomes/1/text', '/outcomes/1'],
  // of an outcome that is gone
  ['/outcomes/7/text', '/facts'],
  ['/workloadHours', '/facts'],
])('what is said of "%s" stands at "%s"', (pointer, place) => {
  expect(placeOf(pointer, placesOf(definition))).toBe(place)
})

test('answers stand with what they answer, however deep', () => {
  const comment = (id: string, inReplyTo?: string) => ({ id, inReplyTo }) as ProposalComment
  const threads = threadsOf([comment('a'), comment('b'), comment('c', 'a'), comment('d', 'c')])
  expect(threads.map(({ comment: { id }, replies }) => [id, ...replies.map((one) => one.id)])).toEqual([
    ['a', 'c', 'd'],
    ['b'],
  ])
})

test('one goes on through the inbox from where one is, and begins it from elsewhere', () => {
  const at = (id: string) => `/manage/college/proposals/${id}`
  expect(queueOf(['a', 'b', 'c'], 'b', 'college')).toEqual({ count: 3, place: 2, next: at('c'), previous: at('a') })
  expect(queueOf(['a'], 'x', 'college')).toEqual({ count: 1, next: at('a') })
  expect(queueOf([], 'x', 'college')).toEqual({ count: 0 })
})
