import { type GovernanceRoute, PROPOSAL_KINDS, RouteFacts, type RouteStep, STEP_KINDS } from '@cairn/api'
import { z } from 'zod'
import { parseForm } from '../../lib/forms.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { Checkbox, CheckboxGroup } from '../../ui/checkbox.tsx'
import { Form } from '../../ui/form.tsx'
import { Select } from '../../ui/select.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Rows, readRows } from './committee-rows.tsx'
import { type Cast, codeOf, WhoCode, whoOptions } from './route-who.ts'

const StepForm = z.object({
  /** Steps of one stage go side by side. */
  stage: z.number().int().min(1).max(12),
  key: z.string().optional(),
  name: z.string().min(1).max(120),
  kind: z.enum(STEP_KINDS),
  who: WhoCode,
  days: z.number().int().min(1).max(365).optional(),
  escalateTo: WhoCode.optional(),
})
const RouteForm = RouteFacts.omit({ stages: true }).extend({ steps: z.array(StepForm).min(1) })

/** A route as it was filled in: its steps in the order of their stages. */
export async function readRoute(request: Request): Promise<z.input<typeof RouteFacts>> {
  const { steps, ...facts } = parseForm(await readRows(request, 'steps'), RouteForm)
  const keys = new Set(steps.map(({ key }) => key))
  const named = steps.map(({ key, ...step }) => ({ ...step, key: key ?? freeKey(keys) }))
  const stages = Map.groupBy(named, ({ stage }) => stage)
  const inOrder = [...stages].sort(([left], [right]) => left - right)
  return { ...facts, stages: inOrder.map(([, stage]) => stage.map(({ stage: _, ...step }) => step)) }
}

function freeKey(taken: Set<string | undefined>): string {
  for (let number = 1; ; number += 1) {
    const key = `step-${number}`
    if (taken.has(key)) continue
    taken.add(key)
    return key
  }
}

/** What a route is for, and its steps. */
export function RouteFields({ route, cast, submit }: { route?: GovernanceRoute; cast: Cast; submit: string }) {
  const text = useMessages()
  const steps = (route?.stages ?? []).flatMap((stage, index) => stage.map((step) => ({ ...step, stage: index + 1 })))
  return (
    <Form className="max-w-3xl">
      <TextField name="name" label={text('manage.routes.name')} defaultValue={route?.name} maxLength={120} isRequired />
      <CheckboxGroup
        name="kinds"
        label={text('manage.routes.kinds')}
        defaultValue={route?.kinds ?? []}
        options={PROPOSAL_KINDS.map((value) => ({ value, label: text(`proposals.kind.${value}`) }))}
        isRequired
      />
      <Checkbox
        name="isFastTrack"
        label={text('manage.routes.fastTrack')}
        description={text('manage.routes.fastTrack.hint')}
        defaultChecked={route?.isFastTrack}
      />
      <Rows
        name="steps"
        legend={text('manage.routes.steps')}
        hint={text('manage.routes.steps.hint')}
        filled={steps.length}
        most={40}
        addLabel={text('manage.routes.steps.add')}
        rowLabel={(number) => text('manage.routes.step', { number: number + 1 })}
        row={(number) => <StepFields number={number} step={steps[number]} cast={cast} />}
      />
      <div>
        <SubmitButton>{submit}</SubmitButton>
      </div>
    </Form>
  )
}

interface StepFieldsProps {
  number: number
  step: (RouteStep & { stage: number }) | undefined
  cast: Cast
}

function StepFields({ number, step, cast }: StepFieldsProps) {
  const text = useMessages()
  const at = (field: string) => `steps.${number}.${field}`
  const people = whoOptions(cast, text)
  // the first row is always needed, and so is what is there already; a row to spare is not
  const isRequired = number === 0 || step !== undefined
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {step && <input type="hidden" name={at('key')} value={step.key} />}
      <TextField
        name={at('name')}
        label={text('manage.routes.step.name')}
        isRequired={isRequired}
        defaultValue={step?.name}
        maxLength={120}
      />
      <TextField
        name={at('stage')}
        type="number"
        min={1}
        max={12}
        width="short"
        label={text('manage.routes.step.stage')}
        isRequired={isRequired}
        defaultValue={step?.stage ?? (number === 0 ? 1 : undefined)}
      />
      <Select
        name={at('kind')}
        label={text('manage.routes.step.kind')}
        isRequired={isRequired}
        placeholder={text('manage.routes.step.kind.none')}
        defaultValue={step?.kind ?? ''}
        options={STEP_KINDS.map((value) => ({ value, label: text(`manage.routes.step.kind.${value}`) }))}
      />
      <Select
        name={at('who')}
        label={text('manage.routes.step.who')}
        isRequired={isRequired}
        placeholder={text('manage.routes.step.who.none')}
        defaultValue={codeOf(step?.who)}
        options={people}
      />
      <TextField
        name={at('days')}
        type="number"
        min={1}
        max={365}
        width="short"
        label={text('manage.routes.step.days')}
        defaultValue={step?.days}
      />
      <Select
        name={at('escalateTo')}
        label={text('manage.routes.step.escalateTo')}
        placeholder={text('manage.routes.step.escalateTo.none')}
        defaultValue={codeOf(step?.escalateTo)}
        options={people}
      />
    </div>
  )
}
