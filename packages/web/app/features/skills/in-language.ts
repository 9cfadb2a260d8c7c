/** A text, and the BCP 47 tag of the language it is in. */
export interface Said {
  language: string
  text: string
}

/**
 * The text for a reader of `locale`: in that language, in a form of it (`es-MX` for `es`), in English, or in any that
 * there is. Undefined when there is none.
 */
export function inLanguage(texts: Readonly<Record<string, string>>, locale: string): Said | undefined {
  const languages = Object.keys(texts)
  const language =
    languages.find((tag) => tag === locale) ??
    languages.find((tag) => tag.split('-')[0] === locale) ??
    languages.find((tag) => tag.split('-')[0] === 'en') ??
    languages[0]
  return language === undefined ? undefined : { language, text: texts[language]! }
}

/** A language by its name in `locale`; what is no BCP 47 tag, as it is written. */
export function languageName(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag
  } catch (error) {
    // files of strangers have tags of their own making
    if (error instanceof RangeError) return tag
    throw error
  }
}
