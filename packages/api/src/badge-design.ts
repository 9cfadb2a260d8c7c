import { z } from 'zod'

export const BADGE_SHAPES = [
  'circle',
  'hexagon',
  'octagon',
  'diamond',
  'squircle',
  'shield',
  'stone',
  'rosette',
] as const
export const BADGE_PALETTES = ['pine', 'lake', 'ember', 'heather', 'slate', 'moss', 'berry', 'dawn'] as const
export const BADGE_PATTERNS = ['contours', 'plain', 'rays', 'grid'] as const
export const BADGE_ICONS = [
  'none',
  'mountain',
  'users',
  'leaf',
  'chart',
  'lock',
  'code',
  'book',
  'heart',
  'cog',
  'globe',
  'award',
  'brain',
  'bot',
  'briefcase',
  'building',
  'calculator',
  'cloud',
  'compass',
  'cpu',
  'database',
  'factory',
  'flame',
  'flask',
  'gavel',
  'hammer',
  'handshake',
  'languages',
  'laptop',
  'lightbulb',
  'map',
  'megaphone',
  'messages',
  'microscope',
  'music',
  'network',
  'palette',
  'pen',
  'pencil-ruler',
  'plane',
  'presentation',
  'recycle',
  'rocket',
  'scale',
  'school',
  'shield',
  'siren',
  'sprout',
  'star',
  'stethoscope',
  'sun',
  'target',
  'timer',
  'tree',
  'truck',
  'utensils',
  'video',
  'wrench',
  'zap',
] as const

/** How the badge image is drawn; a good one exists without any of this. */
export const BadgeDesign = z.object({
  shape: z.enum(BADGE_SHAPES).optional(),
  palette: z.enum(BADGE_PALETTES).optional(),
  icon: z.enum(BADGE_ICONS).optional(),
  pattern: z.enum(BADGE_PATTERNS).optional(),
  /** At most 18 characters; the level's name unless said; empty for none. */
  ribbon: z.string().trim().max(18).optional(),
})
export type BadgeDesign = z.output<typeof BadgeDesign>

/** What of a badge must be told from what is around it. */
export const BADGE_PARTS = ['title', 'ribbon', 'issuer', 'icon', 'stones', 'edge_on_light', 'edge_on_dark'] as const

/** How well a part of a badge stands out from what is around it. */
export const BadgeContrast = z.object({
  part: z.enum(BADGE_PARTS),
  /** The contrast ratio of WCAG 2.2, from 1 to 21. */
  ratio: z.number().min(1).max(21),
  /** What of WCAG 2.2 asks for how much at least: 1.4.3 of text, 1.4.11 of what must be seen to understand a picture. */
  criterion: z.enum(['1.4.3', '1.4.11']),
  least: z.number(),
})
export type BadgeContrast = z.output<typeof BadgeContrast>
