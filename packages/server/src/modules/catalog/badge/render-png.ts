import { createHash } from 'node:crypto'
import { Resvg } from '@resvg/resvg-js'

/** Pictures that were drawn lately; a badge is drawn once, not once for each award. */
const LATELY = 200
const drawn = new Map<string, Uint8Array>()

/** An SVG of ours as PNG, `width` pixels wide. The same input gives the same picture. */
export function renderPng(svg: string, width: number): Uint8Array {
  const key = createHash('sha256').update(`${width} `).update(svg).digest('base64')
  const known = drawn.get(key)
  if (known) return known
  const png = new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: true } })
    .render()
    .asPng()
  drawn.set(key, png)
  if (drawn.size > LATELY) drawn.delete(drawn.keys().next().value!)
  return png
}
