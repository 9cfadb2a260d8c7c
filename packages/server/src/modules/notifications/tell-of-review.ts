import type { StoredEvent } from '../../kernel/events.ts'
import type { Runtime, Work } from '../../kernel/runtime.ts'
import { type Achievement, getAchievement } from '../catalog/index.ts'
import { listMembersWith, type Organization } from '../organizations/index.ts'
import { listReaders, type Reader } from './notifications.views.ts'
import { inOrganization, linkTo, tell } from './tell.ts'

type AboutAchievement = StoredEvent<{ achievementId: string }>

/** Follows `achievement.proposed`: everybody who may decide about it; not whoever wrote or proposed it. */
export const tellReviewers = async (runtime: Runtime, event: AboutAchievement): Promise<void> =>
  inOrganization(runtime, event, async (work, organization) => {
    const achievement = await getAchievement(work, event.payload.achievementId)
    const involved = involvedIn(achievement)
    const reviewers = await listMembersWith(work, organization.id, 'reviewer')
    const readers = reviewers.filter(({ id }) => !involved.includes(id))
    await tell(work, 'proposed', lettersTo(runtime, event, readers, organization, achievement))
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
  return { achievement, readers: await listReaders(work.db, involvedIn(achievement)) }
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
) =>
  readers.map((reader) => ({
    to: reader.email,
    locale: reader.locale,
    toldOnce: `${event.id} ${reader.id}`,
    facts: { organization: organization.name, title: definition.title },
    link: linkTo(runtime, `/manage/${organization.slug}/achievements/${id}`),
  }))
