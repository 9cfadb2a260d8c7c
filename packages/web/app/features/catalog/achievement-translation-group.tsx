import type { TextGroup } from '@cairn/api'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { TextArea } from '../../ui/text-area.tsx'

interface TranslationGroupProps {
  group: TextGroup
  originals: Record<string, string>
  texts: Record<string, string>
  /** Languages, as BCP 47 tags. */
  from: string
  to: string
  isOutdated: boolean
}

/** The texts that are translated together: the original above, the words for it below. */
export function TranslationGroup({ group, originals, texts, from, to, isOutdated }: TranslationGroupProps) {
  const text = useMessages()
  return (
    <>
      {Object.entries(originals).map(([name, original]) => (
        <TextArea
          key={name}
          name={`text ${group} ${name}`}
          label={
            <bdi lang={from} className="whitespace-pre-line wrap-anywhere">
              {original}
            </bdi>
          }
          lang={to}
          dir="auto"
          rows={original.length > 120 ? 4 : 1}
          defaultValue={texts[name] ?? ''}
        />
      ))}
      {isOutdated && (
        <label className="flex min-h-6 items-start gap-2.5 py-0.5 pointer-coarse:py-2">
          <input type="checkbox" name="confirmed" value={group} className="mt-0.5 size-5 shrink-0 accent-primary" />
          <span>{text('manage.translations.right')}</span>
        </label>
      )}
    </>
  )
}
