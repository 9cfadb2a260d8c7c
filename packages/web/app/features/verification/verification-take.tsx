import { Printer } from 'lucide-react'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { useIsHydrated } from '../../lib/is-hydrated.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { CopyField } from '../../ui/copy-field.tsx'
import { Facts } from '../../ui/facts.tsx'

interface VerificationTakeProps {
  /** Of the badge, where it was given by its address. */
  address: string | undefined
  /** Of the page that was asked. */
  page: string
}

/** Taking the answer along: on paper, which says where it was got, and as a link, where there is something to link to. */
export function VerificationTake({ address, page }: VerificationTakeProps) {
  const text = useMessages()
  const canPrint = useIsHydrated()
  return (
    <>
      <div className="hidden print:block">
        <Facts
          facts={[
            { label: text('verification.addressOfBadge'), value: address },
            { label: text('verification.checkedAtAddress'), value: page },
          ]}
        />
      </div>
      <div className="grid gap-6 print:hidden">
        {address !== undefined && (
          <div className="grid gap-1.5">
            <CopyField label={text('verification.link')} value={linkTo(page, address)} />
            <p className="max-w-measure text-sm text-text-2">{text('verification.link.hint')}</p>
          </div>
        )}
        <div className="flex flex-wrap gap-2">
          {canPrint && (
            <Button variant="secondary" icon={Printer} onClick={() => window.print()}>
              {text('verification.print')}
            </Button>
          )}
          <LinkButton to="/verify" variant="secondary" reloadDocument>
            {text('verification.another')}
          </LinkButton>
        </div>
      </div>
    </>
  )
}

function linkTo(page: string, address: string): string {
  const link = new URL(page)
  link.search = new URLSearchParams({ url: address }).toString()
  return link.href
}
