import type { BadgeDesign, Definition } from '@cairn/api'
import { FONT_FAMILY } from '../../../kernel/fonts/fonts.ts'
import { escapeXml } from './escape-xml.ts'
import { groundPath } from './ground.ts'
import { ICON_PATHS } from './icon-paths.ts'
import {
  ICON,
  ICON_BOX,
  type IconPlace,
  RIBBON_TOP,
  stonesHeight,
  stonesOf,
  type TitleArea,
  titleArea,
} from './layout.ts'
import { lookOf } from './look.ts'
import { type Paints, paintsOf } from './paints.ts'
import { PALETTES } from './palettes.ts'
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

/**
 * A badge as SVG, from its parameters alone: the same input gives the same bytes, at most 15 kB. Everything that somebody
 * wrote is escaped; there is no script, no style and nothing from elsewhere in it, and it says in words what it shows.
 */
export function drawBadge(badge: DrawBadge): string {
  const { title, issuer, level, seed, small = false } = badge
  const design = badge.badge
  const { shape, palette, icon, pattern } = lookOf(badge)
  const paints = paintsOf(PALETTES[palette])
  const levelName = levelNameOf(badge)
  const ribbon = small ? '' : ribbonOf(badge)
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
    face(shape, paints, groundPath(pattern, seed), id),
    icon === 'none' ? '' : iconAt(ICON_PATHS[icon], small ? smallIcon(level) : ICON, paints),
    stones(level, paints, small ? SMALL_STONES : 1),
    small ? '' : titleText(title, shape, titleArea(icon !== 'none', level), paints),
    ribbon === '' ? '' : ribbonAt(ribbon.toUpperCase(), paints),
    small ? '' : issuerAt(issuer, paints),
    '</svg>',
  ].join('')
}

const levelNames = (language = 'en') => LEVEL_NAMES[language.split('-')[0] ?? 'en'] ?? LEVEL_NAMES.en ?? []
const levelNameOf = ({ level, language }: Pick<DrawBadge, 'level' | 'language'>) =>
  level === undefined ? undefined : levelNames(language)[level - 1]

/** The words on the ribbon: the chosen ones, or the level's name; empty where there is none. */
export function ribbonOf(badge: Pick<DrawBadge, 'badge' | 'scope' | 'level' | 'language'>): string {
  if (badge.badge.ribbon !== undefined) return badge.badge.ribbon
  const levelName = levelNameOf(badge)
  if (badge.scope === 'stack') return levelName ? `${levelName} · Stack` : 'Stack'
  return levelName ?? ''
}

/** The shape with its rim, and the ground within. */
function face(shape: BadgeShape, { rim, ground }: Paints, pattern: string, id: string): string {
  const outline = OUTLINES[shape]
  const opacity = String(ground.linesOpacity).replace(/^0/, '')
  const lines =
    pattern &&
    `<path d="${pattern}" fill="none" stroke="${ground.lines}" stroke-opacity="${opacity}" stroke-width="2.2"/>`
  return [
    `<defs><clipPath id="${id}c"><path d="${outline(196)}"/></clipPath>`,
    `<linearGradient id="${id}g" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${ground.top}"/><stop offset="1" stop-color="${ground.bottom}"/></linearGradient></defs>`,
    `<path d="${outline(222)}" fill="${rim.outer}"/><path d="${outline(210)}" fill="${rim.inner}"/>`,
    `<g clip-path="url(#${id}c)"><rect width="512" height="512" fill="url(#${id}g)"/>${lines}</g>`,
  ].join('')
}

/** How much larger stones are without letters, and where the icon then is: in the middle of what is left. */
const SMALL_STONES = 1.15
function smallIcon(level: number | undefined): IconPlace {
  const [top, bottom] = [58, level ? RIBBON_TOP - stonesHeight(level) * SMALL_STONES : 406]
  return [256, Math.round((top + bottom) / 2), Math.min(8.4, Math.round((bottom - top - 24) / 2.4) / 10)]
}

const iconAt = (strokes: string, [x, y, scale]: IconPlace, { icon }: Paints) =>
  `<path transform="translate(${x - (ICON_BOX / 2) * scale} ${y - (ICON_BOX / 2) * scale}) scale(${scale})" fill="none" stroke="${icon}" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" d="${strokes}"/>`

/** Levels as stacked stones, readable without color. */
function stones(level: number | undefined, { stones: { fill, edge } }: Paints, scale: number): string {
  let y = RIBBON_TOP - 2
  const stack = stonesOf(level).map(({ width, height, shift, tilt }) => {
    y -= height - 1
    const turn = tilt === 0 ? '' : ` transform="rotate(${tilt} ${256 + shift} ${y + height / 2})"`
    return `<rect x="${256 - width / 2 + shift}" y="${y}" width="${width}" height="${height}" rx="${height / 2}"${turn}/>`
  })
  if (stack.length === 0) return ''
  const grown =
    scale === 1 ? '' : ` transform="translate(${256 - 256 * scale} ${RIBBON_TOP - RIBBON_TOP * scale}) scale(${scale})"`
  return `<g fill="${fill}" stroke="${edge}" stroke-width="3"${grown}>${stack.join('')}</g>`
}

function titleText(title: string, shape: BadgeShape, { top, bottom }: TitleArea, paints: Paints): string {
  const { lines, size } = setTitle(title, shape, top, bottom)
  const texts = lines.map(({ text, y }) => `<text x="256" y="${y}">${escapeXml(text)}</text>`)
  return `<g ${lettering(size, paints.title)}>${texts.join('')}</g>`
}

function ribbonAt(words: string, { ribbon: { fill, edge, letters } }: Paints): string {
  const size = 24
  const width = Math.round(Math.min(420, Math.max(150, textWidth(words) * size + [...words].length + 44)))
  const [left, right] = [256 - width / 2, 256 + width / 2]
  const tails = `M${left + 18} 400h-44l15 27-15 29h44zM${right - 18} 400h44l-15 27 15 29h-44z`
  return `<path d="${tails}" fill="${edge}"/><rect x="${left}" y="${RIBBON_TOP}" width="${width}" height="56" rx="8" fill="${fill}" stroke="${edge}" stroke-width="5"/><text x="256" y="423" ${lettering(size, letters)} letter-spacing="1">${escapeXml(words)}</text>`
}

/** The issuer's name on a plate of its own, so that it can be read on light and dark ground. */
function issuerAt(issuer: string, { plate }: Paints): string {
  const shown = clip(issuer, 25)
  const size = Math.min(20, 430 / textWidth(shown))
  const width = Math.round(textWidth(shown) * size + 36)
  return `<rect x="${256 - width / 2}" y="464" width="${width}" height="36" rx="18" fill="${plate.fill}"/><text x="256" y="489" ${lettering(Math.floor(size * 2) / 2, plate.letters)}>${escapeXml(shown)}</text>`
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
