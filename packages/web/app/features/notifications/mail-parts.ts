/** A mail's one button, as its plain text tells it: the words, and the address on the next line. */
export interface MailLink {
  label: string
  /** A path of this Cairn. */
  to: string
}

/**
 * Where a mail leads, if it leads to a page of this Cairn. Other addresses in it are text: somebody may have written
 * them into a name or a remark.
 *
 * @param publicUrl where this Cairn is reached, without a slash at the end
 */
export function linkOf(text: string, publicUrl: string): MailLink | undefined {
  for (const [, label = '', address = ''] of text.matchAll(/^(\S.*):\r?\n(https?:\/\/\S+)$/gm))
    if (address.startsWith(`${publicUrl}/`)) return { label, to: address.slice(publicUrl.length) }
  return undefined
}

/** The code that a mail brings, on a line of its own. */
export const codeOf = (text: string): string | undefined => /^\d{8}$/m.exec(text)?.[0]
