import { expect, test } from 'vitest'
import { editDistance, findResembling, skeleton } from './resemblance.ts'

const known = [
  { id: 'did:web:northfield.example', name: 'Northfield University' },
  { id: 'did:web:mit.example', name: 'MIT' },
]
const others = (name: string, id = 'did:key:z6Mk', isBound = true) =>
  findResembling({ id, name, isBound }, known).map((issuer) => issuer.name)

test.each([
  ['the same name', 'Northfield University', ['Northfield University']],
  ['Cyrillic letters', 'Nоrthfiеld Univеrsity', ['Northfield University']],
  ['full width', 'Ｎｏｒｔｈｆｉｅｌｄ Ｕｎｉｖｅｒｓｉｔｙ', ['Northfield University']],
  ['another case and spaces', 'NORTHFIELD  university', ['Northfield University']],
  ['unseen characters', 'North\u200bfield Uni\u00adversity', ['Northfield University']],
  ['marks', 'Nörthfield Universitý', ['Northfield University']],
  ['a zero and a one', 'N0rthfield Un1versity', ['Northfield University']],
  ['r and n for m', 'rnit', ['MIT']],
  ['two letters changed', 'Northfeild University', ['Northfield University']],
  ['three letters changed', 'Nortfeild Univercity', []],
  ['a small l for an I', 'MlT', ['MIT']],
  ['a short name with one letter changed', 'MAT', []],
  ['a short name in other letters', 'ΜIТ', ['MIT']],
  ['something else', 'Southfield Polytechnic', []],
])('%s', (_title, name, expected) => {
  expect(others(name)).toEqual(expected)
})

test('an issuer does not resemble itself, once it was shown to be itself', () => {
  expect(others('Northfield University', 'did:web:northfield.example')).toEqual([])
  expect(others('Northfield University', 'did:web:northfield.example', false)).toEqual(['Northfield University'])
})

test('skeleton and distance', () => {
  expect(skeleton('Mіcrоsоft!')).toBe(skeleton('microsoft'))
  expect([
    editDistance('abc', 'abc', 2),
    editDistance('abc', 'abd', 2),
    editDistance('abc', 'xyz', 2),
    editDistance('a', 'abcd', 2),
  ]).toEqual([0, 1, 3, 3])
})
