import { expect, test } from 'vitest'
import { codeOf, linkOf } from './mail-parts.ts'

const HERE = 'https://cairn.example'

test.each([
  ['See my badge:\nhttps://cairn.example/credentials/crd_1', { label: 'See my badge', to: '/credentials/crd_1' }],
  [
    'Ver mi insignia:\r\nhttps://cairn.example/credentials/crd_1\r\n',
    { label: 'Ver mi insignia', to: '/credentials/crd_1' },
  ],
  ['Look here:\nhttps://evil.example/credentials/crd_1', undefined],
  ['Look here:\nhttps://cairn.example.evil.example/', undefined],
  ['> Look here:\n> https://cairn.example/', undefined],
  ['Your code:\n12345678', undefined],
  ['', undefined],
])('the link of %j', (text, expected) => {
  expect(linkOf(text, HERE)).toEqual(expected)
})

test.each([
  ['Type this code.\n\n12345678\n\n-- \nSomebody asked.', '12345678'],
  ['Order 123456789 and 12345678 here', undefined],
])('the code of %j', (text, expected) => {
  expect(codeOf(text)).toBe(expected)
})
