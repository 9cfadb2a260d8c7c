import type { EntryContext } from 'react-router'
import { expect, test } from 'vitest'
import { remembered } from './page-memory.server.ts'

/** A page that says all it knows, and how often one was drawn. */
function gallery() {
  let drawn = 0
  const view = (facts: string, more: object = {}) => {
    const environment = { locale: 'en', theme: 'system', nonce: 'n1', requestId: 'r1', ...more } as const
    const entry = { serverHandoffStream: new Response(facts).body } as EntryContext
    return remembered({ url: 'https://cairn.test/gallery', entry, environment }, async (given, into) => {
      drawn += 1
      const known = await new Response(given.serverHandoffStream).text()
      return `${drawn}: ${known} ${into.locale} ${into.theme} <script nonce="${into.nonce}"> ${into.requestId}`
    })
  }
  return view
}

test('the same facts are drawn once, with the nonce and the number of each answer', async () => {
  const view = gallery()
  expect(await view('valid')).toBe('1: valid en system <script nonce="n1"> r1')
  expect(await view('valid', { nonce: "n$'2", requestId: 'r2' })).toBe(`1: valid en system <script nonce="n$'2"> r2`)
})

test('other facts, another language and another theme are other pages', async () => {
  const view = gallery()
  await view('valid once')
  expect(await view('revoked')).toMatch(/^2: revoked/)
  expect(await view('valid once', { locale: 'ar' })).toMatch(/^3: valid once ar/)
  expect(await view('valid once', { theme: 'dark' })).toMatch(/^4: valid once en dark/)
  expect(await view('valid once')).toMatch(/^1: valid once en system/)
})
