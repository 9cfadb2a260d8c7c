/** Widths of ASCII 32–126 in Inter Bold, in hundredths of the font size. */
const ASCII = [
  24, 34, 55, 65, 65, 102, 67, 34, 38, 38, 56, 68, 33, 47, 33, 39, 67, 43, 63, 65, 68, 62, 65, 58, 65, 65, 33, 34, 68,
  68, 68, 56, 102, 75, 66, 74, 72, 61, 59, 75, 75, 28, 58, 72, 57, 93, 76, 77, 65, 78, 66, 65, 67, 73, 75, 104, 74, 73,
  66, 38, 39, 38, 49, 48, 37, 58, 63, 59, 63, 60, 40, 63, 62, 27, 27, 58, 27, 91, 62, 61, 63, 63, 41, 56, 37, 62, 60,
  85, 58, 60, 57, 47, 37, 47, 68,
]

/** Scripts whose characters fill a square, and emoji. */
const FULL =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Extended_Pictographic}\uff00-\uff60\u3000-\u303f]/u

/**
 * How wide a text is in bold, in units of its font size. Exact for ASCII in Inter; an estimate on the safe side for other
 * scripts and fonts.
 */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text) width += characterWidth(character)
  return width / 100
}

function characterWidth(character: string): number {
  const known = ASCII[(character.codePointAt(0) ?? 0) - 32]
  if (known !== undefined) return known
  if (/\p{M}/u.test(character)) return 0
  if (FULL.test(character)) return 100
  if (/\p{Script=Arabic}/u.test(character)) return 58
  return /\p{Lu}/u.test(character) ? 78 : 66
}
