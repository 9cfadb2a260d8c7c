import { Check } from 'lucide-react'
import { directionOfTag } from '../lib/i18n/locales.ts'
import { Icon } from './icon.tsx'

export interface Point {
  text: string
  /** Terms that belong to it, perhaps with an address that defines them. */
  terms?: readonly { name: string; url?: string | undefined }[]
}

/** What is so, point by point, in the language that it was written in. */
export function PointList({ points, lang }: { points: readonly Point[]; lang?: string }) {
  return (
    <ul lang={lang} dir={lang && directionOfTag(lang)} className="grid max-w-measure gap-3">
      {points.map(({ text, terms = [] }) => (
        <li key={text} className="flex items-start gap-2.5">
          <Icon as={Check} className="mt-0.5 text-primary" />
          <div className="grid min-w-0 gap-1">
            <span dir="auto" className="wrap-anywhere">
              {text}
            </span>
            {terms.length > 0 && (
              <ul className="flex flex-wrap gap-x-3 gap-y-1 text-sm text-text-2">
                {terms.map(({ name, url }) => (
                  <li key={`${name}${url}`} className="wrap-anywhere">
                    {url ? (
                      <a href={url} rel="noopener nofollow" className="link inline-block min-h-6 py-0.5">
                        <bdi>{name}</bdi>
                      </a>
                    ) : (
                      <bdi>{name}</bdi>
                    )}
                  </li>
                ))}
              </ul>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
