import type { BADGE_SHAPES } from '@cairn/api'

export type BadgeShape = (typeof BADGE_SHAPES)[number]
type Point = readonly [number, number]

/** The middle of a badge, in its box of 512 by 512. */
const X = 256
const Y = 232

const polygon = (corners: number, radius: number, turn = 0): Point[] =>
  Array.from({ length: corners }, (_, i) => {
    const angle = turn + (i * 2 * Math.PI) / corners
    return [X + radius * Math.cos(angle), Y + radius * Math.sin(angle)]
  })

/** A closed path through the corners, each rounded off by `cut`. */
function rounded(corners: readonly Point[], cut: number): string {
  const toward = ([x, y]: Point, [u, v]: Point) => {
    const length = Math.hypot(u - x, v - y)
    return `${(x + ((u - x) * cut) / length).toFixed(1)} ${(y + ((v - y) * cut) / length).toFixed(1)}`
  }
  const steps = corners.map((corner, i) => {
    const before = corners[(i - 1 + corners.length) % corners.length]!
    const after = corners[(i + 1) % corners.length]!
    return `${i ? 'L' : 'M'}${toward(corner, before)}Q${corner[0].toFixed(1)} ${corner[1].toFixed(1)} ${toward(corner, after)}`
  })
  return `${steps.join('')}Z`
}

const square = (half: number): Point[] => [
  [X - half, Y - half],
  [X + half, Y - half],
  [X + half, Y + half],
  [X - half, Y + half],
]

/** The outline of each shape, for a radius. */
export const OUTLINES: Record<BadgeShape, (radius: number) => string> = {
  circle: (r) => `M${X - r} ${Y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`,
  hexagon: (r) => rounded(polygon(6, r * 1.05, Math.PI / 6), 34),
  octagon: (r) => rounded(polygon(8, r * 1.03, Math.PI / 8), 26),
  diamond: (r) => rounded(polygon(4, r * 1.16), 60),
  squircle: (r) => rounded(square(r * 0.92), 90),
  shield: (r) =>
    `M${X} ${Y - r}L${X + r * 0.9} ${Y - r * 0.68}V${Y + r * 0.1}C${X + r * 0.9} ${Y + r * 0.62} ${X + r * 0.45} ${Y + r * 0.9} ${X} ${Y + r * 1.04}C${X - r * 0.45} ${Y + r * 0.9} ${X - r * 0.9} ${Y + r * 0.62} ${X - r * 0.9} ${Y + r * 0.1}V${Y - r * 0.68}Z`,
  stone: (r) =>
    `M${X - r * 0.98} ${Y + r * 0.12}C${X - r * 1.02} ${Y - r * 0.6} ${X - r * 0.45} ${Y - r * 1.02} ${X + r * 0.08} ${Y - r}C${X + r * 0.7} ${Y - r * 0.98} ${X + r * 1.04} ${Y - r * 0.5} ${X + r} ${Y + r * 0.1}C${X + r * 0.98} ${Y + r * 0.7} ${X + r * 0.5} ${Y + r * 0.98} ${X - r * 0.05} ${Y + r * 0.97}C${X - r * 0.6} ${Y + r * 0.96} ${X - r * 0.95} ${Y + r * 0.68} ${X - r * 0.98} ${Y + r * 0.12}Z`,
  rosette: (r) =>
    rounded(
      Array.from({ length: 32 }, (_, i): Point => {
        const reach = i % 2 ? r * 0.93 : r * 1.03
        return [X + reach * Math.cos((i * Math.PI) / 16), Y + reach * Math.sin((i * Math.PI) / 16)]
      }),
      12,
    ),
}
