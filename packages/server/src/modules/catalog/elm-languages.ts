/** Languages by their three letters in the authority table of the EU, and their English names. */
const LANGUAGES: Record<string, readonly [code: string, name: string]> = {
  en: ['ENG', 'English'],
  es: ['SPA', 'Spanish'],
  ar: ['ARA', 'Arabic'],
  bg: ['BUL', 'Bulgarian'],
  ca: ['CAT', 'Catalan'],
  cs: ['CES', 'Czech'],
  da: ['DAN', 'Danish'],
  de: ['DEU', 'German'],
  el: ['ELL', 'Greek'],
  et: ['EST', 'Estonian'],
  fi: ['FIN', 'Finnish'],
  fr: ['FRA', 'French'],
  ga: ['GLE', 'Irish'],
  hr: ['HRV', 'Croatian'],
  hu: ['HUN', 'Hungarian'],
  it: ['ITA', 'Italian'],
  lt: ['LIT', 'Lithuanian'],
  lv: ['LAV', 'Latvian'],
  mt: ['MLT', 'Maltese'],
  nl: ['NLD', 'Dutch'],
  no: ['NOR', 'Norwegian'],
  pl: ['POL', 'Polish'],
  pt: ['POR', 'Portuguese'],
  ro: ['RON', 'Romanian'],
  sk: ['SLK', 'Slovak'],
  sl: ['SLV', 'Slovenian'],
  sv: ['SWE', 'Swedish'],
  uk: ['UKR', 'Ukrainian'],
}

export const LANGUAGE_SCHEME = 'http://publications.europa.eu/resource/authority/language'

/** A BCP 47 tag → the concept of its language. Languages that are not listed here have none: a guess would be wrong. */
export function languageConcept(tag: string): object | undefined {
  const known = LANGUAGES[tag.split('-')[0] ?? '']
  if (!known) return undefined
  const [code, name] = known
  return {
    id: `${LANGUAGE_SCHEME}/${code}`,
    type: 'Concept',
    inScheme: { id: LANGUAGE_SCHEME, type: 'ConceptScheme' },
    prefLabel: { en: [name] },
    notation: 'language',
  }
}

/** The address of a language in the authority table → its BCP 47 tag. */
export function tagOfLanguage(address: string): string | undefined {
  const code = address.startsWith(`${LANGUAGE_SCHEME}/`) ? address.slice(LANGUAGE_SCHEME.length + 1) : undefined
  return Object.entries(LANGUAGES).find(([, [known]]) => known === code)?.[0]
}
