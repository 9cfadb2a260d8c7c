import { Plus } from 'lucide-react'
import { useContext, useState } from 'react'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { useIsHydrated } from '../../lib/is-hydrated.ts'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { FormContext } from '../../ui/form-context.ts'
import { TextField } from '../../ui/text-field.tsx'
import { useFormerValue } from './achievement-form-fields.tsx'
import { OutcomeSkill } from './achievement-form-skill.tsx'
import { Unseen } from './achievement-form-unseen.tsx'

/** The contract's own bound. */
const MOST = 30

/** What somebody can do afterwards: one row each, with one to spare, and more where scripts run. */
export function OutcomeFields({ fields }: { fields: Record<string, string> }) {
  const text = useMessages()
  const isHydrated = useIsHydrated()
  const [added, setAdded] = useState(0)
  const filled = useRows(fields, 'outcomes')
  const rows = Math.min(filled + (filled === 0 ? 3 : 1) + added, MOST)
  return (
    // the anchor of the checklist, and of what is wrong with the whole list
    <div id="definition-definition.outcomes" tabIndex={-1} className="grid gap-4">
      <p className="max-w-measure text-text-2">{text('manage.definition.outcomes.hint')}</p>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its number, as in its fields' names
        <Outcome key={row} row={row} fields={fields} />
      ))}
      {isHydrated && rows < MOST && (
        <div>
          <Button variant="secondary" icon={Plus} onClick={() => setAdded(added + 1)}>
            {text('manage.definition.outcomes.add')}
          </Button>
        </div>
      )}
    </div>
  )
}

function Outcome({ row, fields }: { row: number; fields: Record<string, string> }) {
  const text = useMessages()
  const { errors } = useContext(FormContext)
  const prefix = `outcomes.${row}.skills`
  const filled = useRows(fields, prefix)
  const isFaulty = errors.some(({ field }) => field?.startsWith(`definition.${prefix}`))
  return (
    <div className="grid max-w-measure gap-1">
      <Unseen name={`outcomes.${row}.id`} />
      <TextField
        name={`definition.outcomes.${row}.text`}
        label={text('manage.definition.outcomes.text', { number: row + 1 })}
        defaultValue={useFormerValue(`outcomes.${row}.text`)}
        maxLength={600}
      />
      <Disclosure summary={text('manage.definition.skills', { count: filled })} isOpen={isFaulty}>
        <div className="grid gap-4 border-s-2 border-border ps-4">
          <p className="text-sm text-text-2">{text('manage.definition.skills.hint')}</p>
          {Array.from({ length: Math.min(filled + 1, 20) }, (_, skill) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its number, as in its fields' names
            <OutcomeSkill key={skill} prefix={`${prefix}.${skill}`} number={skill + 1} />
          ))}
        </div>
      </Disclosure>
    </div>
  )
}

/** How many rows of a list hold something: in a form that came back, else in what was saved. */
function useRows(fields: Record<string, string>, list: string): number {
  const { values } = useContext(FormContext)
  const names = values ? Object.keys(values).map((name) => name.replace(/^definition\./, '')) : Object.keys(fields)
  const numbers = names
    .filter((name) => name.startsWith(`${list}.`))
    .map((name) => Number(name.slice(list.length + 1).split('.')[0]) + 1)
  return Math.max(0, ...numbers.filter(Number.isInteger))
}
