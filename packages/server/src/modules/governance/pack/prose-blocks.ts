/** A paragraph or a list of what somebody wrote; its lines in stretches, some of them bold. */
export interface ProseBlock {
  isList: boolean
  lines: { isBold: boolean; text: string }[][]
}

/**
 * What of Markdown the pages show, the papers show too: paragraphs, lists and `**bold**`. Everything else stays as it was
 * typed.
 */
export function proseBlocks(text: string): ProseBlock[] {
  const blocks: ProseBlock[] = []
  let isParted = true
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') {
      isParted = true
      continue
    }
    const item = /^\s*[-*•]\s+(.+)$/.exec(line)?.[1]
    const isList = item !== undefined
    const last = blocks.at(-1)
    if (last && last.isList === isList && (isList || !isParted)) last.lines.push(stretches(item ?? line))
    else blocks.push({ isList, lines: [stretches(item ?? line)] })
    isParted = false
  }
  return blocks
}

/** Every second stretch stood between the stars. */
const stretches = (line: string) =>
  line
    .split(/\*\*(?=\S)(.+?)\*\*/)
    .map((text, place) => ({ isBold: place % 2 === 1, text }))
    .filter(({ text }) => text !== '')
