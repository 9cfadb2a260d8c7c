import type { BADGE_SHAPES } from '@cairn/api'

export type BadgeShape = (typeof BADGE_SHAPES)[number]
type Point = readonly [number, number]

/** The middle of a badge, in its box of 512 by 512. */
export const MIDDLE_X = 256
export const MIDDLE_Y = 232
const X = MIDDLE_X
const Y = MIDDLE_Y

/** A number as it is written: at most one digit after the point. */
const n = (value: number) => String(Math.round(value * 10) / 10)

const polygon = (corners: number, radius: number, turn = 0): Point[] =>
  Array.from({ length: corners }, (_, i) => {
    const angle = turn + (i * 2 * Math.PI) / corners
    return [X + radius * Math.cos(angle), Y + radius * Math.sin(angle)]
  })

/** A closed path through the corners, each rounded off by `cut`. */
function rounded(corners: readonly Point[], cut: number): string {
  const toward = ([x, y]: Point, [u, v]: Point) => {
    const length = Math.hypot(u - x, v - y)
    return `${n(x + ((u - x) * cut) / length)} ${n(y + ((v - y) * cut) / length)}`
  }
  const at = (index: number) => corners[(index + corners.length) % corners.length] ?? [X, Y]
  const steps = corners.map((corner, i) => {
    const [x, y] = corner
    return `${i ? 'L' : 'M'}${toward(corner, at(i - 1))}Q${n(x)} ${n(y)} ${toward(corner, at(i + 1))}`
  })
  return `${steps.join('')}Z`
}

/** Cubic curves through points given in units of the radius, from the middle. */
function curve(radius: number, start: Point, pieces: readonly (readonly [Point, Point, Point])[]): string {
  const at = ([x, y]: Point) => `${n(X + x * radius)} ${n(Y + y * radius)}`
  return `M${at(start)}${pieces.map((piece) => `C${piece.map(at).join(' ')}`).join('')}Z`
}

const square = (half: number): Point[] => [
  [X - half, Y - half],
  [X + half, Y - half],
  [X + half, Y + half],
  [X - half, Y + half],
]

const STONE: readonly (readonly [Point, Point, Point])[] = [
  [
    [-1.02, -0.6],
    [-0.45, -1.02],
    [0.08, -1],
  ],
  [
    [0.7, -0.98],
    [1.04, -0.5],
    [1, 0.1],
  ],
  [
    [0.98, 0.7],
    [0.5, 0.98],
    [-0.05, 0.97],
  ],
  [
    [-0.6, 0.96],
    [-0.95, 0.68],
    [-0.98, 0.12],
  ],
]
const SHIELD: readonly (readonly [Point, Point, Point])[] = [
  [
    [0.28, -0.84],
    [0.6, -0.76],
    [0.9, -0.72],
  ],
  [
    [0.93, -0.4],
    [0.93, -0.1],
    [0.9, 0.12],
  ],
  [
    [0.84, 0.6],
    [0.42, 0.88],
    [0, 1.04],
  ],
  [
    [-0.42, 0.88],
    [-0.84, 0.6],
    [-0.9, 0.12],
  ],
  [
    [-0.93, -0.1],
    [-0.93, -0.4],
    [-0.9, -0.72],
  ],
  [
    [-0.6, -0.76],
    [-0.28, -0.84],
    [0, -1],
  ],
]

/** The outline of each shape, for a radius. */
export const OUTLINES: Record<BadgeShape, (radius: number) => string> = {
  circle: (r) => `M${X - r} ${Y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`,
  hexagon: (r) => rounded(polygon(6, r * 1.05, Math.PI / 6), 34),
  octagon: (r) => rounded(polygon(8, r * 1.03, Math.PI / 8), 26),
  diamond: (r) => rounded(polygon(4, r * 1.14), 62),
  squircle: (r) => rounded(square(r * 0.92), 90),
  shield: (r) => curve(r, [0, -1], SHIELD),
  stone: (r) => curve(r, [-0.98, 0.12], STONE),
  rosette: (r) =>
    rounded(
      Array.from({ length: 32 }, (_, i): Point => {
        const reach = i % 2 ? r * 0.94 : r * 1.03
        return [X + reach * Math.cos((i * Math.PI) / 16), Y + reach * Math.sin((i * Math.PI) / 16)]
      }),
      14,
    ),
}

/** How wide the face of a shape is at a height, for lines of text: with a margin, and for the radius of the face. */
export function roomAt(shape: BadgeShape, y: number): number {
  const up = Math.abs(y - Y)
  const MARGIN = 26
  const half = {
    circle: Math.sqrt(Math.max(0, 196 ** 2 - up ** 2)),
    stone: Math.sqrt(Math.max(0, 194 ** 2 - up ** 2)),
    rosette: Math.sqrt(Math.max(0, 184 ** 2 - up ** 2)),
    hexagon: up < 100 ? 178 : 178 - (up - 100) * 1.73,
    octagon: up < 76 ? 186 : 186 - (up - 76),
    diamond: 216 - up,
    squircle: 180,
    shield: y < Y + 24 ? 178 : 178 - (y - Y - 24) * 0.62,
  }[shape]
  return Math.max(60, 2 * (half - MARGIN))
}
