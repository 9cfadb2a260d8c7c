import type { BadgeDesign, Definition } from '@cairn/api'
import { FONT_FAMILY } from '../../../kernel/fonts/fonts.ts'
import { escapeXml } from './escape-xml.ts'
import { groundPath } from './ground.ts'
import { ICON_PATHS } from './icon-paths.ts'
import { lookOf } from './look.ts'
import { type Colors, PALETTES } from './palettes.ts'
import { hashText } from './randomness.ts'
import { type BadgeShape, OUTLINES } from './shapes.ts'
import { textWidth } from './text-width.ts'
import { setTitle } from './title-lines.ts'

export interface DrawBadge {
  title: string
  issuer: string
  /** 1 to 4, as stacked stones. */
  level?: number | undefined
  field?: string | undefined
  scope?: Definition['scope'] | undefined
  achievementType?: Definition['achievementType'] | undefined
  /** A BCP 47 tag: the level is named in it. */
  language?: string | undefined
  /** The achievement's id: its contour lines are its own. */
  seed: string
  /** What was chosen; the rest is suggested by what the badge is about. */
  badge: BadgeDesign
  /** For pictures smaller than some 96 pixels: no letters, a larger icon. */
  small?: boolean | undefined
}

const LEVEL_NAMES: Record<string, readonly string[]> = {
  en: ['Foundation', 'Practitioner', 'Specialist', 'Expert'],
  es: ['Fundamentos', 'Practicante', 'Especialista', 'Experto'],
  ar: ['تأسيسي', 'ممارس', 'متخصص', 'خبير'],
}

/** Top of the ribbon, and where the stones stand. */
const RIBBON_TOP = 386

/**
 * A badge as SVG, from its parameters alone: the same input gives the same bytes, at most 15 kB. Everything that somebody
 * wrote is escaped; there is no script, no style and nothing from elsewhere in it, and it says in words what it shows.
 */
export function drawBadge(badge: DrawBadge): string {
  const { title, issuer, level, seed, small = false } = badge
  const design = badge.badge
  const { shape, palette, icon, pattern } = lookOf(badge)
  const colors = PALETTES[palette]
  const levelName = level === undefined ? undefined : levelNames(badge.language)[level - 1]
  const ribbon = small ? '' : (design.ribbon ?? ribbonFor(badge, levelName))
  const stonesTop = RIBBON_TOP - stonesHeight(level)
  // every id in a page of many badges is of its own badge
  const id = `b${hashText(`${seed} ${title} ${issuer} ${JSON.stringify(design)} ${level} ${small}`).toString(36)}`
  const said = [
    'Badge',
    ...(levelName ? [`level ${level} of 4, ${levelName}`] : []),
    ...(ribbon && ribbon.toUpperCase() !== levelName?.toUpperCase() ? [ribbon] : []),
    `issued by ${issuer}`,
  ].join(', ')
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${small ? '24 0 464 464' : '0 0 512 512'}" width="512" height="512" role="img" aria-labelledby="${id}t ${id}d">`,
    `<title id="${id}t">${escapeXml(title)}</title><desc id="${id}d">${escapeXml(said)}</desc>`,
    face(shape, colors, groundPath(pattern, seed), id),
    icon === 'none' ? '' : iconAt(ICON_PATHS[icon], small ? smallIcon(level) : [256, 118, 4.3]),
    stones(level, colors, small ? SMALL_STONES : 1),
    small ? '' : titleText(title, shape, icon === 'none' ? 96 : 182, stonesTop - 14),
    ribbon === '' ? '' : ribbonAt(ribbon.toUpperCase(), colors),
    small ? '' : issuerAt(issuer, colors),
    '</svg>',
  ].join('')
}

const levelNames = (language = 'en') => LEVEL_NAMES[language.split('-')[0] ?? 'en'] ?? LEVEL_NAMES.en ?? []

function ribbonFor({ scope }: DrawBadge, levelName: string | undefined): string {
  if (scope === 'stack') return levelName ? `${levelName} · Stack` : 'Stack'
  return levelName ?? ''
}

/** The shape with its rim, and the ground within. */
function face(shape: BadgeShape, { base, dark, tint }: Colors, ground: string, id: string): string {
  const outline = OUTLINES[shape]
  const lines = ground && `<path d="${ground}" fill="none" stroke="${tint}" stroke-opacity=".16" stroke-width="2.2"/>`
  return [
    `<defs><clipPath id="${id}c"><path d="${outline(196)}"/></clipPath>`,
    `<linearGradient id="${id}g" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${base}"/><stop offset="1" stop-color="${dark}"/></linearGradient></defs>`,
    `<path d="${outline(222)}" fill="${dark}"/><path d="${outline(210)}" fill="${tint}"/>`,
    `<g clip-path="url(#${id}c)"><rect width="512" height="512" fill="url(#${id}g)"/>${lines}</g>`,
  ].join('')
}

/** How much larger stones are without letters, and where the icon then is: in the middle of what is left. */
const SMALL_STONES = 1.15
function smallIcon(level: number | undefined): readonly [number, number, number] {
  const [top, bottom] = [58, level ? RIBBON_TOP - stonesHeight(level) * SMALL_STONES : 406]
  return [256, Math.round((top + bottom) / 2), Math.min(8.4, Math.round((bottom - top - 24) / 2.4) / 10)]
}

/** @param place middle, and scale of the box of 24 by 24 */
const iconAt = (strokes: string, [x, y, scale]: readonly [number, number, number]) =>
  `<path transform="translate(${x - 12 * scale} ${y - 12 * scale}) scale(${scale})" fill="none" stroke="#fff" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" d="${strokes}"/>`

const STONES = [
  { width: 118, height: 26, shift: 0, tilt: 0 },
  { width: 94, height: 24, shift: 5, tilt: -1.5 },
  { width: 70, height: 22, shift: -3, tilt: 2 },
  { width: 48, height: 20, shift: 2, tilt: -2.5 },
]
/** Stones of a level, from the lowest to the highest. */
const stonesOf = (level = 0) => STONES.slice(0, level)
const stonesHeight = (level: number | undefined) => stonesOf(level).reduce((sum, { height }) => sum + height - 1, 0)

/** Levels as stacked stones, readable without color. */
function stones(level: number | undefined, { dark, tint }: Colors, scale: number): string {
  let y = RIBBON_TOP - 2
  const stack = stonesOf(level).map(({ width, height, shift, tilt }) => {
    y -= height - 1
    const turn = tilt === 0 ? '' : ` transform="rotate(${tilt} ${256 + shift} ${y + height / 2})"`
    return `<rect x="${256 - width / 2 + shift}" y="${y}" width="${width}" height="${height}" rx="${height / 2}"${turn}/>`
  })
  if (stack.length === 0) return ''
  const grown =
    scale === 1 ? '' : ` transform="translate(${256 - 256 * scale} ${RIBBON_TOP - RIBBON_TOP * scale}) scale(${scale})"`
  return `<g fill="${tint}" stroke="${dark}" stroke-width="3"${grown}>${stack.join('')}</g>`
}

function titleText(title: string, shape: BadgeShape, top: number, bottom: number): string {
  const { lines, size } = setTitle(title, shape, top, bottom)
  const texts = lines.map(({ text, y }) => `<text x="256" y="${y}">${escapeXml(text)}</text>`)
  return `<g ${lettering(size, '#fff')}>${texts.join('')}</g>`
}

function ribbonAt(words: string, { dark }: Colors): string {
  const size = 24
  const width = Math.round(Math.min(420, Math.max(150, textWidth(words) * size + [...words].length + 44)))
  const [left, right] = [256 - width / 2, 256 + width / 2]
  const tails = `M${left + 18} 400h-44l15 27-15 29h44zM${right - 18} 400h44l-15 27 15 29h-44z`
  return `<path d="${tails}" fill="${dark}"/><rect x="${left}" y="${RIBBON_TOP}" width="${width}" height="56" rx="8" fill="#fff" stroke="${dark}" stroke-width="5"/><text x="256" y="423" ${lettering(size, dark)} letter-spacing="1">${escapeXml(words)}</text>`
}

/** The issuer's name on a plate of its own, so that it can be read on light and dark ground. */
function issuerAt(issuer: string, { dark, tint }: Colors): string {
  const shown = clip(issuer, 25)
  const size = Math.min(20, 430 / textWidth(shown))
  const width = Math.round(textWidth(shown) * size + 36)
  return `<rect x="${256 - width / 2}" y="464" width="${width}" height="36" rx="18" fill="${tint}"/><text x="256" y="489" ${lettering(Math.floor(size * 2) / 2, dark)}>${escapeXml(shown)}</text>`
}

const lettering = (size: number, fill: string) =>
  `font-family="${FONT_FAMILY}" font-size="${size}" font-weight="700" text-anchor="middle" fill="${fill}"`

/** Cut off, with an ellipsis, at a width in font sizes. */
function clip(text: string, width: number): string {
  if (textWidth(text) <= width) return text
  const characters = [...text]
  while (textWidth(characters.join('')) > width - 0.9) characters.pop()
  return `${characters.join('').trimEnd()}…`
}
