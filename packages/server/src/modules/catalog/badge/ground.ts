import type { BadgeDesign } from '@cairn/api'
import { numbersFrom } from './randomness.ts'
import { MIDDLE_X as X, MIDDLE_Y as Y } from './shapes.ts'

/** What lies under the title, as path data: contour lines that are the seed's own, rays, a grid, or nothing. */
export function groundPath(pattern: NonNullable<BadgeDesign['pattern']>, seed: string): string {
  if (pattern === 'contours') return contours(seed)
  if (pattern === 'rays') return rays()
  if (pattern === 'grid') return grid()
  return ''
}

const RINGS = 13
const POINTS = 20

/** Contour lines of a hill: rings around a summit, each bent a little further than the one within. */
function contours(seed: string): string {
  const next = numbersFrom(seed)
  const summit = [130 + next() * 250, 90 + next() * 250] as const
  const [lobes, phase, drift] = [3 + Math.floor(next() * 3), next() * 6, 0.15 + next() * 0.25]
  const [wide, slant] = [1 + next() * 0.35, next() * Math.PI]
  return Array.from({ length: RINGS }, (_, ring) => {
    const around = Array.from({ length: POINTS }, (_, step): readonly [number, number] => {
      const angle = (step * 2 * Math.PI) / POINTS
      const bent =
        1 + 0.13 * Math.sin(lobes * angle + phase + ring * drift) + 0.07 * Math.sin((lobes + 2) * angle - ring * 0.3)
      const [u, v] = [wide * Math.cos(angle), Math.sin(angle)]
      const reach = 25 * (ring + 0.7) * bent
      return [
        summit[0] + reach * (u * Math.cos(slant) - v * Math.sin(slant)),
        summit[1] + reach * (u * Math.sin(slant) + v * Math.cos(slant)),
      ]
    })
    return smooth(around)
  }).join('')
}

/** A closed curve: each point pulls it, and it passes half way between each two. */
function smooth(points: readonly (readonly [number, number])[]): string {
  const at = (index: number) => points[index % points.length] ?? [0, 0]
  const half = (index: number) =>
    [Math.round((at(index)[0] + at(index + 1)[0]) / 2), Math.round((at(index)[1] + at(index + 1)[1]) / 2)] as const
  let [x, y] = half(0)
  let path = `M${x} ${y}`
  for (let i = 1; i <= points.length; i++) {
    const [pullX, pullY] = at(i)
    const [toX, toY] = half(i)
    path += `q${Math.round(pullX) - x} ${Math.round(pullY) - y} ${toX - x} ${toY - y}`
    x = toX
    y = toY
  }
  return `${path}z`
}

const rays = (): string =>
  Array.from({ length: 36 }, (_, i) => {
    const angle = ((i + 0.5) * Math.PI) / 18
    return `M${X} ${Y}l${Math.round(400 * Math.cos(angle))} ${Math.round(400 * Math.sin(angle))}`
  }).join('')

const grid = (): string => Array.from({ length: 15 }, (_, i) => `M${i * 36 + 4} 0V512M0 ${i * 36 + 4}H512`).join('')
