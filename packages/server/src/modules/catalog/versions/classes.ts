import type { CHANGE_CLASSES } from '@cairn/api'

export type ChangeClass = (typeof CHANGE_CLASSES)[number]

/**
 * What may change without changing what is learned, judged or promised: looks, contacts, translations, what others say of
 * it, and help for those who judge. `*` is any one part. Whatever is not here is substantive (decision 0017).
 */
const EDITORIAL = [
  'summary',
  'description',
  'badge/**',
  'translations/**',
  'contact',
  'contacts/**',
  'furtherInformation',
  'links/**',
  'tags',
  'humanCode',
  'otherIdentifiers/**',
  'need',
  'acceptedBy/**',
  'occupations/**',
  'rubric/criteria/*/guidance',
  'rubric/criteria/*/levels/*/exemplars/**',
].map((pattern) => {
  const expression = pattern.replace(/\/\*\*$/, '(/.*)?').replaceAll('/*/', '/[^/]+/')
  return new RegExp(`^${expression}$`)
})

/**
 * How much it is that this part of a definition says something else now.
 *
 * @param path names of members and parts, such as `rubric/criteria/judgment/weight`
 */
export function classOf(path: string, before: unknown, after: unknown): ChangeClass {
  if (EDITORIAL.some((pattern) => pattern.test(path))) return 'editorial'
  if (path === 'fee/amount' && typeof before === 'number' && typeof after === 'number' && after < before)
    return 'editorial'
  if (path === 'fee' && after === undefined) return 'editorial'
  if (typeof before === 'string' && typeof after === 'string' && plain(before) === plain(after)) return 'editorial'
  return 'substantive'
}

/** Another order of these means nothing; that of the levels of a criterion is which is higher. */
export const classOfOrder = (path: string): ChangeClass => (/\/levels$/.test(path) ? 'substantive' : 'editorial')

/** Without what nobody reads a difference from: spaces, composed letters, curly quotes, a full stop at the end. */
const plain = (text: string) =>
  text.normalize('NFC').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim().replace(/\.$/, '')
