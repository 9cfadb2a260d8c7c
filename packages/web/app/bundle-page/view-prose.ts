import { blocksOf, boldParts } from '../ui/prose-blocks.ts'
import { element } from './element.ts'

/** What somebody wrote at length: paragraphs, lists and **bold**, each in its own direction. */
export function prose(text: string): HTMLElement {
  const whole = element('div', { class: 'prose' })
  for (const { isList, lines } of blocksOf(text))
    whole.append(
      isList
        ? element('ul', { dir: 'auto' }, ...lines.map((line) => element('li', {}, ...inline(line))))
        : element('p', { dir: 'auto' }, ...inline(lines.join('\n'))),
    )
  return whole
}

const inline = (line: string) =>
  boldParts(line).map((part, place) => (place % 2 === 1 ? element('strong', {}, part) : part))
