import { cx } from './class-names.ts'

interface ProseProps {
  /** The language it is written in. */
  lang?: string
  children: string
  className?: string
}

/**
 * What somebody wrote at length, in its own language and direction. Of Markdown it shows what people write into
 * criteria: paragraphs, lists and **bold**. Everything else stays as it was typed; HTML is text.
 */
export function Prose({ lang, children, className }: ProseProps) {
  return (
    <div lang={lang} className={cx('grid max-w-measure gap-3 wrap-anywhere', className)}>
      {blocksOf(children).map((block, place) =>
        block.isList ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the text does not change while it is shown
          <ul key={place} dir="auto" className="grid list-disc gap-1 ps-5">
            {block.lines.map((line) => (
              <li key={line}>
                <Inline>{line}</Inline>
              </li>
            ))}
          </ul>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the text does not change while it is shown
          <p key={place} dir="auto" className="whitespace-pre-line">
            <Inline>{block.lines.join('\n')}</Inline>
          </p>
        ),
      )}
    </div>
  )
}

interface Block {
  isList: boolean
  lines: string[]
}

function blocksOf(text: string): Block[] {
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

/** `**bold**` between text. */
function Inline({ children }: { children: string }) {
  const parts = children.split(/\*\*(?=\S)(.+?)\*\*/s)
  // biome-ignore lint/suspicious/noArrayIndexKey: the text does not change while it is shown
  return parts.map((part, place) => (place % 2 === 1 ? <strong key={place}>{part}</strong> : part))
}
