import type { Definition } from '@cairn/api'
import { foldForSearch } from '../../kernel/search-words.ts'

/** What a definition is found by, by weight. */
export function searchTextOf({ title, summary, field, tags, audience, outcomes }: Definition) {
  const joined = (parts: readonly (string | undefined)[]) => foldForSearch(parts.filter(Boolean).join(' '))
  return {
    title: joined([title]),
    about: joined([field, ...tags, summary, audience]),
    outcomes: joined(outcomes.flatMap(({ text, skills }) => [text, ...skills.map(({ name }) => name)])),
  }
}
