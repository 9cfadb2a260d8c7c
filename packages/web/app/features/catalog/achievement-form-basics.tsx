import { ACHIEVEMENT_TYPES, SCOPES, type Unit } from '@cairn/api'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Choice, Line, Lines, useFormerValue } from './achievement-form-fields.tsx'

/** Languages by their own names, as every reader of one finds it. */
const LANGUAGES: Record<string, string> = {
  ar: 'العربية',
  bg: 'Български',
  ca: 'Català',
  cs: 'Čeština',
  da: 'Dansk',
  de: 'Deutsch',
  el: 'Ελληνικά',
  en: 'English',
  es: 'Español',
  et: 'Eesti',
  eu: 'Euskara',
  fa: 'فارسی',
  fi: 'Suomi',
  fr: 'Français',
  ga: 'Gaeilge',
  gl: 'Galego',
  he: 'עברית',
  hi: 'हिन्दी',
  hr: 'Hrvatski',
  hu: 'Magyar',
  it: 'Italiano',
  ja: '日本語',
  ko: '한국어',
  lt: 'Lietuvių',
  lv: 'Latviešu',
  mt: 'Malti',
  nl: 'Nederlands',
  no: 'Norsk',
  pl: 'Polski',
  pt: 'Português',
  ro: 'Română',
  ru: 'Русский',
  sk: 'Slovenčina',
  sl: 'Slovenščina',
  sv: 'Svenska',
  tr: 'Türkçe',
  uk: 'Українська',
  zh: '中文',
}

/** What it is called, and what it is. */
export function BasicsFields({ units }: { units: readonly Unit[] }) {
  const text = useMessages()
  const language = useFormerValue('language')
  const languages = Object.keys(LANGUAGES)
  return (
    <>
      <Line name="title" maxLength={120} isRequired />
      <Lines name="summary" rows={2} />
      <Lines name="description" rows={6} />
      <div className="grid max-w-measure items-end gap-4 sm:grid-cols-2">
        <Line name="field" />
        <Line name="humanCode" />
        <Choice
          name="language"
          label={text('manage.definition.language')}
          values={language && !LANGUAGES[language] ? [...languages, language] : languages}
          say={(tag) => LANGUAGES[tag] ?? tag}
        />
        <Choice
          name="achievementType"
          label={text('manage.definition.achievementType')}
          values={ACHIEVEMENT_TYPES}
          say={(type) => text(`manage.definition.achievementType.${type}`)}
        />
        <Choice
          name="scope"
          label={text('manage.definition.scope')}
          values={SCOPES}
          say={(scope) => text(`manage.definition.scope.${scope}`)}
        />
        {units.length > 0 && (
          <Choice
            name="unitId"
            label={text('manage.definition.unitId')}
            values={units.map(({ id }) => id)}
            say={(id) => units.find((unit) => unit.id === id)?.name ?? id}
            nothing={text('manage.definition.choose')}
          />
        )}
      </div>
      <Lines name="audience" rows={2} />
      <Line name="tags" />
    </>
  )
}
