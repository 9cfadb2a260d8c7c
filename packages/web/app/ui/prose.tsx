import { cx } from './class-names.ts'
import { blocksOf, boldParts } from './prose-blocks.ts'

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

/** `**bold**` between text. */
function Inline({ children }: { children: string }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the text does not change while it is shown
  return boldParts(children).map((part, place) => (place % 2 === 1 ? <strong key={place}>{part}</strong> : part))
}
