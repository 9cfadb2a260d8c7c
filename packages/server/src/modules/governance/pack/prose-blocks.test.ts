import { expect, test } from 'vitest'
import { proseBlocks } from './prose-blocks.ts'

test('paragraphs, lists and bold are what the pages show of Markdown', () => {
  expect(proseBlocks('Hand in: **two maps**.\n\n- one\n* two\n\nDone.\nReally.')).toEqual([
    { isList: false, lines: [[plain('Hand in: '), { isBold: true, text: 'two maps' }, plain('.')]] },
    { isList: true, lines: [[plain('one')], [plain('two')]] },
    { isList: false, lines: [[plain('Done.')], [plain('Really.')]] },
  ])
})

test.each([['** no bold**'], ['2 * 3 * 4'], ['#let x = 1']])('%s stays as it was typed', (text) => {
  expect(proseBlocks(text)).toEqual([{ isList: false, lines: [[plain(text)]] }])
})

const plain = (text: string) => ({ isBold: false, text })
