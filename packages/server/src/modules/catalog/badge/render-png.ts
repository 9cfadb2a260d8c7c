import { createHash } from 'node:crypto'
import { Resvg } from '@resvg/resvg-js'
import { fontFiles, isDrawnByOwnFonts } from '../../../kernel/fonts/fonts.ts'

/** Bytes of pictures that are kept: a badge is drawn once, not once for each award. */
const KEPT = 32_000_000

/** Pictures drawn lately, the oldest first. */
const drawn = new Map<string, Uint8Array>()
let size = 0

/** An SVG of ours as PNG, `width` pixels wide. The same input gives the same picture. */
export function renderPng(svg: string, width: number): Uint8Array {
  const key = createHash('sha256').update(`${width} `).update(svg).digest('base64')
  const known = drawn.get(key)
  if (known) return known
  const picture = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: fontsFor(svg),
  })
  const png = new Uint8Array(picture.render().asPng())
  keep(key, png)
  return png
}

/** Looking through the machine's fonts takes a while: only where ours have no letters. */
const fontsFor = (text: string) => ({
  fontFiles: [...fontFiles],
  loadSystemFonts: !isDrawnByOwnFonts(text),
  defaultFontFamily: 'Inter',
  sansSerifFamily: 'Inter',
})

/** A code point that no font has a letter for: it shows what a missing one looks like. */
const NO_LETTER = '\u{10fffe}'

/** Has this machine letters for all of a text? A picture goes without one that would be nothing but boxes. */
export function canDraw(text: string): boolean {
  if (isDrawnByOwnFonts(text)) return true
  const letters = [NO_LETTER, ...new Set(text.match(/[\p{L}\p{N}]/gu))]
  // each letter by itself, turned into its outline: those without one all have the same
  const texts = letters.map((letter) => `<text y="99" font-size="99" font-family="Inter">${letter}</text>`)
  const outlines = new Resvg(`<svg xmlns="http://www.w3.org/2000/svg">${texts.join('')}</svg>`, {
    font: fontsFor(text),
  })
    .toString()
    .match(/ d="[^"]*"/g)
  return outlines !== null && outlines.length === letters.length && outlines.lastIndexOf(outlines[0] ?? '') === 0
}

function keep(key: string, png: Uint8Array): void {
  drawn.set(key, png)
  size += png.length
  for (const [oldest, { length }] of drawn) {
    if (size <= KEPT || oldest === key) return
    drawn.delete(oldest)
    size -= length
  }
}
