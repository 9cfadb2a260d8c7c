import type { Text } from '../../lib/i18n/text.ts'

/** What a mail is about, in words; a kind that has none is named as it is stored. */
export function kindOf(kind: string, text: Text): string {
  const key = `operate.mails.kind.${kind}`
  return text.has(key) ? text(key) : kind
}
