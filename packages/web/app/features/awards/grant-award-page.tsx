import { type Client, contract } from '@cairn/api'
import { Medal } from 'lucide-react'
import { Link, redirect } from 'react-router'
import { z } from 'zod'
import { flash } from '../../lib/flash.ts'
import { compactRows } from '../../lib/form-rows.ts'
import { formAction, formDataOf, parseForm, readField } from '../../lib/forms.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { requirePermitted } from '../../lib/membership.ts'
import { api } from '../../lib/services.ts'
import { LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Select } from '../../ui/select.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Route } from './+types/grant-award-page'
import { EvidenceFields } from './evidence-fields.tsx'

/** How many achievements the choice holds at most: more of them would be a search, not a choice. */
const CHOICES = 1000

/** As the contract has it, but the end is a day, which counts to its last second in UTC. */
const GrantForm = contract.awards.grant.body.extend({
  validUntil: z.iso
    .date()
    .transform((day) => `${day}T23:59:59Z`)
    .optional(),
})

export async function loader(args: Route.LoaderArgs) {
  const membership = requirePermitted(args, 'award.grant')
  const choices = await listPublished(args.context.get(api), membership.slug)
  const achievementId = new URL(args.request.url).searchParams.get('achievement') ?? ''
  return { choices, achievementId, key: crypto.randomUUID() }
}

export const action = formAction(async (args: Route.ActionArgs) => {
  const { organizationId } = requirePermitted(args, 'award.grant')
  const form = await formDataOf(args.request)
  compactRows(form, ['evidence'])
  const body = parseForm(form, GrantForm)
  const key = await readField(args.request, '_key')
  const call = key === '' ? {} : { idempotencyKey: key }
  const award = await args.context.get(api).awards.grant({ params: { organizationId }, body }, call)
  flash(args.context, 'manage.awards.granted', { name: award.recipient.name })
  return redirect(`/manage/${args.params.org}/awards/${award.id}`)
})

/** What, to whom, and how it was earned. The hidden key makes a form that is sent twice one award. */
export default function GrantAwardPage({ loaderData, params }: Route.ComponentProps) {
  const text = useMessages()
  const { choices, achievementId, key } = loaderData
  const above = (
    <Link to={`/manage/${params.org}/awards`} className="link">
      {text('manage.awards.title')}
    </Link>
  )
  return (
    <>
      <PageHeader title={text('manage.awards.grant')} lead={text('manage.awards.grant.lead')} above={above} />
      {choices.length === 0 ? (
        <NothingToGrant org={params.org} />
      ) : (
        <Form>
          <input type="hidden" name="_key" value={key} />
          <Select
            name="achievementId"
            label={text('manage.awards.grant.achievement')}
            placeholder={text('manage.awards.grant.choose')}
            defaultValue={achievementId}
            options={choices}
            isRequired
          />
          <fieldset className="grid max-w-measure gap-4 sm:grid-cols-2">
            <legend className="mb-2 text-lg font-bold">{text('manage.awards.recipient')}</legend>
            <TextField
              name="recipient.name"
              label={text('manage.awards.grant.name')}
              description={text('manage.awards.grant.nameHint')}
              autoComplete="off"
              isRequired
            />
            <TextField
              name="recipient.email"
              type="email"
              label={text('manage.awards.grant.email')}
              description={text('manage.awards.grant.emailHint')}
              autoComplete="off"
              isRequired
            />
          </fieldset>
          <TextArea
            name="narrative"
            label={text('manage.awards.grant.narrative')}
            description={text('manage.awards.grant.narrativeHint')}
          />
          <TextField
            name="validUntil"
            type="date"
            width="short"
            label={text('manage.awards.grant.validUntil')}
            description={text('manage.awards.grant.validUntilHint')}
          />
          <EvidenceFields />
          <div>
            <SubmitButton>{text('manage.awards.grant')}</SubmitButton>
          </div>
        </Form>
      )}
    </>
  )
}

function NothingToGrant({ org }: { org: string }) {
  const text = useMessages()
  const action = <LinkButton to={`/manage/${org}/achievements`}>{text('manage.awards.grant.achievements')}</LinkButton>
  return (
    <EmptyState icon={Medal} title={text('manage.awards.grant.nothing')} action={action}>
      {text('manage.awards.grant.nothingHint')}
    </EmptyState>
  )
}

/** Everything that can be granted, by title; also what is published while its next version is being written. */
async function listPublished(client: Client, organization: string) {
  const choices: { value: string; label: string }[] = []
  let after: string | undefined
  do {
    const page = await client.catalog.search({ query: { organization, size: 100, ...(after && { after }) } })
    choices.push(...page.items.map(({ id, title }) => ({ value: id, label: title })))
    after = page.next
  } while (after !== undefined && choices.length < CHOICES)
  return choices.sort((a, b) => a.label.localeCompare(b.label))
}
