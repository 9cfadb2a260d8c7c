import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Prose } from './prose.tsx'

/** The markup without classes. */
const shown = (text: string) => renderToStaticMarkup(<Prose>{text}</Prose>).replace(/ class="[^"]*"/g, '')

test.each([
  ['one line', '<div><p dir="auto">one line</p></div>'],
  ['two\nlines', '<div><p dir="auto">two\nlines</p></div>'],
  ['one\n\ntwo', '<div><p dir="auto">one</p><p dir="auto">two</p></div>'],
  [
    'so:\n- a\n- b\nend',
    '<div><p dir="auto">so:</p><ul dir="auto"><li>a</li><li>b</li></ul><p dir="auto">end</p></div>',
  ],
  ['hand in **a robot**.', '<div><p dir="auto">hand in <strong>a robot</strong>.</p></div>'],
  ['2 ** 3 ** 4', '<div><p dir="auto">2 ** 3 ** 4</p></div>'],
  ['<b onclick=x>&', '<div><p dir="auto">&lt;b onclick=x&gt;&amp;</p></div>'],
  ['', '<div></div>'],
])('%j', (text, markup) => {
  expect(shown(text)).toBe(markup)
})
