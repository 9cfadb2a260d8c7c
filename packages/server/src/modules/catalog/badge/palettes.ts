import type { BADGE_PALETTES } from '@cairn/api'

export type BadgePalette = (typeof BADGE_PALETTES)[number]

export interface Colors {
  base: string
  dark: string
  tint: string
}

/** Such that every part of a badge stands out, whatever is drawn: a test measures each (`contrastsOf`). */
export const PALETTES: Record<BadgePalette, Colors> = {
  pine: { base: '#1F5A46', dark: '#123A2C', tint: '#D8EBDD' },
  lake: { base: '#0B5C8A', dark: '#063A59', tint: '#D6E9F4' },
  ember: { base: '#A8440D', dark: '#6E2A05', tint: '#FBE3D3' },
  heather: { base: '#6A3D8F', dark: '#43245E', tint: '#EADDF3' },
  slate: { base: '#3F4A54', dark: '#232B32', tint: '#DFE4E8' },
  moss: { base: '#5A6B12', dark: '#38440A', tint: '#E8EDCB' },
  berry: { base: '#9B1F4B', dark: '#62102D', tint: '#F7DAE4' },
  dawn: { base: '#8A5A00', dark: '#573800', tint: '#FBEBC8' },
}
