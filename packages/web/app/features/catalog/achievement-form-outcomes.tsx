import { useContext } from 'react'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { FormContext } from '../../ui/form-context.ts'
import { TextField } from '../../ui/text-field.tsx'
import { useFormerValue } from './achievement-form-fields.tsx'
import { OutcomeCount, OutcomeHint, VerbHelp } from './achievement-form-outcome-help.tsx'
import { Rows, useRowCount } from './achievement-form-row.tsx'
import { OutcomeSkill } from './achievement-form-skill.tsx'

/** What somebody can do afterwards: one row each, and some to begin with. */
export function OutcomeFields() {
  const text = useMessages()
  const filled = useRowCount('outcomes')
  return (
    // the anchor of the checklist, and of what is wrong with the whole list
    <div id="definition-definition.outcomes" tabIndex={-1} className="grid gap-4">
      <p className="max-w-measure text-text-2">{text('manage.definition.outcomes.hint')}</p>
      <VerbHelp />
      <Rows list="outcomes" max={30} spare={filled === 0 ? 3 : 0} hasIds>
        {(prefix, row) => <Outcome prefix={prefix} row={row} />}
      </Rows>
      <OutcomeCount />
    </div>
  )
}

function Outcome({ prefix, row }: { prefix: string; row: number }) {
  const text = useMessages()
  const { errors } = useContext(FormContext)
  const list = `${prefix}.skills`
  const filled = useRowCount(list)
  const isFaulty = errors.some(({ field }) => field?.startsWith(`definition.${list}`))
  return (
    <>
      <TextField
        name={`definition.${prefix}.text`}
        label={text('manage.definition.outcomes.text', { number: row + 1 })}
        defaultValue={useFormerValue(`${prefix}.text`)}
        maxLength={600}
      />
      <OutcomeHint name={`${prefix}.text`} />
      <Disclosure summary={text('manage.definition.skills', { count: filled })} isOpen={isFaulty}>
        <div className="grid gap-4">
          <p className="text-sm text-text-2">{text('manage.definition.skills.hint')}</p>
          <Rows list={list} max={20} spare={1}>
            {(skill, number) => <OutcomeSkill prefix={skill} number={number + 1} />}
          </Rows>
        </div>
      </Disclosure>
    </>
  )
}
