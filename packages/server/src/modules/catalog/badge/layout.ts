/** Where the parts of a badge stand in its box of 512 by 512. */

/** The box is a square. */
export const BOX = 512

/** Top of the ribbon, and where the stones stand. */
export const RIBBON_TOP = 386

/** A place of the icon: its middle, and the scale of its box of 24 by 24. */
export type IconPlace = readonly [x: number, y: number, scale: number]
export const ICON_BOX = 24
export const ICON: IconPlace = [256, 118, 4.3]

const STONES = [
  { width: 118, height: 26, shift: 0, tilt: 0 },
  { width: 94, height: 24, shift: 5, tilt: -1.5 },
  { width: 70, height: 22, shift: -3, tilt: 2 },
  { width: 48, height: 20, shift: 2, tilt: -2.5 },
]

/** Stones of a level, from the lowest to the highest. */
export const stonesOf = (level = 0) => STONES.slice(0, level)
export const stonesHeight = (level: number | undefined): number =>
  stonesOf(level).reduce((sum, { height }) => sum + height - 1, 0)

export interface TitleArea {
  top: number
  bottom: number
}

/** Between which heights the title is set: under the icon, if there is one, and above the stones. */
export const titleArea = (hasIcon: boolean, level: number | undefined): TitleArea => ({
  top: hasIcon ? 182 : 96,
  bottom: RIBBON_TOP - stonesHeight(level) - 14,
})
