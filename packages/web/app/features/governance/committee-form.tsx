import { COMMITTEE_PARTS, type Committee, CommitteeFacts, MAJORITIES, VotingRules } from '@cairn/api'
import { z } from 'zod'
import { parseForm } from '../../lib/forms.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Form } from '../../ui/form.tsx'
import { Select } from '../../ui/select.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Rows, readRows } from './committee-rows.tsx'

/** People think of a quorum in percent; a box that is not ticked says no, whatever is usual. */
const CommitteeForm = CommitteeFacts.omit({ rules: true }).extend({
  quorum: z.number().min(0).max(100),
  majority: z.enum(MAJORITIES),
  abstentionsCountForQuorum: z.boolean(),
  chairBreaksTies: z.boolean(),
})

/** A committee as it was filled in. */
export async function readCommittee(request: Request): Promise<z.input<typeof CommitteeFacts>> {
  const { name, members, quorum, ...rules } = parseForm(await readRows(request, 'members'), CommitteeForm)
  return { name, members, rules: { ...rules, quorum: quorum / 100 } }
}

interface CommitteeFieldsProps {
  committee?: Committee
  people: readonly { personId: string; name: string }[]
  submit: string
}

/** Who sits in a committee, and how it votes. */
export function CommitteeFields({ committee, people, submit }: CommitteeFieldsProps) {
  const text = useMessages()
  const members = committee?.members ?? []
  const { quorum, ...rules } = committee?.rules ?? VotingRules.parse({})
  const known = new Map([...people, ...members].map(({ personId, name }) => [personId, name]))
  return (
    <Form className="max-w-measure">
      <TextField
        name="name"
        label={text('manage.committees.name')}
        defaultValue={committee?.name}
        maxLength={120}
        isRequired
      />
      <TextField
        name="quorum"
        type="number"
        min={0}
        max={100}
        width="short"
        label={text('manage.committees.quorum')}
        description={text('manage.committees.quorum.hint')}
        defaultValue={Math.round(quorum * 100)}
        isRequired
      />
      <Select
        name="majority"
        label={text('manage.committees.majority')}
        defaultValue={rules.majority}
        options={MAJORITIES.map((value) => ({ value, label: text(`manage.committees.majority.${value}`) }))}
        isRequired
      />
      <div className="grid gap-1">
        <Checkbox
          name="chairBreaksTies"
          label={text('manage.committees.chairBreaksTies')}
          defaultChecked={rules.chairBreaksTies}
        />
        <Checkbox
          name="abstentionsCountForQuorum"
          label={text('manage.committees.abstentionsCount')}
          defaultChecked={rules.abstentionsCountForQuorum}
        />
      </div>
      <Rows
        name="members"
        legend={text('manage.committees.members')}
        hint={text('manage.committees.members.hint')}
        filled={members.length}
        most={60}
        addLabel={text('manage.committees.members.add')}
        rowLabel={(number) => text('manage.committees.member', { number: number + 1 })}
        row={(number) => (
          <div className="grid gap-3 sm:grid-cols-2">
            <Select
              name={`members.${number}.personId`}
              label={text('manage.committees.person')}
              isRequired={number === 0 || number < members.length}
              placeholder={text('manage.committees.person.none')}
              defaultValue={members[number]?.personId ?? ''}
              options={[...known].map(([value, label]) => ({ value, label }))}
            />
            <Select
              name={`members.${number}.part`}
              label={text('manage.committees.part')}
              isRequired={number === 0 || number < members.length}
              placeholder={text('manage.committees.part.none')}
              defaultValue={members[number]?.part ?? ''}
              options={COMMITTEE_PARTS.map((value) => ({ value, label: text(`manage.committees.part.${value}`) }))}
            />
          </div>
        )}
      />
      <div>
        <SubmitButton>{submit}</SubmitButton>
      </div>
    </Form>
  )
}
