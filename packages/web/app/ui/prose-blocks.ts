/** Lines that belong together: a paragraph, or the points of a list. */
export interface Block {
  isList: boolean
  lines: string[]
}

/** What somebody wrote at length, in paragraphs and lists as Markdown marks them. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = []
  let isParted = true
  for (const line of text.split(/\r?\n/)) {
    const item = /^\s*[-*•]\s+(.+)$/.exec(line)?.[1]
    const isList = item !== undefined
    const last = blocks.at(-1)
    if (line.trim() === '') isParted = true
    else if (last && last.isList === isList && (!isParted || isList)) last.lines.push(item ?? line)
    else blocks.push({ isList, lines: [item ?? line] })
    if (line.trim() !== '') isParted = false
  }
  return blocks
}

/** A line at its `**bold**` words: every second part is bold. */
export const boldParts = (line: string): string[] => line.split(/\*\*(?=\S)(.+?)\*\*/s)
