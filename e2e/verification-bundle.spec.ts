import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import AxeBuilder from '@axe-core/playwright'
import {
  buildCredential,
  buildStatusListCredential,
  createBundle,
  createSigner,
  createStatusList,
  encodeStatusList,
  type Fetch,
  generateKeyPair,
  issueCredential,
  type VerificationBundle,
  writeBundlePage,
} from '@cairn/credentials'
import { expect, type Page, test } from '@playwright/test'

const root = fileURLToPath(new URL('..', import.meta.url))
const did = 'did:web:harbour.example'
const list = 'https://harbour.example/status/1'
const now = new Date('2026-03-02T09:00:00Z')

let template: string
let bundle: VerificationBundle
let folder: string

test.beforeAll(async () => {
  execFileSync(process.execPath, ['scripts/cairn.mjs', 'bundle-page'], { cwd: root })
  template = readFileSync(join(root, 'packages/web/build/bundle-page.html'), 'utf8')
  folder = await mkdtemp(join(tmpdir(), 'cairn-bundle-'))
  bundle = await harbourBundle()
})

test.afterAll(() => rm(folder, { recursive: true }))

// nothing of this is asked of a server: the file is all there is
test.use({ offline: true })

for (const [locale, dir, word] of [
  ['en-US', 'ltr', 'Valid, issuer unknown'],
  ['es-ES', 'ltr', 'Válida, emisor desconocido'],
  ['ar', 'rtl', undefined],
] as const)
  test(`opened from a file without a network, it verifies by itself (${locale})`, async ({ browser }) => {
    const context = await browser.newContext({ locale, offline: true, viewport: { width: 320, height: 700 } })
    const page = await context.newPage()
    const asked = requestsOf(page)
    await open(page, writeBundlePage(template, bundle))

    await expect(page.locator('[data-verdict="valid_unrecognized"]')).toBeVisible()
    if (word) await expect(page.getByRole('heading', { level: 1 })).toContainText(word)
    await expect(page.getByText('Ropework')).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('dir', dir)
    await expect(page.locator('.checks li[data-outcome="passed"]')).toHaveCount(10)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
    expect(wide).toBe(false)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
    }
    expect(asked).toEqual([])
    await context.close()
  })

test('a byte changed in the badge, in the status list or in the page’s script turns it', async ({ page }) => {
  await open(page, writeBundlePage(template, { ...bundle, credential: bundle.credential.replace('Ada', 'Eva') }))
  await expect(page.locator('[data-verdict="invalid"]')).toBeVisible()
  await expect(page.getByText('Ropework')).toHaveCount(0)

  const documents = bundle.documents.map((one) =>
    one.url === list ? { ...one, body: one.body.replace('H4s', 'H4t') } : one,
  )
  await open(page, writeBundlePage(template, { ...bundle, documents }))
  await expect(page.locator('[data-verdict="undetermined"]')).toBeVisible()

  const whole = writeBundlePage(template, bundle)
  await open(page, whole.replace('"VerificationBundle"', '"VerificationBungle"'))
  await expect(page.locator('[data-verdict="damaged"]')).toBeVisible()

  // the page's policy names its script by its hash: another script does not run
  await open(page, whole.replace('valid_unrecognized', 'valid_unrecognised'))
  await expect(page.getByRole('heading', { name: 'Not checked' })).toBeVisible()
  await expect(page.locator('[data-verdict]')).toHaveCount(0)
})

test('texts of strangers stay texts, and it can be compared with a person without telling anybody', async ({
  page,
}) => {
  const asked = requestsOf(page)
  await open(page, writeBundlePage(template, bundle))
  await expect(page.getByText('<img src=x onerror=alert(1)>').first()).toBeVisible()

  await page.getByLabel('Is it this person’s?').fill('ada@example.org')
  await page.getByRole('button', { name: 'Compare' }).click()
  await expect(page.locator('#recipient-answer')).toHaveText('Yes: it was awarded to this person.')
  await expect(page.locator('#recipient-answer')).toBeFocused()
  await page.getByLabel('Is it this person’s?').fill('eve@example.org')
  await page.getByRole('button', { name: 'Compare' }).click()
  await expect(page.locator('#recipient-answer')).toHaveAttribute('data-outcome', 'failed')
  expect(asked).toEqual([])
})

test('another language is chosen by keyboard, and one goes on from there', async ({ page }) => {
  await open(page, writeBundlePage(template, bundle))
  await page.getByLabel('Language').focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('html')).toHaveAttribute('lang', 'es')
  await expect(page.getByLabel('Idioma')).toBeFocused()
})

test('criteria are shown as they were meant: lists, and bold words', async ({ page }) => {
  await open(page, writeBundlePage(template, bundle))
  await expect(page.locator('.prose li')).toHaveText(['Tie ten knots.', 'Hang from them.'])
  await expect(page.locator('.prose strong')).toHaveText('ten')
})

test('the badge and the data can be taken out of it', async ({ page }) => {
  await open(page, writeBundlePage(template, bundle))
  const saved = async (name: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()])
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') }
  }
  expect(await saved('Save the signed badge')).toEqual({ name: 'credential.json', text: bundle.credential })
  const data = await saved('Save everything as JSON')
  expect(JSON.parse(data.text)).toEqual(bundle)
})

async function open(page: Page, html: string): Promise<void> {
  const file = join(folder, `${Math.random().toString(36).slice(2)}.html`)
  await writeFile(file, html)
  await page.goto(pathToFileURL(file).href)
}

test('of a copy of which parts are shown it says so in the verdict', async ({ page }) => {
  const part = readFileSync(join(root, 'conformance/credentials/valid/sd-part.json'), 'utf8')
  const { bundle: ofPart } = await createBundle(part, { now: new Date('2026-07-01T00:00:00Z') })
  await open(page, writeBundlePage(template, ofPart))
  await expect(page.locator('[data-verdict="valid_unrecognized"]')).toContainText(
    'Its holder chose which parts of it to show. What stands here was signed by the issuer.',
  )
})

/** What the page asks for beside itself. */
function requestsOf(page: Page): string[] {
  const asked: string[] = []
  page.on('request', (request) => {
    if (!request.isNavigationRequest()) asked.push(request.url())
  })
  return asked
}

/** A badge of a school, with its keys and its status list as they were on a day. */
async function harbourBundle(): Promise<VerificationBundle> {
  const keyPair = await generateKeyPair('Ed25519')
  const { publicKeyMultibase } = keyPair
  const id = `${did}#${publicKeyMultibase}`
  const signer = createSigner(keyPair, id)
  const method = { id, type: 'Multikey', controller: did, publicKeyMultibase }
  const statusList = buildStatusListCredential({
    id: list,
    issuer: did,
    statusPurpose: 'revocation',
    encodedList: encodeStatusList(createStatusList()),
    validFrom: '2026-03-02T08:00:00Z',
    validUntil: '2026-03-03T08:00:00Z',
  })
  const pages: Record<string, unknown> = {
    'https://harbour.example/.well-known/did.json': { id: did, verificationMethod: [method], assertionMethod: [id] },
    [list]: await issueCredential(statusList, signer, { now }),
  }
  const fetch: Fetch = async (url) => ({
    status: 200,
    contentType: 'application/json',
    body: new TextEncoder().encode(JSON.stringify(pages[url])),
    finalUrl: url,
  })
  const credential = buildCredential({
    id: 'https://harbour.example/credentials/1',
    validFrom: '2026-01-01T00:00:00Z',
    issuer: { id: did, name: 'Harbour <img src=x onerror=alert(1)> School' },
    recipient: {
      id: 'urn:uuid:7c1f6d7e-0d1c-4b0e-8a44-1a2b3c4d5e6f',
      name: 'Ada Lovelace',
      email: 'ada@example.org',
    },
    achievement: {
      id: 'urn:uuid:5f0d8f0a-2d3c-4b1a-9e8f-7a6b5c4d3e2f',
      name: 'Ropework',
      description: 'Knots that hold </script><script>alert(1)</script>.',
      criteria: { narrative: '- Tie **ten** knots.\n- Hang from them.' },
    },
    status: [
      {
        id: `${list}#7`,
        type: 'BitstringStatusListEntry',
        statusPurpose: 'revocation',
        statusListIndex: '7',
        statusListCredential: list,
      },
    ],
  })
  const signed = await issueCredential(credential, signer, { now: new Date('2026-01-01T00:00:00Z') })
  const created = await createBundle(JSON.stringify(signed), { now, fetch })
  return created.bundle
}
