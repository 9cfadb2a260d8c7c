import { expect, test } from 'vitest'
import { readQuestion } from './verify-form.ts'

async function asked(text: string) {
  const form = new FormData()
  form.append('text', text)
  const { raw } = await readQuestion(new Request('https://cairn.example/verify', { method: 'POST', body: form }))
  return [raw.contentType, new TextDecoder().decode(raw.bytes)]
}

test.each([
  ['www.northfield.example/credentials/1', 'https://www.northfield.example/credentials/1'],
  [' northfield.example:8443/credentials/1?a=b \n', 'https://northfield.example:8443/credentials/1?a=b'],
  ['www.northfield.example', 'https://www.northfield.example'],
  ['escuela-niño.example/insignias/1', 'https://escuela-niño.example/insignias/1'],
  ['http://northfield.example/1', 'http://northfield.example/1'],
  ['https://northfield.example/1', 'https://northfield.example/1'],
])('%j is an address', async (text, address) => {
  expect(await asked(text)).toEqual(['text/uri-list', address])
})

test.each([
  ['eyJhbGciOiJFZERTQSJ9.eyJpc3MiOiJkaWQifQ.c2ln-_bmF0', 'text/plain'],
  ['{"a": "www.northfield.example/1"}', 'application/json'],
  ['See northfield.example/1', 'text/plain'],
  ['and/or', 'text/plain'],
  ['northfield.example:port/1', 'text/plain'],
])('%j is none, and is checked as it stands', async (text, type) => {
  expect(await asked(text)).toEqual([type, text])
})
