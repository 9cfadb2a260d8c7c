import type { BadgeContrast } from '@cairn/api'
import { contrast, mixed } from './color.ts'
import { type DrawBadge, ribbonOf } from './draw-badge.ts'
import { BOX, ICON, ICON_BOX, RIBBON_TOP, stonesHeight, titleArea } from './layout.ts'
import { lookOf } from './look.ts'
import { type Paints, paintsOf } from './paints.ts'
import { type Colors, PALETTES } from './palettes.ts'

/** What WCAG 2.2 asks for at level AA: of text, and of what must be seen to understand a picture. */
const TEXT = { criterion: '1.4.3', least: 4.5 } as const
const GRAPHICS = { criterion: '1.4.11', least: 3 } as const

/** On what badges are shown: the grounds of our own pages. */
export const PAGES = { light: '#fbfaf7', dark: '#121513' } as const

/**
 * How well each part of a badge stands out from what lies under or beside it, in the colors that it is drawn in: what is
 * not drawn is not measured, and where the ground differs, its worst place counts, lines of the pattern too. All of its
 * text counts as small, because pictures are shown smaller than they are drawn.
 *
 * @param colors those of its palette, unless others are tried
 * @returns ratios from 1 to 21, cut off after two digits so that none seems to reach what it misses
 */
export function contrastsOf(
  badge: Omit<DrawBadge, 'issuer' | 'small'>,
  colors: Colors = PALETTES[lookOf(badge).palette],
): BadgeContrast[] {
  const { icon, pattern } = lookOf(badge)
  const paints = paintsOf(colors)
  const { title, stones, ribbon, plate } = paints
  const onGround = (color: string, top: number, bottom: number) =>
    lowest(color, groundsBetween(paints, top, bottom, pattern !== 'plain'))
  const half = (ICON_BOX / 2) * ICON[2]
  const titles = titleArea(icon !== 'none', badge.level)
  const measured: [BadgeContrast['part'], ratio: number, need: typeof TEXT | typeof GRAPHICS][] = [
    ['title', onGround(title, titles.top, titles.bottom), TEXT],
  ]
  if (ribbonOf(badge) !== '') measured.push(['ribbon', contrast(ribbon.letters, ribbon.fill), TEXT])
  measured.push(['issuer', contrast(plate.letters, plate.fill), TEXT])
  if (icon !== 'none') measured.push(['icon', onGround(paints.icon, ICON[1] - half, ICON[1] + half), GRAPHICS])
  if (badge.level !== undefined) {
    // from what they stand on, and from each other
    const around = onGround(stones.fill, RIBBON_TOP - stonesHeight(badge.level), RIBBON_TOP)
    measured.push(['stones', Math.min(around, contrast(stones.fill, stones.edge)), GRAPHICS])
  }
  measured.push(
    ['edge_on_light', edge(paints, PAGES.light), GRAPHICS],
    ['edge_on_dark', edge(paints, PAGES.dark), GRAPHICS],
  )
  return measured.map(([part, ratio, need]) => ({ part, ratio: Math.floor(ratio * 100) / 100, ...need }))
}

/** Where one ring of the rim is lost on a page, the other is seen. */
const edge = ({ rim }: Paints, page: string) => Math.max(contrast(rim.outer, page), contrast(rim.inner, page))

const lowest = (color: string, grounds: readonly string[]) =>
  Math.min(...grounds.map((ground) => contrast(color, ground)))

/** The ground goes evenly from one color to another: its ends between two heights are its lightest and its darkest. */
function groundsBetween({ ground }: Paints, top: number, bottom: number, hasLines: boolean): string[] {
  const plain = [top, bottom].map((y) => mixed(ground.top, ground.bottom, y / BOX))
  return hasLines ? [...plain, ...plain.map((color) => mixed(color, ground.lines, ground.linesOpacity))] : plain
}
