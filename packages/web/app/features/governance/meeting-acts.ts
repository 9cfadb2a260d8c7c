import { type Client, contract } from '@cairn/api'
import { data } from 'react-router'
import type { z } from 'zod'
import { readField, readForm } from '../../lib/forms.ts'
import type { MessageKey } from '../../lib/i18n/en/index.ts'
import { actOnBallot } from './ballot-acts.ts'
import { readMeeting } from './meeting-form.tsx'

type Facts = z.output<typeof contract.governance.changeMeeting.body>
const Present = contract.governance.changeMeeting.body.pick({ present: true })
const OpenForm = contract.governance.openBallot.body.pick({ stepKey: true, definitionHash: true })

/** What the forms of a meeting's page do. @returns what to say on the next page */
export async function actOnMeeting(
  governance: Client['governance'],
  meetingId: string,
  request: Request,
): Promise<MessageKey> {
  const form = await readField(request, '_form')
  const [act, id = ''] = form.split('-')
  const params = { meetingId }
  const change = async (edit: (facts: Facts) => Partial<Facts>): Promise<MessageKey> => {
    const { agenda, title, startsAt, place, present } = await governance.meetingPack({ params })
    const facts = { title, startsAt, place, present, agenda: agenda.map(({ proposal }) => proposal.id) }
    await governance.changeMeeting({ params, body: { ...facts, ...edit(facts) } })
    return 'manage.settings.saved'
  }
  switch (act) {
    case 'facts': {
      const facts = await readMeeting(request)
      return change(() => ({ place: undefined, ...facts }))
    }
    case 'present': {
      const { present } = await readForm(request, Present)
      return change(() => ({ present }))
    }
    case 'add': {
      const proposalId = await readField(request, 'proposalId')
      return change(({ agenda }) => ({ agenda: proposalId === '' ? agenda : [...agenda, proposalId] }))
    }
    case 'order': {
      const move = await readField(request, '_move')
      return change(({ agenda }) => ({ agenda: moved(agenda, id, move) }))
    }
    case 'open':
      await governance.openBallot({
        params: { proposalId: id },
        body: { ...(await readForm(request, OpenForm)), meetingId },
      })
      return 'manage.ballots.opened'
    case 'declare':
      await governance.declareConflict({ params: { proposalId: id } })
      return 'manage.ballots.declared'
    case 'close':
      await governance.closeMeeting({ params })
      return 'manage.meetings.closed'
    default: {
      const said = await actOnBallot(governance, form, request)
      if (!said) throw data(null, { status: 400 })
      return said
    }
  }
}

/** An agenda with one item a place earlier or later, or without it. */
function moved(agenda: readonly string[], id: string, move: string): string[] {
  const rest = agenda.filter((one) => one !== id)
  const place = agenda.indexOf(id)
  if (move === 'out' || place < 0) return rest
  return rest.toSpliced(Math.max(0, place + (move === 'earlier' ? -1 : 1)), 0, id)
}
