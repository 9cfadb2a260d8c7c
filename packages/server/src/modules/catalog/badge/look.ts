import type { BadgeDesign, Definition } from '@cairn/api'
import type { BadgeIcon } from './icon-paths.ts'
import type { BadgePalette } from './palettes.ts'
import type { BadgeShape } from './shapes.ts'
import { suggestIcon, suggestPalette, suggestShape } from './suggest.ts'

/** What a badge looks like from afar. Its level (stones) and its letters are read from near. */
export interface Look {
  shape: BadgeShape
  icon: BadgeIcon | 'none'
  pattern: NonNullable<BadgeDesign['pattern']>
  palette: BadgePalette
}

interface Looking {
  title: string
  field?: string | undefined
  scope?: Definition['scope'] | undefined
  achievementType?: Definition['achievementType'] | undefined
  seed: string
  badge: BadgeDesign
}

/** As was chosen, and where nothing was, as suits it. */
export const lookOf = ({ title, field, scope, achievementType, seed, badge }: Looking): Look => ({
  shape: badge.shape ?? suggestShape(scope, achievementType),
  icon: badge.icon ?? suggestIcon(title, field),
  pattern: badge.pattern ?? 'contours',
  palette: badge.palette ?? suggestPalette(field, seed),
})

/** A look as one word after the other, the color last: those that differ in it alone begin alike. */
export const lookText = (look: Look): string => `${formOf(look)} ${look.palette}`

/** All of a look but its color. */
export const formOf = ({ shape, icon, pattern }: Look): string => `${shape} ${icon} ${pattern}`

/** How much two badges look alike: the same, the same in another color (which not everybody sees), or not. */
export function likeness(one: Look, other: Look): 'same' | 'same_but_color' | undefined {
  if (formOf(one) !== formOf(other)) return undefined
  return one.palette === other.palette ? 'same' : 'same_but_color'
}
