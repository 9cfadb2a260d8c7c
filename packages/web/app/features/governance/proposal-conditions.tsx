import type { Proposal } from '@cairn/api'
import { CircleAlert, CircleCheck } from 'lucide-react'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Card } from '../../ui/card.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Form } from '../../ui/form.tsx'
import { Icon } from '../../ui/icon.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextArea } from '../../ui/text-area.tsx'

type Condition = Proposal['conditions'][number]

interface ProposalConditionsProps {
  proposal: Proposal
  mayClose: boolean
  /** The form that was refused stays open. */
  refused: string | undefined
}

/** What must be done before the first award, and how each of it was found to be done. */
export function ProposalConditions({ proposal: { conditions, names }, mayClose, refused }: ProposalConditionsProps) {
  const text = useMessages()
  if (conditions.length === 0) return null
  return (
    <Card title={text('proposals.conditions')}>
      <p className="text-sm text-text-2">{text('proposals.conditions.lead')}</p>
      <ul className="grid gap-4">
        {conditions.map((condition) => (
          <li key={condition.id} className="flex items-start gap-2.5">
            <Icon
              as={condition.closed ? CircleCheck : CircleAlert}
              className={`mt-0.5 ${condition.closed ? 'text-success' : 'text-warning'}`}
            />
            <div className="grid min-w-0 flex-1 gap-1">
              <p dir="auto" className="wrap-anywhere">
                {condition.text}
              </p>
              <Standing condition={condition} names={names} />
              {mayClose && !condition.closed && <Close condition={condition} refused={refused} />}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Standing({ condition: { closed, dueAt }, names }: { condition: Condition; names: Proposal['names'] }) {
  const text = useMessages()
  const format = useFormat()
  if (closed)
    return (
      <>
        <p className="text-sm text-text-2">
          {text('proposals.condition.closed', {
            name: names[closed.personId] ?? text('proposals.who.person'),
            day: format.day(closed.at),
          })}
        </p>
        <p dir="auto" className="text-sm wrap-anywhere">
          {closed.remarks}
        </p>
      </>
    )
  return dueAt ? (
    <p className="text-sm text-text-2">{text('proposals.condition.due', { day: format.day(dueAt) })}</p>
  ) : null
}

function Close({ condition: { id }, refused }: { condition: Condition; refused: string | undefined }) {
  const text = useMessages()
  const name = `close.${id}`
  return (
    <Disclosure summary={text('proposals.condition.close')} isOpen={refused === name}>
      <Form name={name} className="gap-3">
        <input type="hidden" name="conditionId" value={id} />
        <TextArea name="remarks" label={text('proposals.condition.close.remarks')} isRequired rows={2} />
        <div>
          <SubmitButton variant="secondary">{text('proposals.condition.close.submit')}</SubmitButton>
        </div>
      </Form>
    </Disclosure>
  )
}
