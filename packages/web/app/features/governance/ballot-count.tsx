import type { Ballot } from '@cairn/api'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Form } from '../../ui/form.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'

interface BallotCountProps {
  ballot: Ballot
  isReady: boolean
  refused: string | undefined
}

/** Counts a vote. Conditions are asked for where somebody voted for them. */
export function BallotCount({ ballot, isReady, refused }: BallotCountProps) {
  const text = useMessages()
  const name = `count-${ballot.id}`
  if (!isReady) return <p className="text-sm text-text-2">{text('manage.ballots.notYet')}</p>
  const withConditions = ballot.votes.some(({ choice }) => choice === 'approve_with_conditions')
  return (
    <Disclosure summary={text('manage.ballots.count')} isOpen={refused === name}>
      <Form name={name} className="border-s-2 border-border ps-4">
        <p className="max-w-measure text-text-2">{text('manage.ballots.count.lead')}</p>
        {withConditions &&
          [0, 1, 2].map((row) => (
            <div key={row} className="grid gap-3 sm:grid-cols-[1fr_auto]">
              <TextField
                name={`conditions.${row}.text`}
                label={text('manage.ballots.condition', { number: row + 1 })}
                maxLength={500}
              />
              <TextField name={`conditions.${row}.dueAt`} type="date" label={text('manage.ballots.condition.due')} />
            </div>
          ))}
        <TextArea name="remarks" label={text('manage.ballots.minutes')} maxLength={5000} rows={2} />
        <div>
          <SubmitButton>{text('manage.ballots.count')}</SubmitButton>
        </div>
      </Form>
    </Disclosure>
  )
}
