/**
 * The script of a verification bundle: verifies what stands beside it in the page, and shows what it comes to. It runs
 * from a file, without a network, maybe decades from now; the policy of the page lets it ask nobody.
 *
 * @module
 */
import { CredentialError, parseBundle, type VerificationBundle, verifyBundle } from '@cairn/credentials'
import type { Locale } from '../lib/i18n/locales.ts'
import { preferredLocale, type Texts, textsIn } from './texts.ts'
import { damagedView, view } from './view.ts'

const data = document.getElementById('verification-bundle')?.textContent ?? ''

let locale = preferredLocale(navigator.languages)
let recipient: string | undefined
await show()

async function show(): Promise<void> {
  const texts = textsIn(locale)
  document.documentElement.lang = texts.locale
  document.documentElement.dir = texts.direction
  document.title = texts.say('bundle.title')
  const page = document.getElementById('page')!
  page.replaceChildren(...(await render(texts)))
}

async function render(texts: Texts): Promise<Node[]> {
  try {
    const bundle = parseBundle(data)
    const report = await verifyBundle(bundle, { now: new Date(), ...(recipient && { recipient }) })
    return view({ bundle, report, recipient }, texts, { chooseLocale, compare, save })
  } catch (error) {
    if (error instanceof CredentialError)
      return damagedView(texts, 'damaged', [error.message, error.detail].filter(Boolean).join(': '))
    // what is left is a browser without the algorithm, or one that keeps Web Crypto from files
    return damagedView(texts, 'cannot', error instanceof Error ? error.message : String(error))
  }
}

function chooseLocale(chosen: Locale): void {
  locale = chosen
  // the page is drawn anew; whoever chooses with the keyboard goes on from where they were
  void show().then(() => document.querySelector('select')?.focus())
}

function compare(given: string): void {
  recipient = given.trim() || undefined
  void show().then(() => document.getElementById('recipient-answer')?.focus())
}

function save(what: 'credential' | 'bundle', bundle: VerificationBundle): void {
  const isJson = bundle.credential.startsWith('{')
  const [name, text] =
    what === 'bundle'
      ? ['verification-bundle.json', JSON.stringify(bundle)]
      : [isJson ? 'credential.json' : 'credential.jwt', bundle.credential]
  const url = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
