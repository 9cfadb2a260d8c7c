import { codeTitles } from '@cairn/credentials'
import { expect, test } from 'vitest'
import { textFor } from '../../lib/i18n/catalogs.server.ts'

/** What is said of presentations, bundles, and of what a holder chooses to show never comes to this page. */
const ELSEWHERE = /^(presentation|holder|challenge|domain|bundle|pointer)\./

test('every reason why a check did not pass has a sentence', () => {
  const text = textFor('en')
  const codes = Object.keys(codeTitles).filter((code) => !ELSEWHERE.test(code))
  expect(codes.length).toBeGreaterThan(60)
  expect(codes.filter((code) => !text.has(`verification.code.${code}`))).toEqual([])
})
