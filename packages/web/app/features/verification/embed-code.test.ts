import { expect, test } from 'vitest'
import { embedHtml, embedMarkdown, monthOf } from './embed-code.ts'

const address = 'https://badges.example.edu/credentials/crd_1'

test('a title cannot leave its place in the HTML', () => {
  expect(embedHtml(address, 'A "quoted" <title> & more')).toBe(
    `<iframe src="${address}/embed" width="420" height="200" sandbox="allow-popups" loading="lazy" title="A &quot;quoted&quot; &lt;title> &amp; more" style="border:0"></iframe>`,
  )
})

test('nor in the Markdown', () => {
  expect(embedMarkdown(address, 'A [bracket]')).toBe(`[![A \\[bracket\\]](${address}/card.png)](${address})`)
})

test('a month as LinkedIn asks for it', () => {
  expect(monthOf(2026, 3)).toBe('2026-03')
  expect(monthOf(undefined, undefined)).toBeUndefined()
})
