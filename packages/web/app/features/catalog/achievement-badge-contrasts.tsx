import type { BadgeContrast } from '@cairn/api'
import { CircleAlert, CircleCheck } from 'lucide-react'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'

const CRITERIA = ['1.4.3', '1.4.11'] as const

/** How well the parts of the saved badge stand out, what WCAG asks for, and what misses it. */
export function BadgeContrasts({ contrasts }: { contrasts: readonly BadgeContrast[] }) {
  const text = useMessages()
  const format = useFormat()
  const missing = contrasts.filter(isMissed)
  const ratio = (value: number) => text('manage.badge.contrast.ratio', { ratio: format.number(value) })
  return (
    <section className="grid max-w-measure gap-3" aria-labelledby="badge-contrasts">
      <h3 id="badge-contrasts" className="font-medium">
        {text('manage.badge.contrast')}
      </h3>
      <p className="text-sm text-text-2">{text('manage.badge.contrast.lead')}</p>
      {missing.length > 0 && (
        <Notice tone="warning" title={text('manage.badge.contrast.missed')}>
          <ul className="grid list-disc gap-1 ps-5 text-sm">
            {missing.map((one) => (
              <li key={one.part}>
                {text('manage.badge.contrast.needs', {
                  part: text(`manage.badge.contrast.part.${one.part}`),
                  ratio: ratio(one.ratio),
                  least: ratio(one.least),
                })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
        {CRITERIA.map((criterion) => {
          const own = contrasts.filter((one) => one.criterion === criterion)
          const [first] = own
          if (!first) return null
          return (
            <div key={criterion} className="grid content-start gap-1 text-sm">
              <p className="text-text-2">
                {text(`manage.badge.contrast.${criterion === '1.4.3' ? 'text' : 'graphics'}`, {
                  least: ratio(first.least),
                })}
              </p>
              <ul className="grid gap-1">
                {own.map((one) => (
                  <li key={one.part} className="flex items-start gap-1.5">
                    <Icon
                      as={isMissed(one) ? CircleAlert : CircleCheck}
                      size={18}
                      className={isMissed(one) ? 'mt-px text-danger' : 'mt-px text-success'}
                    />
                    <span className="min-w-0 flex-1">{text(`manage.badge.contrast.part.${one.part}`)}</span>
                    <span className="tabular whitespace-nowrap">
                      {ratio(one.ratio)}
                      <span className="sr-only">
                        , {text(`manage.badge.contrast.${isMissed(one) ? 'tooLittle' : 'enough'}`)}
                      </span>
                    </span>
                  </li>
                ))}
              </ul>
            </div>
          )
        })}
      </div>
    </section>
  )
}

const isMissed = ({ ratio, least }: BadgeContrast) => ratio < least
