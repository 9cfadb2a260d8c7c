import { IntlMessageFormat } from 'intl-messageformat'
import { cloneElement, isValidElement, type ReactNode } from 'react'
import type { Catalog } from './catalogs.ts'
import type { MessageKey } from './en/index.ts'
import { FORMAT_TAGS, type Locale } from './locales.ts'

export type MessageValues = Record<string, string | number | boolean | Date | null | undefined>
export type RichValues = Record<string, string | number | Date | ReactNode | ((parts: ReactNode[]) => ReactNode)>

/** Says a text of the catalog in the reader's language. */
export interface Text {
  (key: MessageKey, values?: MessageValues): string
  /** The same with elements inside: `text.rich('x.y', { b: (parts) => <b>{parts}</b> })` for `"so <b>bold</b>"`. */
  rich(key: MessageKey, values: RichValues): ReactNode
  /** Does the catalog know this key? For keys that come from outside, such as the codes of problems. */
  has(key: string): key is MessageKey
  locale: Locale
}

/** Makes the `text` function of one language. Parsed messages are kept, as parsing costs more than saying. */
function createText(locale: Locale, catalog: Catalog): Text {
  const parsed = new Map<MessageKey, IntlMessageFormat>()

  function message(key: MessageKey): IntlMessageFormat {
    const known = parsed.get(key)
    if (known) return known
    const made = new IntlMessageFormat(catalog[key], FORMAT_TAGS[locale])
    parsed.set(key, made)
    return made
  }

  return Object.assign((key: MessageKey, values?: MessageValues) => String(message(key).format(values)), {
    rich: (key: MessageKey, values: RichValues) => keyed(message(key).format<ReactNode>(withKeys(values))),
    has: (key: string): key is MessageKey => Object.hasOwn(catalog, key),
    locale,
  })
}

const made = new WeakMap<Catalog, Text>()

/** The `text` function of a catalog, made once: a server says the same few hundred texts on every page. */
export function textOf(locale: Locale, catalog: Catalog): Text {
  const text = made.get(catalog) ?? createText(locale, catalog)
  made.set(catalog, text)
  return text
}

/** Inside a tag and around it, text and elements come as arrays, whose elements React wants to have keys. */
function withKeys(values: RichValues): RichValues {
  const entries = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'function' ? (parts: ReactNode[]) => value(parts.map(withKey)) : value,
  ])
  return Object.fromEntries(entries)
}

function keyed(parts: ReactNode): ReactNode {
  return Array.isArray(parts) ? parts.map(withKey) : parts
}

/** `Children.toArray` would do, but for its warning that the elements had none before. */
function withKey(part: ReactNode, place: number): ReactNode {
  return isValidElement(part) && part.key === null ? cloneElement(part, { key: place }) : part
}
