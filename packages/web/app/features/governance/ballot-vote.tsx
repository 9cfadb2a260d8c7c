import { type Ballot, type Proposal, VOTES } from '@cairn/api'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Form } from '../../ui/form.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextArea } from '../../ui/text-area.tsx'

/** One's vote, on the text whose hash the page was made with. */
export function BallotVote({ ballot, proposal }: { ballot: Ballot; proposal: Proposal }) {
  const text = useMessages()
  return (
    <Form name={`vote-${ballot.id}`} className="rounded-card bg-surface-2 p-4">
      <input type="hidden" name="definitionHash" value={proposal.definitionHash} />
      <RadioGroup
        name="choice"
        label={text('manage.ballots.yours')}
        options={VOTES.map((value) => ({ value, label: text(`manage.ballots.choice.${value}`) }))}
        isRequired
      />
      <TextArea
        name="remarks"
        label={text('manage.ballots.remarks')}
        description={text('manage.ballots.remarks.hint')}
        maxLength={2000}
        rows={2}
      />
      <div>
        <SubmitButton>{text('manage.ballots.vote')}</SubmitButton>
      </div>
    </Form>
  )
}
