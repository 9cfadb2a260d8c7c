import { BADGE_ICONS, BADGE_PALETTES, BADGE_PATTERNS, type BadgeContrast } from '@cairn/api'
import { Resvg } from '@resvg/resvg-js'
import { describe, expect, test } from 'vitest'
import { contrast } from './color.ts'
import { contrastsOf } from './contrasts.ts'
import { type DrawBadge, drawBadge } from './draw-badge.ts'
import { titleArea } from './layout.ts'

const facts: DrawBadge = { title: 'A', issuer: 'N', level: 3, seed: 'one', badge: { shape: 'circle' } }
const missed = (list: readonly BadgeContrast[]) => list.filter(({ ratio, least }) => ratio < least)
const parts = (change: Partial<DrawBadge>) => contrastsOf({ ...facts, ...change }).map(({ part }) => part)
const ratioOf = (list: readonly BadgeContrast[], part: BadgeContrast['part']) =>
  list.find((one) => one.part === part)!.ratio

test.each([
  ['#000', '#ffffff', 21],
  ['#fff', '#fff', 1],
  ['#777777', '#fff', 4.48],
  ['#fff', '#767676', 4.54],
  ['#ff0000', '#fff', 4],
])('%s and %s are %d to 1', (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 2)
})

describe('the parts of a badge', () => {
  test('stand out as WCAG 2.2 asks for, in every color, on every ground, with every icon', () => {
    for (const palette of BADGE_PALETTES)
      for (const pattern of BADGE_PATTERNS)
        for (const icon of BADGE_ICONS)
          for (const level of [undefined, 1, 4])
            expect(missed(contrastsOf({ ...facts, level, badge: { palette, pattern, icon } })), palette).toEqual([])
  })

  test('are measured if they are drawn', () => {
    const always = ['title', 'issuer', 'edge_on_light', 'edge_on_dark']
    expect(parts({})).toEqual(['title', 'ribbon', 'issuer', 'icon', 'stones', 'edge_on_light', 'edge_on_dark'])
    expect(parts({ level: undefined, badge: { icon: 'none' } })).toEqual(always)
    expect(parts({ level: undefined, badge: { icon: 'none' }, scope: 'stack' })).toContain('ribbon')
    expect(parts({ badge: { ribbon: '' } })).not.toContain('ribbon')
  })

  test('that do not are named, whatever the colors of a brand are', () => {
    const pale = contrastsOf(facts, { base: '#f2c94c', dark: '#d9a400', tint: '#fff3cf' })
    expect(missed(pale).map(({ part }) => part)).toEqual([
      'title',
      'ribbon',
      'issuer',
      'icon',
      'stones',
      'edge_on_light',
    ])
    expect(ratioOf(pale, 'edge_on_dark')).toBeGreaterThan(15)
  })

  test('never seem to reach what they miss', () => {
    // 4.496 to 1
    const grey = contrastsOf({ ...facts, badge: { pattern: 'plain' } }, { base: '#000', dark: '#767776', tint: '#fff' })
    expect(grey.find(({ part }) => part === 'issuer')).toMatchObject({ ratio: 4.49, least: 4.5 })
  })
})

test.each(BADGE_PALETTES)(
  'the title in %s is measured against the lightest pixel that is painted under it',
  (palette) => {
    for (const pattern of ['plain', 'grid'] as const) {
      const badge = { ...facts, badge: { ...facts.badge, palette, pattern } }
      const { top, bottom } = titleArea(true, facts.level)
      // beside the one letter of the title, within the face
      const ground = pixels(drawBadge(badge), { left: 90, right: 200, top, bottom })
      const seen = Math.min(...ground.map((color) => contrast('#fff', color)))
      // painted colors are whole numbers, in which dark ones differ a little
      expect(ratioOf(contrastsOf(badge), 'title') / seen).toBeCloseTo(1, 1)
    }
  },
)

/** The colors in a part of a picture of 512 by 512, each once. */
function pixels(svg: string, area: { left: number; right: number; top: number; bottom: number }): string[] {
  const { pixels: bytes, width } = new Resvg(svg).render()
  const colors = new Set<string>()
  for (let y = area.top; y < area.bottom; y++)
    for (let x = area.left; x < area.right; x++) {
      const at = (y * width + x) * 4
      colors.add(`#${bytes.subarray(at, at + 3).toString('hex')}`)
    }
  return [...colors]
}
