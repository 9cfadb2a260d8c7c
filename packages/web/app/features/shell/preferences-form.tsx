import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import { useEnvironment } from '../../lib/environment.tsx'
import { LOCALE_NAMES, LOCALES } from '../../lib/i18n/locales.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { THEMES } from '../../lib/theme.ts'
import { Icon } from '../../ui/icon.tsx'

/**
 * Language and colors. A plain form that loads the page anew: the browser then fetches the texts of the new language
 * only, and the colors change without a script.
 */
export function PreferencesForm() {
  const text = useMessages()
  const { locale, theme } = useEnvironment()
  const { pathname, search } = useLocation()
  return (
    <form method="post" action="/preferences" className="grid gap-3">
      <input type="hidden" name="next" value={`${pathname}${search}`} />
      <Choices label={text('common.language')}>
        {LOCALES.map((one) => (
          <Choice key={one} name="locale" value={one} isCurrent={one === locale}>
            <span lang={one}>{LOCALE_NAMES[one]}</span>
          </Choice>
        ))}
      </Choices>
      <Choices label={text('common.theme')}>
        {THEMES.map((one) => (
          <Choice key={one} name="theme" value={one} isCurrent={one === theme}>
            {text(`common.theme.${one}`)}
          </Choice>
        ))}
      </Choices>
    </form>
  )
}

function Choices({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className="grid">
      <legend className="px-3 pb-1 text-sm text-text-2">{label}</legend>
      {children}
    </fieldset>
  )
}

function Choice({
  name,
  value,
  isCurrent,
  children,
}: {
  name: string
  value: string
  isCurrent: boolean
  children: ReactNode
}) {
  return (
    <button
      type="submit"
      name={name}
      value={value}
      aria-pressed={isCurrent}
      className="flex min-h-9 items-center gap-2 rounded-control px-3 text-start hover:bg-surface-2 pointer-coarse:min-h-11 aria-pressed:font-medium"
    >
      <span className="flex-1">{children}</span>
      {isCurrent && <Icon as={Check} size={18} />}
    </button>
  )
}
