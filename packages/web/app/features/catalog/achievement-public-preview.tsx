import { useState } from 'react'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { useIsHydrated } from '../../lib/is-hydrated.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'

type Device = 'phone' | 'desktop'

/** The public page of what was saved last, as a phone and as a desktop show it. */
export function PublicPreview({ here, revision }: { here: string; revision: number }) {
  const text = useMessages()
  const isHydrated = useIsHydrated()
  const [device, setDevice] = useState<Device>()
  const address = `${here.replace(/\?.*$/, '')}/preview`
  return (
    <Card title={text('manage.preview')}>
      <p className="text-sm text-text-2">{text('manage.preview.lead')}</p>
      {isHydrated && (
        <fieldset className="flex flex-wrap gap-2">
          <legend className="sr-only">{text('manage.preview')}</legend>
          {(['phone', 'desktop'] as const).map((one) => (
            <Button
              key={one}
              variant="secondary"
              size="small"
              aria-pressed={device === one}
              onClick={() => setDevice(device === one ? undefined : one)}
            >
              {text(`manage.preview.${one}`)}
            </Button>
          ))}
        </fieldset>
      )}
      {device && (
        // a desktop is three and a half times as wide as its place here
        <div className={device === 'phone' ? 'h-140 max-w-88' : 'h-120 overflow-hidden'}>
          <iframe
            title={text('manage.preview.frame', { device: text(`manage.preview.${device}`) })}
            src={`${address}?revision=${revision}`}
            className={
              device === 'phone'
                ? 'size-full rounded-card border border-border'
                : 'h-[343%] w-[343%] origin-top-left scale-[.2915] rounded-card border-2 border-border rtl:origin-top-right'
            }
          />
        </div>
      )}
      <div>
        <LinkButton to={address} variant="quiet" size="small" reloadDocument>
          {text('manage.preview.open')}
        </LinkButton>
      </div>
    </Card>
  )
}
