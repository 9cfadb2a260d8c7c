import { useMessages } from '../../lib/i18n/messages.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { KindInForce } from './proposal-new-read.ts'

interface BeginningFieldsProps {
  /** Absent for a text. */
  about: KindInForce | undefined
  isEditorial: boolean
  successors: readonly { value: string; label: string }[]
  /** To how many addresses an end is told. */
  told: number
}

/** What is said beside the text when something is proposed: why, from when, and how something ends. */
export function BeginningFields({ about, isEditorial, successors, told }: BeginningFieldsProps) {
  const text = useMessages()
  const isTold = about === 'suspension' || about === 'termination'
  return (
    <>
      <TextArea
        name="reason"
        label={text(isTold ? 'proposals.new.reason.public' : 'proposals.new.reason')}
        isRequired={isTold}
        rows={3}
      />
      {about === 'termination' && <Terms successors={successors} told={told} />}
      {!about && (
        <Checkbox
          name="isFastTrack"
          label={text('proposals.new.fastTrack')}
          description={text('proposals.new.fastTrack.hint')}
          defaultChecked={isEditorial}
        />
      )}
      <TextField
        name="effectiveOn"
        type="date"
        width="short"
        label={text('proposals.new.effectiveOn')}
        description={text('proposals.new.effectiveOn.hint')}
      />
    </>
  )
}

const DAYS = ['lastEnrollment', 'teachOutEnd', 'lastAward'] as const

function Terms({ successors, told }: Pick<BeginningFieldsProps, 'successors' | 'told'>) {
  const text = useMessages()
  return (
    <>
      {DAYS.map((day) => (
        <TextField
          key={day}
          name={`terms.${day}`}
          type="date"
          width="short"
          label={text(`proposals.terms.${day}`)}
          isRequired
        />
      ))}
      <Select
        name="terms.successorId"
        label={text('proposals.new.successor')}
        options={successors}
        placeholder={text('proposals.new.noSuccessor')}
      />
      <TextArea
        name="terms.effectOnStacks"
        label={text('proposals.terms.effectOnStacks')}
        description={text('proposals.terms.effectOnStacks.hint')}
        rows={3}
      />
      <p className="text-text-2">{text('proposals.terms.told', { count: told })}</p>
    </>
  )
}
