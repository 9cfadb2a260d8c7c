import type { Delegation } from '@cairn/api'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Form } from '../../ui/form.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { Time } from '../../ui/time.tsx'

/** Who decides for whom; one's own can be ended. */
export function DelegationList({ delegations, personId }: { delegations: readonly Delegation[]; personId: string }) {
  const text = useMessages()
  return (
    <ul className="divide-y divide-border rounded-card border border-border bg-surface shadow-card">
      {delegations.map((one) => (
        <li key={one.id} className="flex flex-wrap items-center justify-between gap-3 p-4 md:px-6">
          <div className="min-w-0">
            <p className="wrap-anywhere">
              <bdi>{text('manage.away.one', { name: one.personName, other: one.toPersonName })}</bdi>
            </p>
            <p className="text-sm text-text-2">
              <Time value={one.from} /> – <Time value={one.until} />
            </p>
          </div>
          {one.personId === personId && (
            <Form name={`end-${one.id}`}>
              <input type="hidden" name="_id" value={one.id} />
              <SubmitButton variant="secondary" size="small">
                {text('manage.away.end')}
              </SubmitButton>
            </Form>
          )}
        </li>
      ))}
    </ul>
  )
}
