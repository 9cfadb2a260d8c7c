/** Characters of each part that are searched: PostgreSQL takes at most 1 MB of words, and nobody looks for the rest. */
const LONGEST = 20_000
/** Words of a query that are looked for. */
const MOST_WORDS = 12

/** Scripts that write without spaces: each character is a word of its own, in texts and in queries. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu

/**
 * The words of a text as they are compared: lower case, no accents or vowel signs, nothing but letters and digits,
 * joined by single spaces. A query and a text that went through it meet regardless of how either was typed.
 */
export function foldForSearch(text: string): string {
  return text
    .slice(0, LONGEST)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(UNSPACED, ' $& ')
    .replace(/ +/g, ' ')
    .trim()
}

/** The words of a query, folded, at most twelve. */
export function wordsOf(q: string | undefined): string[] {
  return foldForSearch(q ?? '')
    .split(' ')
    .filter(Boolean)
    .slice(0, MOST_WORDS)
}

/**
 * A query in the language of PostgreSQL's `to_tsquery`: all of its words, each of them perhaps only begun.
 *
 * @returns undefined when nothing in it could be looked for
 */
export function toSearchQuery(q: string | undefined): string | undefined {
  const words = wordsOf(q)
  return words.length === 0 ? undefined : words.map((word) => `${word}:*`).join(' & ')
}
