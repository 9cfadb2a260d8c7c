import { contract } from '@cairn/api'
import { Link, redirect } from 'react-router'
import { z } from 'zod'
import { flash } from '../../lib/flash.ts'
import { formAction, readForm } from '../../lib/forms.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { requirePermitted } from '../../lib/membership.ts'
import { api } from '../../lib/services.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Form } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { MissingElements } from '../catalog/achievement-checklist.tsx'
import type { Route } from './+types/proposal-new-page'
import { Day, LastDay } from './proposal-acts.ts'
import { BeginningFields } from './proposal-new-fields.tsx'
import { readBeginning } from './proposal-new-read.ts'
import { ProposalOverlaps } from './proposal-overlaps.tsx'

const asked = (request: Request) => new URL(request.url).searchParams.get('kind')

export function loader(args: Route.LoaderArgs) {
  const membership = requirePermitted(args, 'proposal.submit')
  return readBeginning(args.context.get(api), args.params.achievementId, asked(args.request), membership)
}

/** Also after a refusal: the text, or what resembles it, may have changed. */
export const shouldRevalidate = () => true

const { createProposal, submitProposal } = contract.governance
const { terms } = createProposal.body.shape
const Beginning = submitProposal.body.extend({
  reason: createProposal.body.shape.reason,
  isFastTrack: createProposal.body.shape.isFastTrack,
  effectiveOn: Day.optional(),
  terms: terms.unwrap().extend({ lastEnrollment: LastDay, teachOutEnd: LastDay, lastAward: LastDay }).optional(),
  /** The proposal that was begun, or came back, and is handed in now. */
  proposalId: z.string().optional(),
})

export const action = formAction(async (args: Route.ActionArgs) => {
  const { params, request, context } = args
  const { governance } = context.get(api)
  const membership = requirePermitted(args, 'proposal.submit')
  const { definitionHash, overlapsSeen, proposalId, ...facts } = await readForm(request, Beginning)
  const submission = { definitionHash, overlapsSeen }
  const kind = createProposal.body.shape.kind.parse(asked(request) ?? undefined)
  const { achievementId } = params
  const proposal = proposalId
    ? await governance.submitProposal({ params: { proposalId }, body: submission })
    : await governance.createProposal({ params: membership, body: { ...facts, achievementId, kind, submission } })
  flash(context, 'proposals.new.submitted')
  return redirect(`/manage/${params.org}/proposals/${proposal.id}`)
})

/** What one hands in: what is missing, what resembles it, and what is said beside the text. */
export default function ProposalNewPage({ loaderData, params: { org } }: Route.ComponentProps) {
  const text = useMessages()
  const { achievement, kind, about, open } = loaderData
  const work = `/manage/${org}/achievements/${achievement.id}`
  const isWaiting = open && open.state !== 'draft' && open.state !== 'changes_requested'
  const missing = about ? [] : achievement.completeness.filter(({ mandatory, present }) => mandatory && !present)
  return (
    <>
      <PageHeader
        title={text(`proposals.new.${about ?? 'text'}`)}
        lead={text(`proposals.new.${about ?? 'text'}.lead`)}
        above={
          <Link to={work} className="link">
            <bdi>{achievement.definition.title}</bdi>
          </Link>
        }
      />
      <div className="grid max-w-measure gap-6">
        {!about && <p>{text('proposals.new.asKind', { kind: text(`proposals.kind.${kind}`) })}</p>}
        {isWaiting && (
          <Notice title={text('proposals.new.open')}>
            <Link to={`/manage/${org}/proposals/${open.id}`} className="link">
              {text('proposals.new.read')}
            </Link>
          </Notice>
        )}
        {!isWaiting && missing.length > 0 && (
          <Notice tone="warning" title={text('proposals.new.missing')}>
            <MissingElements ticks={missing} isEditable={false} />
            <LinkButton to={work} variant="secondary" className="mt-3">
              {text('proposals.new.back')}
            </LinkButton>
          </Notice>
        )}
        {!isWaiting && missing.length === 0 && <HandIn org={org} {...loaderData} />}
      </div>
    </>
  )
}

function HandIn({ org, ...given }: { org: string } & Route.ComponentProps['loaderData']) {
  const text = useMessages()
  const { about, kind, open, overlaps, successors, told, definitionHash } = given
  return (
    <Form>
      <input type="hidden" name="definitionHash" value={definitionHash} />
      {open && <input type="hidden" name="proposalId" value={open.id} />}
      {overlaps.items.length > 0 && (
        <Card title={text('proposals.overlaps')}>
          <ProposalOverlaps org={org} overlaps={overlaps.items} isOpen />
          <Checkbox name="overlapsSeen" value={overlaps.hash} label={text('proposals.new.looked')} isRequired />
        </Card>
      )}
      {!open && (
        <BeginningFields about={about} isEditorial={kind === 'editorial_change'} successors={successors} told={told} />
      )}
      <div>
        <SubmitButton>{text('proposals.new.submit')}</SubmitButton>
      </div>
    </Form>
  )
}
