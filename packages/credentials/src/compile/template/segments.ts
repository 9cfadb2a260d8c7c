/** A text with gaps: `fixed[0] value(gaps[0]) fixed[1] value(gaps[1]) …` */
export interface Segments {
  readonly fixed: readonly string[]
  readonly gaps: readonly number[]
}

/**
 * A text with marks → its segments. Gaps are numbered like the holes; labels of blank nodes come after them.
 *
 * @param holes how many holes there are
 */
export function toSegments(text: string, holes: number): Segments {
  const fixed: string[] = []
  const gaps: number[] = []
  let from = 0
  for (const { 0: whole, 1: kind, 2: number, index } of text.matchAll(/urn:x-cairn-(hole|label):(\d+):/g)) {
    fixed.push(text.slice(from, index))
    gaps.push(kind === 'hole' ? Number(number) : holes + Number(number))
    from = index + whole.length
  }
  return { fixed: [...fixed, text.slice(from)], gaps }
}

export function fillSegments({ fixed, gaps }: Segments, values: readonly string[]): string {
  let text = fixed[0]!
  for (let index = 0; index < gaps.length; index++) text += values[gaps[index]!]! + fixed[index + 1]!
  return text
}

/** Lines of one predicate whose order depends on what is filled in. */
export interface Run {
  readonly lines: readonly Segments[]
}

export type Part = Segments | Run

/** @returns `undefined` when two lines of a run have become the same: then they are one, and the plan does not fit */
export function fillParts(parts: readonly Part[], values: readonly string[]): string | undefined {
  let text = ''
  for (const part of parts) {
    if ('fixed' in part) text += fillSegments(part, values)
    else {
      const lines = part.lines.map((line) => fillSegments(line, values)).sort()
      for (let index = 0; index < lines.length; index++) {
        if (index > 0 && lines[index] === lines[index - 1]) return undefined
        text += lines[index]
      }
    }
  }
  return text
}
