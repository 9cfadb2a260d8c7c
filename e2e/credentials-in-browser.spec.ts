import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { expect, test } from './fixture.ts'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

interface Report {
  now: string
  pages: Record<string, unknown>
  answers?: Record<string, object>
  recipient?: string
  challenge?: string
  domain?: string
  expect: { verdict: string; checks: string[] }
}

type Verify = (
  bytes: Uint8Array,
  options: object,
) => Promise<{ verdict: string; checks: { check: string; outcome: string; code?: string }[] }>

/** The library, as the bundle below makes it known to the page. */
declare const credentials: { verifyCredential: Verify; verifyPresentation: Verify }

/** Every fixture of the conformance folder, as text that can be handed to a page. */
const folders = ['credentials/valid', 'credentials/invalid', 'presentations/valid', 'presentations/invalid']
const fixtures = folders.flatMap((kind) => {
  const folder = path(`../conformance/${kind}`)
  return readdirSync(folder)
    .filter((name) => !name.endsWith('.report.json'))
    .map((name) => {
      const report = readFileSync(`${folder}/${name.replace(/\.[a-z]+$/, '')}.report.json`, 'utf8')
      return {
        name: `${kind}/${name}`,
        bytes: readFileSync(`${folder}/${name}`, 'base64'),
        report: JSON.parse(report) as Report,
      }
    })
})

// the library comes as a script of ours into the page; the page's own policy is tried elsewhere
test.use({ bypassCSP: true })

test('the credentials library comes to the same findings in a browser', async ({ page }) => {
  const bundle = await rolldown({
    input: path('../packages/credentials/src/index.ts'),
    platform: 'browser',
    logLevel: 'silent',
  })
  const { output } = await bundle.generate({ format: 'esm' })
  await page.goto('/verify')
  await page.addScriptTag({
    type: 'module',
    content: `${output[0].code}\nglobalThis.credentials = { verifyCredential, verifyPresentation }`,
  })
  await page.waitForFunction(() => 'credentials' in globalThis)

  expect(fixtures.length).toBeGreaterThan(40)
  const found = await page.evaluate(async (all) => {
    const answers: Record<string, unknown> = {}
    for (const { name, bytes, report } of all) {
      const verify = name.startsWith('credentials') ? credentials.verifyCredential : credentials.verifyPresentation
      const { verdict, checks } = await verify(
        Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0)),
        {
          now: new Date(report.now),
          ...(report.recipient && { recipient: report.recipient }),
          ...(report.challenge && { challenge: report.challenge, domain: report.domain }),
          fetch: async (url: string) => {
            const document = report.pages[url]
            return {
              status: document === undefined ? 404 : 200,
              contentType: 'application/json',
              body: new TextEncoder().encode(document === undefined ? '' : JSON.stringify(document)),
              finalUrl: url,
              ...report.answers?.[url],
            }
          },
        },
      )
      answers[name] = {
        verdict,
        checks: checks.map(({ check, outcome, code }) => [check, outcome, code].filter(Boolean).join(' ')),
      }
    }
    return answers
  }, fixtures)
  const wanted = fixtures.map(({ name, report }) => [
    name,
    { verdict: report.expect.verdict, checks: report.expect.checks },
  ])
  expect(found).toEqual(Object.fromEntries(wanted))
})
