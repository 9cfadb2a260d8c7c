import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  buildCredential,
  createSigner,
  didKeyMethod,
  generateKeyPair,
  issueCredential,
  toDidKey,
} from '@cairn/credentials'
import type { Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { paste, pathOf } from './without-network.ts'

const fixtures = new URL('../conformance/credentials/', import.meta.url)
const good = await readFile(new URL('valid/eddsa-rdfc-2022.json', fixtures), 'utf8')
const forged = await readFile(new URL('invalid/changed-name.json', fixtures), 'utf8')

/** Drops files on the page, as a hand would. */
function dropFiles(page: Page, files: readonly { name: string; text: string }[]): Promise<void> {
  return page.evaluate((given) => {
    const dataTransfer = new DataTransfer()
    for (const { name, text } of given) dataTransfer.items.add(new File([text], name))
    for (const type of ['dragenter', 'dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
  }, files)
}

async function open(page: Page): Promise<void> {
  await page.goto('/verify')
  await page.waitForLoadState('networkidle')
}

const verdict = (page: Page, word: string) => page.getByRole('heading', { level: 2, name: word, exact: true })

test('reading goes on at the verdict, and the next badge may be dropped or pasted on it', async ({ page }) => {
  await open(page)
  await dropFiles(page, [{ name: 'good.json', text: good }])
  await expect(verdict(page, 'Valid, issuer unknown')).toBeVisible()
  await expect(page.locator(':focus')).toContainText('Valid, issuer unknown')
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveText('What was checked')

  await dropFiles(page, [{ name: 'forged.json', text: forged }])
  await expect(verdict(page, 'Not valid')).toBeVisible()
  await expect(page.locator(':focus')).toContainText('Not valid')
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  }, `\n  ${good}`)
  await expect(verdict(page, 'Valid, issuer unknown')).toBeVisible()
})

test('what cannot be checked is refused beside the field, and nothing else is lost', async ({
  page,
  consoleErrors,
}) => {
  const says = (sentence: string) => expect(page.getByRole('alert')).toContainText(sentence)
  await open(page)
  await page.getByLabel('Is it this person’s?').fill('ada@example.org')
  await page.getByRole('button', { name: 'Check this badge' }).click()
  await says('Choose a file, or paste text.')
  await dropFiles(page, [
    { name: 'good.json', text: good },
    { name: 'forged.json', text: forged },
  ])
  await says('One at a time: choose a single file.')
  await dropFiles(page, [{ name: 'empty.json', text: '' }])
  await says('This file is empty.')
  await dropFiles(page, [{ name: 'large.json', text: 'x'.repeat(30_000_000) }])
  await says('This is larger than a badge may be.')
  await expect(page.locator(':focus')).toContainText('There is a problem')
  consoleErrors.splice(0) // the browser calls a refusal an error
})

test('a folder is none, and is not taken for a lost network', async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'cairn-folder-'))
  await open(page)
  const devtools = await page.context().newCDPSession(page)
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', {
      type,
      x: 400,
      y: 300,
      data: { items: [], files: [folder], dragOperationsMask: 1 },
    })
  await expect(page.getByRole('alert')).toContainText('This cannot be read. It may be a folder')
  await rm(folder, { recursive: true })
})

test('of a file and a text, what came last is checked', async ({ page, consoleErrors }) => {
  await open(page)
  await dropFiles(page, [{ name: 'letter.txt', text: 'Dear Sir or Madam' }])
  await expect(page.getByRole('alert')).toContainText('neither a credential nor a file that carries one')
  await paste(page, forged)
  await expect(verdict(page, 'Not valid')).toBeVisible()

  await open(page)
  await page.getByLabel('Or paste a link or the text').fill(forged)
  await dropFiles(page, [{ name: 'good.json', text: good }])
  await expect(verdict(page, 'Valid, issuer unknown')).toBeVisible()
  consoleErrors.splice(0)
})

test('names without a blank stay within a phone', async ({ page }) => {
  const keyPair = await generateKeyPair('Ed25519')
  const did = toDidKey(keyPair.publicKeyMultibase!)
  const long = 'Donaudampfschifffahrt'.repeat(10)
  const unsigned = buildCredential({
    id: 'urn:uuid:5a4f1c8e-0f5c-4a2d-9a55-5d3f6a1b2c3d',
    validFrom: '2026-03-01T00:00:00Z',
    issuer: { id: did, name: long },
    recipient: { id: 'did:example:ada', name: long },
    achievement: { id: 'https://x.example/1', name: long, description: long, criteria: { narrative: long } },
  })
  const signed = await issueCredential(unsigned, createSigner(keyPair, didKeyMethod(keyPair.publicKeyMultibase!)))
  await page.setViewportSize({ width: 320, height: 700 })
  await open(page)
  await paste(page, JSON.stringify(signed))
  await expect(verdict(page, 'Valid, issuer unknown')).toBeVisible()
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(wide).toBe(0)
})

test('a check that takes long can be left, and the form keeps what was given', async ({ page }) => {
  let answer = () => {}
  const asked = new Promise<void>((resolve) => {
    answer = resolve
  })
  await open(page)
  await page.route(/\/verify/, async (route) => {
    await asked
    await route.continue()
  })
  await page.getByLabel('Is it this person’s?').fill('ada@example.org')
  await paste(page, good)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('button', { name: 'Check this badge' })).toBeFocused()
  await expect(page.getByRole('button', { name: 'Cancel' })).toHaveCount(0)
  answer()
  await page.unrouteAll({ behavior: 'wait' })
  await expect(page.getByLabel('Or paste a link or the text')).toHaveValue(good)
  await expect(page.getByLabel('Is it this person’s?')).toHaveValue('ada@example.org')

  await page.getByRole('button', { name: 'Check this badge' }).click()
  await expect(page.getByText('It could not be shown that it was awarded to this person.')).toBeVisible()
})

test('an address may be pasted as address bars show it', async ({ page, consoleErrors }) => {
  await open(page)
  await paste(page, '127.0.0.1:1/credentials/1')
  await expect(page.getByRole('alert')).toContainText('No badge was found at this address.')
  consoleErrors.splice(0) // the browser calls a refusal an error
})

test('of a copy of which parts are shown the verdict says so', async ({ page }) => {
  await open(page)
  await paste(page, await readFile(new URL('valid/sd-part.json', fixtures), 'utf8'))
  await expect(page.locator('[data-verdict]')).toContainText(
    'Its holder chose which parts of it to show. What stands here was signed by the issuer.',
  )
})

test('a printed answer has its checks unfolded, when and where it was got, and nothing to press', async ({ page }) => {
  await open(page)
  await paste(page, good)
  const line = page.getByText('Nothing was changed after signing')
  await expect(verdict(page, 'Valid, issuer unknown')).toBeVisible()
  await expect(page.getByText('Link to check it again')).toHaveCount(0)
  await page.evaluate(() => {
    window.print = () => {
      document.title = 'printed'
    }
  })
  await page.getByRole('button', { name: 'Print report' }).click()
  await expect(page).toHaveTitle('printed')
  await expect(line).toBeHidden()
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(line).toBeVisible()
  // on paper the colors are the light ones
  await expect(page.getByText('Is it real, is it theirs')).toHaveCSS('color', 'rgb(74, 79, 75)')
  await expect(page.getByText(/^Checked .*UTC$/)).toBeVisible()
  await expect(page.getByText(`${new URL(page.url()).origin}/verify`)).toBeVisible()
  await expect(page.locator('button:visible, input:visible, textarea:visible')).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Check another' })).toBeHidden()
})

test('a badge given by its address has a link to check it again, which asks nothing by itself', async ({
  cairn,
  page,
}) => {
  const address = `${cairn.url}${pathOf(cairn.demo, 'jane agile-project-management')}`
  await open(page)
  await paste(page, address)
  const link = await page.getByLabel('Link to check it again').inputValue()
  let asked = 0
  page.on('request', (request) => (asked += request.method() === 'POST' ? 1 : 0))
  await page.goto(link)
  await page.waitForLoadState('networkidle')
  expect(asked).toBe(0)
  await expect(page.getByLabel('Or paste a link or the text')).toHaveValue(address)
  await page.getByRole('button', { name: 'Check this badge' }).click()
  await expect(verdict(page, 'Valid')).toBeVisible()
})
