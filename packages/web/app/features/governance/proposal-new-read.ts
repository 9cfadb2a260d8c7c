import type { Achievement, Client, ProposalCard } from '@cairn/api'
import { data } from 'react-router'
import type { Membership } from '../../lib/session.ts'

/** What may be asked for what is in force; of a text, how much it changes says which kind it is. */
export const KINDS_IN_FORCE = ['suspension', 'reinstatement', 'termination', 'periodic_review'] as const
export type KindInForce = (typeof KINDS_IN_FORCE)[number]

type ProposalKind = ProposalCard['kind']

const OPEN = ['draft', 'in_review', 'changes_requested', 'deferred', 'approved', 'scheduled']

/** All that is shown before something is proposed. @param asked `kind` of the address */
export async function readBeginning(
  client: Client,
  achievementId: string,
  asked: string | null,
  membership: Membership,
) {
  const { catalog, governance } = client
  const params = { achievementId }
  const achievement = await catalog.show({ params })
  if (achievement.organizationId !== membership.organizationId) throw data(null, { status: 404 })
  const about = KINDS_IN_FORCE.find((kind) => kind === asked)
  if (asked !== null && !about) throw data(null, { status: 404 })
  const { items } = await governance.listProposals({ params: membership, query: { achievementId, size: 100 } })
  const isText = (kind: ProposalKind) => !KINDS_IN_FORCE.some((one) => one === kind)
  const open = items.find(({ kind, state }) => OPEN.includes(state) && (about ? kind === about : isText(kind)))
  const kind: ProposalKind = about ?? (await kindOf(client, achievement))
  const isCompared = kind === 'new' || kind === 'substantive_change'
  const overlaps = isCompared ? await governance.overlaps({ params, query: { among: 'own' } }) : { items: [] }
  const successors = about === 'termination' ? await listSuccessors(client, achievementId, membership) : []
  const told = about === 'termination' ? (await governance.concerned({ params })).count : 0
  const definitionHash = about ? (await catalog.showPublished({ params })).definitionHash : achievement.definitionHash
  return { achievement, kind, about, open, overlaps, successors, told, definitionHash }
}

async function kindOf({ catalog }: Client, { id, version }: Achievement): Promise<ProposalKind> {
  if (version === 0) return 'new'
  const { class: change } = await catalog.changes({ params: { achievementId: id } })
  return change === 'substantive' ? 'substantive_change' : 'editorial_change'
}

async function listSuccessors({ catalog }: Client, achievementId: string, membership: Membership) {
  const { items } = await catalog.list({ params: membership, query: { state: 'published', size: 100 } })
  return items.filter(({ id }) => id !== achievementId).map(({ id, title }) => ({ value: id, label: title }))
}
