import { expect, test } from 'vitest'
import { ownPath, signInPath } from './paths.ts'

test.each([
  ['a page of ours', '/me?tab=earned#top', '/me?tab=earned#top'],
  ['another site', 'https://evil.example/', '/'],
  ['another site without its protocol', '//evil.example', '/'],
  ['another site with a backslash', '/\\evil.example', '/'],
  ['another site behind a tab, which browsers drop', '/\t/evil.example', '/'],
  ['another site behind dots', '/..//evil.example', '/'],
  ['another site behind one dot', '/.//evil.example', '/'],
  ['another site behind dots in escapes', '/%2e%2e//evil.example', '/'],
  ['another site behind a dot and a backslash', '/./\\evil.example', '/'],
  ['a page of ours behind dots', '/a/../me', '/me'],
  ['a script', 'javascript:alert(1)', '/'],
  ['a relative path', 'me', '/'],
  ['nothing', undefined, '/'],
])('%s', (_title, value, path) => {
  expect(ownPath(value)).toBe(path)
})

test('the sign-in page is told where to come back to', () => {
  expect(signInPath('/manage/northfield/awards?q=ada')).toBe('/sign-in?next=%2Fmanage%2Fnorthfield%2Fawards%3Fq%3Dada')
  expect(signInPath('/')).toBe('/sign-in')
})
