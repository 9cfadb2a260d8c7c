import type { BADGE_PALETTES, BadgeDesign, Definition } from '@cairn/api'
import { strokesOf } from './icons.ts'
import { type BadgeShape, OUTLINES } from './shapes.ts'

export type BadgePalette = (typeof BADGE_PALETTES)[number]

export interface DrawBadge {
  title: string
  issuer: string
  level?: number | undefined
  field?: string | undefined
  scope?: Definition['scope'] | undefined
  achievementType?: Definition['achievementType'] | undefined
  /** A BCP 47 tag. */
  language?: string | undefined
  /** The achievement's id: its contour lines are its own. */
  seed: string
  badge: BadgeDesign
}

/** Base, dark and tint of each palette; white on base and dark on tint are at least 4.5 : 1. */
const PALETTES: Record<BadgePalette, readonly [string, string, string]> = {
  pine: ['#1F5A46', '#123A2C', '#D8EBDD'],
  lake: ['#0B5C8A', '#063A59', '#D6E9F4'],
  ember: ['#A8440D', '#6E2A05', '#FBE3D3'],
  heather: ['#6A3D8F', '#43245E', '#EADDF3'],
  slate: ['#3F4A54', '#232B32', '#DFE4E8'],
  moss: ['#5A6B12', '#38440A', '#E8EDCB'],
  berry: ['#9B1F4B', '#62102D', '#F7DAE4'],
  dawn: ['#8A5A00', '#573800', '#FBEBC8'],
}
const PALETTE_NAMES = Object.keys(PALETTES) as BadgePalette[]
const SHAPE_NAMES = Object.keys(OUTLINES) as BadgeShape[]
const LEVELS = ['', 'FOUNDATION', 'PRACTITIONER', 'SPECIALIST', 'EXPERT']
const FONT = 'Inter,Noto Sans Arabic,Noto Sans,DejaVu Sans,sans-serif'

/**
 * A badge as SVG, from its parameters alone: the same input gives the same bytes. Everything that was written by
 * somebody is escaped; nothing outside of it is named.
 */
export function drawBadge({ title, issuer, level = 1, field = '', seed, badge }: DrawBadge): string {
  const shape = badge.shape ?? SHAPE_NAMES[hash(field || seed) % SHAPE_NAMES.length]!
  const [base, dark, tint] = PALETTES[badge.palette ?? PALETTE_NAMES[hash(field || seed) % PALETTE_NAMES.length]!]
  const outline = OUTLINES[shape]
  const id = `b${hash(seed).toString(36)}`
  const strokes = strokesOf(badge.icon ?? 'mountain')
  const ribbon = badge.ribbon ?? LEVELS[level] ?? ''
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512" width="512" height="512" role="img" aria-labelledby="${id}t ${id}d">`,
    `<title id="${id}t">${escapeXml(title)}</title><desc id="${id}d">Badge, level ${level} of 4, issued by ${escapeXml(issuer)}</desc>`,
    `<defs><clipPath id="${id}c"><path d="${outline(196)}"/></clipPath><linearGradient id="${id}g" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${base}"/><stop offset="1" stop-color="${dark}"/></linearGradient></defs>`,
    `<path d="${outline(222)}" fill="${dark}"/><path d="${outline(210)}" fill="${tint}"/>`,
    `<g clip-path="url(#${id}c)"><rect width="512" height="512" fill="url(#${id}g)"/>${ground(badge.pattern ?? 'contours', seed, tint)}</g>`,
    strokes === undefined
      ? ''
      : `<path transform="translate(196 62) scale(5)" fill="none" stroke="#fff" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round" d="${strokes}"/>`,
    titleLines(title),
    stones(level, tint, dark),
    ribbon === '' ? '' : ribbonOf(ribbon, dark),
    `<text x="256" y="492" font-family="${FONT}" font-size="${issuer.length > 36 ? 15 : 20}" font-weight="600" text-anchor="middle" fill="${dark}">${escapeXml(clip(issuer, 52))}</text></svg>`,
  ].join('')
}

/** FNV-1a, 32 bit. */
function hash(text: string): number {
  let value = 2_166_136_261
  for (const character of text) value = Math.imul(value ^ character.codePointAt(0)!, 16_777_619)
  return value >>> 0
}

/** A stream of numbers in [0, 1) that begins with the seed (mulberry32). */
function numbers(seed: string): () => number {
  let state = hash(seed)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

function ground(pattern: NonNullable<BadgeDesign['pattern']>, seed: string, color: string): string {
  const line = (d: string) => `<path d="${d}" fill="none" stroke="${color}" stroke-opacity=".13" stroke-width="2.5"/>`
  if (pattern === 'plain') return ''
  if (pattern === 'grid') return line(Array.from({ length: 15 }, (_, i) => `M${i * 36} 0V512M0 ${i * 36}H512`).join(''))
  if (pattern === 'rays')
    return line(
      Array.from(
        { length: 36 },
        (_, i) =>
          `M256 232L${(256 + 400 * Math.cos((i * Math.PI) / 18)).toFixed(1)} ${(232 + 400 * Math.sin((i * Math.PI) / 18)).toFixed(1)}`,
      ).join(''),
    )
  const next = numbers(seed)
  const [x, y, waves, phase] = [150 + next() * 220, 120 + next() * 220, 3 + Math.floor(next() * 3), next() * 6]
  return Array.from({ length: 12 }, (_, ring) => {
    const points = Array.from({ length: 33 }, (_, step) => {
      const angle = (step * Math.PI) / 16
      const reach =
        26 *
        (ring + 1) *
        (1 + 0.12 * Math.sin(waves * angle + phase + ring * 0.25) + 0.06 * Math.sin((waves + 2) * angle - ring * 0.3))
      return `${step ? 'L' : 'M'}${(x + reach * Math.cos(angle)).toFixed(0)} ${(y + reach * Math.sin(angle)).toFixed(0)}`
    })
    return line(`${points.join('')}Z`)
  }).join('')
}

/** Levels as stacked stones, readable without color. */
function stones(level: number, fill: string, edge: string): string {
  const WIDTHS = [116, 92, 70, 48]
  const HEIGHTS = [26, 24, 22, 19]
  const SHIFTS = [0, 4, -3, 2]
  let y = 372
  return Array.from({ length: level }, (_, i) => {
    y -= HEIGHTS[i]! - 1
    return `<rect x="${256 - WIDTHS[i]! / 2 + SHIFTS[i]!}" y="${y}" width="${WIDTHS[i]}" height="${HEIGHTS[i]}" rx="${HEIGHTS[i]! / 2}" fill="${fill}" stroke="${edge}" stroke-width="3"/>`
  }).join('')
}

function titleLines(title: string): string {
  let lines = wrapped(title, 15)
  if (lines.length > 3) lines = wrapped(title, 20)
  if (lines.length > 3) lines = [lines[0]!, lines[1]!, clip(lines.slice(2).join(' '), 18)]
  const longest = Math.max(...lines.map((text) => [...text].length))
  const size = Math.min([40, 34, 28][lines.length - 1]!, Math.floor(300 / (longest * 0.6)))
  const top = lines.length > 2 ? 212 : lines.length > 1 ? 220 : 236
  const texts = lines.map(
    (text, i) => `<text x="256" y="${top + i * (size + 5)}" font-size="${size}">${escapeXml(text)}</text>`,
  )
  return `<g font-family="${FONT}" text-anchor="middle" fill="#fff" font-weight="700">${texts.join('')}</g>`
}

function ribbonOf(words: string, dark: string): string {
  const width = Math.min(440, Math.max(190, [...words].length * 17 + 60))
  const left = 256 - width / 2
  const right = 256 + width / 2
  return `<path d="M${left - 26} 398h44v58h-44l16-29zM${right + 26} 398h-44v58h44l-16-29z" fill="${dark}"/><rect x="${left}" y="384" width="${width}" height="58" rx="8" fill="#fff" stroke="${dark}" stroke-width="5"/><text x="256" y="421" font-family="${FONT}" font-size="24" font-weight="700" letter-spacing="1" text-anchor="middle" fill="${dark}">${escapeXml(words)}</text>`
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.trim().split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && [...`${last} ${word}`].length <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(clip(word, 24))
  }
  return lines
}

const clip = (text: string, length: number) =>
  [...text].length > length ? `${[...text].slice(0, length - 1).join('')}…` : text

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapeXml = (text: string) =>
  text.replace(/[&<>"']/g, (character) => ESCAPES[character]!).replace(/[^\t\n\r\P{Cc}]/gu, '')
