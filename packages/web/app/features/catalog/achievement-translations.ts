import type { Definition, TextGroup } from '@cairn/api'

type Groups = NonNullable<Definition['translations']>[string]
type Texts = Record<string, string>

/** What a translator sent of one language. */
export interface Translated {
  language: string
  /** By group and name, as they were when the form was drawn. */
  before: Partial<Record<TextGroup, Texts>>
  /** The same as they were typed. */
  typed: Partial<Record<TextGroup, Texts>>
  /** The hash of the originals that were shown. */
  hashes: Partial<Record<TextGroup, string>>
  /** Groups that were outdated and are said to be right as they are. */
  confirmed: readonly string[]
}

/** Begins the names of the fields of texts: `text about title`. */
const TEXT = /^text (\w+) (.+)$/

/** Reads a translator's form. */
export function translatedIn(form: FormData): Translated {
  const typed: Translated['typed'] = {}
  const hashes: Translated['hashes'] = {}
  for (const [name, value] of form) {
    const [, group, text] = TEXT.exec(name) ?? []
    const hash = /^hash (\w+)$/.exec(name)?.[1]
    if (group && text)
      typed[group as TextGroup] = { ...typed[group as TextGroup], [text]: String(value).replace(/\r\n?/g, '\n').trim() }
    if (hash) hashes[hash as TextGroup] = String(value)
  }
  return {
    language: String(form.get('language')),
    before: JSON.parse(String(form.get('before') ?? '{}')),
    typed,
    hashes,
    confirmed: form.getAll('confirmed').map(String),
  }
}

/**
 * A definition with what a translator changed: nothing else is touched, so that two may translate at once. A group names
 * the originals that were shown as soon as something of it was changed, or it was said to be right.
 */
export function withTranslation(definition: Definition, sent: Translated): Definition {
  const groups: Groups = { ...definition.translations?.[sent.language] }
  for (const [name, typed] of Object.entries(sent.typed)) {
    const group = name as TextGroup
    const before = sent.before[group] ?? {}
    const changed = Object.entries(typed).filter(([text, words]) => words !== (before[text] ?? ''))
    const hash = sent.hashes[group]
    if (!hash || (changed.length === 0 && !sent.confirmed.includes(group))) continue
    const texts = { ...groups[group]?.texts, ...Object.fromEntries(changed) }
    const left = Object.fromEntries(Object.entries(texts).filter(([, words]) => words !== ''))
    if (Object.keys(left).length > 0) groups[group] = { of: hash, texts: left }
    else delete groups[group]
  }
  return { ...definition, translations: { ...definition.translations, [sent.language]: groups } }
}
