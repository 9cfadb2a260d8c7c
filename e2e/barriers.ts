import { createRequire } from 'node:module'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** axe itself, in the version that its builder brings. */
const { source: axe } = createRequire(import.meta.resolve('@axe-core/playwright'))('axe-core') as { source: string }

/** On a desktop and on a phone; each differs from the one before in one thing: to lay a page out anew takes its time. */
const LOOKS = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'light', width: 320 },
  { colorScheme: 'dark', width: 320 },
  { colorScheme: 'dark', width: 1280 },
] as const

/** What depends on colors, and is dear to look at; a color scheme changes nothing else of a document. */
const COLOR_RULES = ['color-contrast', 'link-in-text-block']

/** Which rules of axe: all, those on colors, or those on anything else. */
type Rules = 'all' | 'colors' | 'other'

/** WCAG 2.2 is newer than axe's own choice: it asks for targets of 24 pixels (2.5.8, AA). */
const NEWER_RULES = { 'target-size': { enabled: true } }

const OPTIONS = {
  all: { rules: NEWER_RULES },
  colors: { runOnly: { type: 'rule' as const, values: COLOR_RULES } },
  other: { rules: { ...NEWER_RULES, ...Object.fromEntries(COLOR_RULES.map((rule) => [rule, { enabled: false }])) } },
}

/**
 * Expects nothing on a page that keeps somebody out (axe: serious or critical), and nothing to scroll sideways, in the
 * window as it is.
 *
 * @param what names the page where something is found
 */
export async function expectNoBarriers(page: Page, what = page.url(), rules: Rules = 'all'): Promise<void> {
  await bringAxe(page)
  const options = { resultTypes: ['violations' as const], preload: false, ...OPTIONS[rules] }
  // in one piece: a second window for the result costs more than the look itself
  const builder = new AxeBuilder({ page, axeSource: 'void 0' }).setLegacyMode().options(options)
  const { violations } = await builder.analyze()
  const barriers = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  expect(barriers, what).toEqual([])
  await expectNoOverhang(page, what)
}

async function expectNoOverhang(page: Page, what: string): Promise<void> {
  const overhang = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(overhang, `${what} is wider than its window`).toBeLessThanOrEqual(0)
}

/**
 * The same on a desktop and on a phone, light and dark, with all that folds out unfolded. The page is loaded once: a
 * look is a matter of its style sheet. Afterwards the window is as it was.
 *
 * @param isTranslation where the same page is looked at in another language, too: its colors are the same, and what it
 *   shows on a desktop is made as there. It must fit that window as well, and keep nobody out on a phone.
 */
export async function expectNoBarriersInAnyLook(page: Page, what = page.url(), isTranslation = false): Promise<void> {
  const size = page.viewportSize()
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('main details')) details.setAttribute('open', '')
  })
  for (const { colorScheme, width } of LOOKS) {
    const isDark = colorScheme === 'dark'
    if (isDark && isTranslation) continue
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await resize(page, { width, height: 800 })
    await drawn(page)
    const place = `${what}, ${colorScheme}, ${width} pixels`
    if (isTranslation && width > 320) await expectNoOverhang(page, place)
    else await expectNoBarriers(page, place, isDark ? 'colors' : isTranslation ? 'other' : 'all')
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null })
  if (size) await resize(page, size)
}

/** A browser that is told the size that it has lays everything out anew as well. */
async function resize(page: Page, to: { width: number; height: number }): Promise<void> {
  const is = page.viewportSize()
  if (is?.width !== to.width || is.height !== to.height) await page.setViewportSize(to)
}

/** Once for every document: to read axe takes longer than a look does, and the builder would bring it twice for each. */
async function bringAxe(page: Page): Promise<void> {
  for (const frame of page.frames()) if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe)
}

/** Two frames on, the page is drawn as it was told: under load, some of it had its new colors and some its old ones. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  )
}
