import { type BadgeShape, roomAt } from './shapes.ts'
import { textWidth } from './text-width.ts'

export interface TitleLines {
  lines: { text: string; y: number }[]
  /** Font size. */
  size: number
}

const MOST_LINES = 3
const LARGEST = 42
const SMALLEST = 17
/** Distance of two lines, in font sizes. */
const LEADING = 1.18
/** Of a font size: from the middle of a line of capitals down to its base. */
const TO_BASE = 0.36

/**
 * Sets a title into the face of a shape, between two heights: of all ways to break it into one to three lines the one
 * that allows the largest letters. What does not fit at the smallest size ends in an ellipsis.
 */
export function setTitle(title: string, shape: BadgeShape, top: number, bottom: number): TitleLines {
  const words = wordsOf(title)
  let best: TitleLines | undefined
  let narrowest = Number.POSITIVE_INFINITY
  for (let count = 1; count <= Math.min(MOST_LINES, words.length); count++)
    for (const lines of waysToBreak(words, count)) {
      const size = largestFor(lines, shape, top, bottom)
      const width = Math.max(...lines.map(textWidth))
      // a line more must be worth it; of equal sizes the more even lines are nicer
      const worth = best && lines.length > best.lines.length ? best.size * 1.08 : (best?.size ?? 0)
      if (size < worth || (best && size === worth && width >= narrowest)) continue
      narrowest = width
      best = placed(lines, size, top, bottom)
    }
  if (best && best.size >= SMALLEST) return best
  return placed(clipped(words, shape, top, bottom), SMALLEST, top, bottom)
}

/** Where a title may break: between words, and between characters of scripts that write without spaces. */
function wordsOf(title: string): string[] {
  const pieces = title
    .trim()
    .replace(
      /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu,
      '$1\u200b',
    )
    .split(/(?<=\u200b)|\s+/u)
  // more breaks than this are tried in groups, so that the longest title costs little
  const MOST = 24
  const grouped: string[] = []
  const each = Math.ceil(pieces.length / MOST)
  for (let i = 0; i < pieces.length; i += each) grouped.push(join(pieces.slice(i, i + each)))
  return grouped
}

/** Words as one line: a zero-width space says that none belongs between. */
const join = (words: readonly string[]) => words.join(' ').replaceAll('\u200b ', '\u200b')
const shown = (line: string) => line.replaceAll('\u200b', '')

function* waysToBreak(words: readonly string[], count: number): Generator<string[]> {
  if (count === 1) {
    yield [shown(join(words))]
    return
  }
  for (let first = 1; first <= words.length - count + 1; first++)
    for (const rest of waysToBreak(words.slice(first), count - 1)) yield [shown(join(words.slice(0, first))), ...rest]
}

/** The largest font size at which each line has room where it would stand. */
function largestFor(lines: readonly string[], shape: BadgeShape, top: number, bottom: number): number {
  const byHeight = (bottom - top) / (lines.length * LEADING)
  let size = Math.min(LARGEST, byHeight)
  // the room depends on the height, which depends on the size: shrink until all fit
  for (let round = 0; round < 6; round++) {
    const fitting = Math.min(
      ...placed(lines, size, top, bottom).lines.map(({ text, y }) => {
        const base = y
        const room = Math.min(roomAt(shape, base), roomAt(shape, base - size * 0.75))
        return room / Math.max(textWidth(text), 0.1)
      }),
    )
    if (fitting >= size) break
    size = fitting
  }
  return Math.floor(size * 2) / 2
}

function placed(lines: readonly string[], size: number, top: number, bottom: number): TitleLines {
  const middle = (top + bottom) / 2
  return {
    size,
    lines: lines.map((text, i) => ({
      text,
      y: Math.round((middle + (i - (lines.length - 1) / 2) * size * LEADING + size * TO_BASE) * 10) / 10,
    })),
  }
}

/** Fills three lines at the smallest size; the last one ends in an ellipsis where words are left. */
function clipped(words: readonly string[], shape: BadgeShape, top: number, bottom: number): string[] {
  const heights = placed(['', '', ''], SMALLEST, top, bottom).lines
  const lines: string[] = []
  let rest = shown(join(words))
  for (const [i, { y }] of heights.entries()) {
    if (rest === '') break
    const room = Math.min(roomAt(shape, y), roomAt(shape, y - SMALLEST * 0.75)) / SMALLEST
    if (textWidth(rest) <= room) {
      lines.push(rest)
      break
    }
    const last = i === heights.length - 1
    let fitting = [...rest]
    while (fitting.length > 1 && textWidth(fitting.join('')) > room - (last ? 0.9 : 0)) fitting = fitting.slice(0, -1)
    const space = fitting.lastIndexOf(' ')
    const cut = !last && space > 0 ? fitting.slice(0, space) : fitting
    lines.push(last ? `${cut.join('').trimEnd()}…` : cut.join(''))
    rest = [...rest].slice(cut.length).join('').trimStart()
  }
  return lines
}
