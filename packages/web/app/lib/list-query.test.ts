import { contract } from '@cairn/api'
import { expect, test } from 'vitest'
import { listAddress, listQuery } from './list-query.ts'

const asked = (search: string) => listQuery(new Request(`https://cairn.example/x${search}`), contract.awards.list.query)

test('an address asks for a state, words and a page', () => {
  expect(asked('?state=revoked&q=+ada+&after=awd_1')).toEqual({ state: 'revoked', q: 'ada', after: 'awd_1', size: 25 })
})

test('what makes no sense in an address is left out', () => {
  expect(asked('?state=shiny&size=a+lot&q=&other=1')).toEqual({ size: 25 })
})

test('another filter begins at the first page, and keeps the words', () => {
  const search = new URLSearchParams('q=ada&after=awd_1&state=issued')
  expect(listAddress(search, { state: 'revoked' })).toBe('?q=ada&state=revoked')
  expect(listAddress(search, { state: undefined })).toBe('?q=ada')
})
