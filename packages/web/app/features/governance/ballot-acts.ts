import { type Client, contract, NewCondition } from '@cairn/api'
import { z } from 'zod'
import { compactRows } from '../../lib/form-rows.ts'
import { formDataOf, parseForm, readForm } from '../../lib/forms.ts'
import type { MessageKey } from '../../lib/i18n/en/index.ts'

/** The end of a day, which is what people mean by "until". */
export const endOf = (day: string): string => `${day}T23:59:59Z`

const CountForm = z.object({
  conditions: z.array(NewCondition.extend({ dueAt: z.iso.date().optional() })).default([]),
  remarks: contract.governance.closeBallot.body.shape.remarks,
})

/**
 * What the forms of a vote do: `vote-<ballot>` and `count-<ballot>`.
 *
 * @returns what to say on the next page; undefined when the form is another one
 */
export async function actOnBallot(
  governance: Client['governance'],
  form: string,
  request: Request,
): Promise<MessageKey | undefined> {
  const [act, ballotId] = form.split('-')
  if (ballotId === undefined) return undefined
  if (act === 'vote') {
    const body = await readForm(request, contract.governance.vote.body)
    await governance.vote({ params: { ballotId }, body })
    return 'manage.ballots.voted'
  }
  if (act !== 'count') return undefined
  const sent = await formDataOf(request)
  compactRows(sent, ['conditions'])
  const { conditions, remarks } = parseForm(sent, CountForm)
  const due = conditions.map(({ text, dueAt }) => ({ text, ...(dueAt && { dueAt: endOf(dueAt) }) }))
  await governance.closeBallot({ params: { ballotId }, body: { conditions: due, remarks } })
  return 'manage.ballots.counted'
}
