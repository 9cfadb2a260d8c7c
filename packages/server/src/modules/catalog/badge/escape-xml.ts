const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** A text as XML has it; what XML 1.0 allows nowhere (control characters, half characters) is left out. */
export const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '')
    .replace(/[^\t\n\r\P{Cc}]|[\ufffe\uffff]/gu, '')
