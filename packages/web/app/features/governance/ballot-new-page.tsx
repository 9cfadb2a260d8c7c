import { DefinitionHash } from '@cairn/api'
import { data, Link, redirect } from 'react-router'
import { z } from 'zod'
import { flash } from '../../lib/flash.ts'
import { formAction, readForm } from '../../lib/forms.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { requirePermitted } from '../../lib/membership.ts'
import { api } from '../../lib/services.ts'
import { FormPage } from '../../ui/form.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Route } from './+types/ballot-new-page'
import { endOf } from './ballot-acts.ts'

const VoteForm = z.object({ stepKey: z.string(), definitionHash: DefinitionHash, deadline: z.iso.date() })

/** An open vote on this is shown instead of a second one. */
export async function loader(args: Route.LoaderArgs) {
  const { slug } = requirePermitted(args, 'proposal.decide')
  const proposal = await args.context.get(api).governance.showProposal({ params: args.params })
  const open = proposal.ballots.find(({ closedAt, stepKey }) => !closedAt && isOpen(proposal, stepKey))
  if (open) throw redirect(`/manage/${slug}/ballots/${open.id}`)
  const step = proposal.steps.find(({ key, who }) => who.by === 'committee' && isOpen(proposal, key))
  if (!step) throw data(null, { status: 404 })
  return { proposal, stepKey: step.key }
}

const isOpen = ({ steps }: { steps: readonly { key: string; state: string }[] }, stepKey: string) =>
  steps.some(({ key, state }) => key === stepKey && state === 'open')

export const action = formAction(async (args: Route.ActionArgs) => {
  const { slug } = requirePermitted(args, 'proposal.decide')
  const { deadline, ...rest } = await readForm(args.request, VoteForm)
  const body = { ...rest, deadline: endOf(deadline) }
  const { id } = await args.context.get(api).governance.openBallot({ params: args.params, body })
  flash(args.context, 'manage.ballots.opened')
  return redirect(`/manage/${slug}/ballots/${id}`)
})

/** Opens a vote between meetings, until a day. */
export default function BallotNewPage({ loaderData: { proposal, stepKey }, params }: Route.ComponentProps) {
  const text = useMessages()
  return (
    <FormPage
      title={text('manage.ballots.between')}
      lead={
        <Link to={`/manage/${params.org}/proposals/${proposal.id}`} className="link">
          <bdi>{proposal.title}</bdi>
        </Link>
      }
    >
      <input type="hidden" name="stepKey" value={stepKey} />
      <input type="hidden" name="definitionHash" value={proposal.definitionHash} />
      <TextField
        name="deadline"
        type="date"
        width="short"
        label={text('manage.ballots.until')}
        description={text('manage.ballots.until.hint')}
        isRequired
      />
      <div>
        <SubmitButton>{text('manage.ballots.open')}</SubmitButton>
      </div>
    </FormPage>
  )
}
