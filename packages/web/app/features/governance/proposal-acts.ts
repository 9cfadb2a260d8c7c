import { type Client, contract } from '@cairn/api'
import { z } from 'zod'
import { compactRows } from '../../lib/form-rows.ts'
import { formDataOf, parseForm, readField, readForm } from '../../lib/forms.ts'
import type { MessageKey } from '../../lib/i18n/en/index.ts'
import { endOf } from './ballot-acts.ts'

interface Asked {
  governance: Client['governance']
  params: { proposalId: string }
  request: Request
}
/** Does it, and says what is said on the next page. */
type Act = (asked: Asked) => Promise<MessageKey>

const { addComment, appealProposal, closeCondition, decideProposal, lookAtProposal } = contract.governance

/** A day of a form is its beginning in UTC. */
export const Day = z.iso.date().transform((day) => `${day}T00:00:00.000Z`)
/** The last day on which something may be done is its end in UTC: it may still be done on that day. */
export const LastDay = z.iso.date().transform(endOf)

const Decision = decideProposal.body.extend({
  conditions: z.array(z.object({ text: z.string(), dueAt: Day.optional() })).optional(),
})
const said = z.string().trim().min(1)
/** An approval explains itself; everything else is explained. */
const DECISIONS = {
  approve: Decision,
  approve_with_conditions: Decision.extend({ conditions: Decision.shape.conditions.unwrap().min(1) }),
  request_changes: Decision.extend({ remarks: said }),
  defer: Decision.extend({ remarks: said }),
  reject: Decision.extend({ remarks: said }),
}

/** What the forms of a proposal's page do, by the beginnings of their names. */
const ACTS: Record<string, Act> = {
  async decide({ governance, params, request }) {
    const form = await formDataOf(request)
    compactRows(form, ['conditions'])
    const { outcome } = parseForm(form, Decision.pick({ outcome: true }))
    await governance.decideProposal({ params, body: parseForm(form, DECISIONS[outcome]) })
    return `proposals.decided.${outcome}`
  },
  async comment({ governance, params, request }) {
    await governance.addComment({ params, body: await readForm(request, addComment.body) })
    return 'proposals.comment.added'
  },
  async resolve({ governance, params, request }) {
    await governance.resolveComment({ params: { ...params, commentId: await readField(request, 'commentId') } })
    return 'proposals.comment.resolvedNow'
  },
  async look({ governance, params, request }) {
    await governance.lookAtProposal({ params, body: await readForm(request, lookAtProposal.body) })
    return 'proposals.changes.seen.noted'
  },
  async conflict({ governance, params }) {
    await governance.declareConflict({ params })
    return 'proposals.conflictDeclared'
  },
  async close({ governance, params, request }) {
    const conditionId = await readField(request, 'conditionId')
    const body = await readForm(request, closeCondition.body)
    await governance.closeCondition({ params: { ...params, conditionId }, body })
    return 'proposals.condition.closedNow'
  },
  async withdraw({ governance, params }) {
    await governance.withdrawProposal({ params })
    return 'proposals.act.withdrawn'
  },
  async resume({ governance, params }) {
    await governance.resumeProposal({ params })
    return 'proposals.act.resumed'
  },
  async appeal({ governance, params, request }) {
    await governance.appealProposal({ params, body: await readForm(request, appealProposal.body) })
    return 'proposals.act.appealed'
  },
  async schedule({ governance, params, request }) {
    await governance.scheduleProposal({ params, body: await readForm(request, z.object({ effectiveOn: Day })) })
    return 'proposals.act.scheduled'
  },
  async enact({ governance, params }) {
    await governance.enactProposal({ params })
    return 'proposals.act.enacted'
  },
}

/** The act of a form: `decide.approve` is one of `decide`. Undefined for a form that is none of ours. */
export const actOf = (form: string): Act | undefined => {
  const name = form.split('.')[0] ?? ''
  return Object.hasOwn(ACTS, name) ? ACTS[name] : undefined
}
