import type { Definition } from '@cairn/api'
import { drawBadge } from './badge/draw-badge.ts'
import { canDraw, renderPng } from './badge/render-png.ts'

/** Whose definition it is: the issuer's name stands on the badge, the achievement's id gives it its contour lines. */
export interface BadgeOwner {
  issuer: string
  achievementId: string
}

/** Pictures narrower than this have no letters: nobody could read them. Pixels. */
const READABLE = 96

/**
 * The badge of an achievement as SVG: as its definition says or, where it says nothing, as suits it.
 *
 * @param small for pictures below some 96 pixels: no letters, a larger icon
 */
export function badgeOf(definition: Definition, { issuer, achievementId }: BadgeOwner, small = false): string {
  const { title, level, field, scope, achievementType, language, badge } = definition
  return drawBadge({ title, issuer, level, field, scope, achievementType, language, seed: achievementId, badge, small })
}

/**
 * The same as PNG, `width` pixels wide. A title that this machine has no letters for is not drawn as boxes: the picture
 * then does without letters.
 */
export function badgePngOf(definition: Definition, owner: BadgeOwner, width: number): Uint8Array {
  const small = width < READABLE || !canDraw(`${definition.title} ${owner.issuer} ${definition.badge.ribbon ?? ''}`)
  return renderPng(badgeOf(definition, owner, small), width)
}
