import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const WIDTHS = [1280, 320]

/** What a color scheme can change: the document is the same. */
const COLOR_RULES = ['color-contrast', 'link-in-text-block']

/**
 * Expects nothing on a page that keeps somebody out (axe: serious or critical), and nothing to scroll sideways, in the
 * window as it is.
 *
 * @param what names the page where something is found
 * @param rules those of axe; all, unless they are named
 */
export async function expectNoBarriers(page: Page, what = page.url(), rules?: readonly string[]): Promise<void> {
  // in one piece: a second window for the result costs more than the look itself
  const builder = new AxeBuilder({ page }).setLegacyMode().options({
    resultTypes: ['violations'],
    preload: false,
    ...(rules && { runOnly: { type: 'rule', values: [...rules] } }),
  })
  const { violations } = await builder.analyze()
  const barriers = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  expect(barriers, what).toEqual([])
  const overhang = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(overhang, `${what} is wider than its window`).toBeLessThanOrEqual(0)
}

/**
 * The same on a desktop and on a phone, light and dark, with all that folds out unfolded. The page is loaded once: a
 * look is a matter of its style sheet. Afterwards the window is as it was.
 *
 * @param schemes in which colors; both, unless they are looked at elsewhere
 */
export async function expectNoBarriersInAnyLook(
  page: Page,
  what = page.url(),
  schemes: readonly ('light' | 'dark')[] = ['light', 'dark'],
): Promise<void> {
  const size = page.viewportSize()
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('main details')) details.setAttribute('open', '')
  })
  for (const colorScheme of schemes)
    for (const width of WIDTHS) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 800 })
      const rules = colorScheme === 'dark' && schemes.includes('light') ? COLOR_RULES : undefined
      await expectNoBarriers(page, `${what}, ${colorScheme}, ${width} pixels`, rules)
    }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null })
  if (size) await page.setViewportSize(size)
}
