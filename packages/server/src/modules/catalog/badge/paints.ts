import type { Colors } from './palettes.ts'

const WHITE = '#fff'

/** In which color each part of a badge is drawn. Who draws it and who measures its contrast both read it here. */
export const paintsOf = ({ base, dark, tint }: Colors) => ({
  /** The two rings around the face, the outer one first. */
  rim: { outer: dark, inner: tint },
  /** What is under everything, from the top of the box to its bottom, and the lines of its pattern. */
  ground: { top: base, bottom: dark, lines: tint, linesOpacity: 0.16 },
  icon: WHITE,
  title: WHITE,
  stones: { fill: tint, edge: dark },
  ribbon: { fill: WHITE, edge: dark, letters: dark },
  /** Under the name of the issuer. */
  plate: { fill: tint, letters: dark },
})

export type Paints = ReturnType<typeof paintsOf>
