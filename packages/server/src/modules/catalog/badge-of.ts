import type { Definition } from '@cairn/api'
import { drawBadge } from './badge/draw-badge.ts'

/**
 * The badge of an achievement as SVG, as its definition says or, where it says nothing, as suits it.
 *
 * @param of whose definition it is: the issuer's name stands on it, the achievement's id gives it its contour lines
 */
export function badgeOf(definition: Definition, of: { issuer: string; achievementId: string }): string {
  const { title, level, field, scope, achievementType, language, badge } = definition
  return drawBadge({
    title,
    issuer: of.issuer,
    level,
    field,
    scope,
    achievementType,
    language,
    seed: of.achievementId,
    badge,
  })
}
