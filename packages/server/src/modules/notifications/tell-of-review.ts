import type { StoredEvent } from '../../kernel/events.ts'
import type { Runtime, Work } from '../../kernel/runtime.ts'
import { type Achievement, getAchievement } from '../catalog/index.ts'
import { listTurnHolders, listVoters } from '../governance/index.ts'
import type { Organization } from '../organizations/index.ts'
import { listReaders, type Reader } from './notifications.views.ts'
import { inOrganization, linkTo, tell } from './tell.ts'

type AboutAchievement = StoredEvent<{ achievementId: string }>

type AboutStep = StoredEvent<{ achievementId: string; proposalId: string; stepKey: string }>
type AboutBallot = StoredEvent<{ achievementId: string; proposalId: string; ballotId: string }>

/** Follows `proposal.step_opened` and `proposal.step_escalated`: everybody whose turn it is; nobody who has a part in it. */
export const tellTurnHolders = (runtime: Runtime, event: AboutStep): Promise<void> =>
  tellToReview(runtime, event, `/proposals/${event.payload.proposalId}`, (work) =>
    listTurnHolders(work, event.payload.proposalId, event.payload.stepKey),
  )

/** Follows `ballot.opened`: everybody whose vote is asked for. */
export const tellVoters = (runtime: Runtime, event: AboutBallot): Promise<void> =>
  tellToReview(runtime, event, `/ballots/${event.payload.ballotId}`, (work) =>
    listVoters(work, event.payload.proposalId, event.payload.ballotId),
  )

const tellToReview = (
  runtime: Runtime,
  event: AboutAchievement,
  /** Where it is read and decided, among the pages of the institution. */
  page: string,
  find: (work: Work) => Promise<string[]>,
): Promise<void> =>
  inOrganization(runtime, event, async (work, organization) => {
    const achievement = await getAchievement(work, event.payload.achievementId)
    const readers = await listReaders(work.db, organization.id, await find(work))
    await tell(work, 'proposed', lettersTo(runtime, event, readers, organization, achievement, page))
  })

/** Follows `achievement.returned`: whoever wrote it reads what to do. */
export const tellOfReturn = async (runtime: Runtime, event: AboutAchievement): Promise<void> =>
  inOrganization(runtime, event, async (work, organization) => {
    const { achievement, readers } = await findInvolved(work, event)
    const letters = lettersTo(runtime, event, readers, organization, achievement).map((letter) => ({
      ...letter,
      facts: { ...letter.facts, remarks: achievement.remarks ?? '' },
    }))
    await tell(work, 'returned', letters)
  })

/** Follows `achievement.approved`: whoever wrote and proposed it. */
export const tellOfApproval = async (runtime: Runtime, event: AboutAchievement): Promise<void> =>
  inOrganization(runtime, event, async (work, organization) => {
    const { achievement, readers } = await findInvolved(work, event)
    await tell(work, 'approved', lettersTo(runtime, event, readers, organization, achievement))
  })

async function findInvolved(work: Work, event: AboutAchievement) {
  const achievement = await getAchievement(work, event.payload.achievementId)
  return { achievement, readers: await listReaders(work.db, event.organizationId, involvedIn(achievement)) }
}

/** Who wrote it, and who proposed it as long as it is proposed or decided. */
const involvedIn = ({ authors, proposedBy }: Achievement) => [
  ...new Set([...Object.keys(authors), ...(proposedBy ? [proposedBy] : [])]),
]

const lettersTo = (
  runtime: Runtime,
  event: AboutAchievement,
  readers: readonly Pick<Reader, 'id' | 'email' | 'locale'>[],
  organization: Organization,
  { id, definition }: Achievement,
  page = `/achievements/${id}`,
) =>
  readers.map((reader) => ({
    to: reader.email,
    locale: reader.locale,
    toldOnce: `${event.id} ${reader.id}`,
    facts: { organization: organization.name, title: definition.title },
    link: linkTo(runtime, `/manage/${organization.slug}${page}`),
  }))
