import type { Locale } from '@cairn/api'
import { system } from '../../kernel/actor.ts'
import type { StoredEvent } from '../../kernel/events.ts'
import type { Runtime, Work } from '../../kernel/runtime.ts'
import { findPersonByEmail, getPerson, openSignInCode } from '../accounts/index.ts'
import { getAward } from '../awards/index.ts'
import { getAchievement } from '../catalog/index.ts'
import { getOrganization, listMembersWith } from '../organizations/index.ts'
import type { MailKind } from './mail-texts.ts'
import { queueMail } from './queue-mail.ts'
import { writeMail } from './write-mail.ts'

const teller = system('notifications.tell-people')

/** Follows `account.code_requested`: the code is opened outside of any transaction, and mailed. */
export async function mailCode(runtime: Runtime, event: StoredEvent<{ codeId: string }>): Promise<void> {
  const opened = await openSignInCode(runtime, event.payload.codeId)
  if (!opened) return
  const { email, code, locale = 'en' } = opened
  await runtime.transact(teller, (work) =>
    queueMail(work, {
      to: email,
      kind: 'code',
      locale,
      toldOnce: event.payload.codeId,
      ...writeMail('code', locale, { code }),
    }),
  )
}

/** Follows `member.added`. */
export async function welcomeMember(
  runtime: Runtime,
  event: StoredEvent<{ personId: string; roles: string[]; memberId: string }>,
): Promise<void> {
  const { personId, roles, memberId } = event.payload
  await inOrganization(runtime, event, async (work, organization) => {
    const { email, locale = 'en' } = await getPerson(work, personId)
    await tell(
      work,
      'member',
      { to: email, locale, toldOnce: memberId },
      { organization: organization.name, roles: roles.join(', ') },
      link(runtime, `/manage/${organization.slug}`),
    )
  })
}

/** Follows `achievement.proposed`: everybody who may review it, but for whoever proposed it. */
export async function tellReviewers(runtime: Runtime, event: StoredEvent<{ achievementId: string }>): Promise<void> {
  const { achievementId } = event.payload
  await inOrganization(runtime, event, async (work, organization) => {
    const { definition, proposedBy } = await getAchievement(work, achievementId)
    for (const reviewer of await listMembersWith(work, organization.id, 'reviewer')) {
      if (reviewer.id === proposedBy) continue
      await tell(
        work,
        'proposed',
        { to: reviewer.email, locale: reviewer.locale ?? 'en', toldOnce: `${event.id} ${reviewer.id}` },
        { organization: organization.name, title: definition.title },
        link(runtime, `/manage/${organization.slug}/achievements/${achievementId}`),
      )
    }
  })
}

/** Follows `achievement.returned` and `achievement.approved`: whoever wrote it. */
export const tellAuthors =
  (kind: 'returned' | 'approved') =>
  async (runtime: Runtime, event: StoredEvent<{ achievementId: string }>): Promise<void> => {
    const { achievementId } = event.payload
    await inOrganization(runtime, event, async (work, organization) => {
      const { definition, authors, remarks = '' } = await getAchievement(work, achievementId)
      for (const personId of Object.keys(authors)) {
        const author = await getPerson(work, personId)
        await tell(
          work,
          kind,
          { to: author.email, locale: author.locale ?? 'en', toldOnce: `${event.id} ${personId}` },
          { organization: organization.name, title: definition.title, remarks },
          link(runtime, `/manage/${organization.slug}/achievements/${achievementId}`),
        )
      }
    })
  }

/** Follows what happens to an award: its holder hears of it, once for each event. */
export const tellRecipient =
  (kind: 'issued' | 'revoked' | 'suspended' | 'reinstated') =>
  async (runtime: Runtime, event: StoredEvent<{ awardId: string }>): Promise<void> => {
    await inOrganization(runtime, event, async (work, organization) => {
      const award = await getAward(work, event.payload.awardId)
      const person = await findPersonByEmail(work, award.recipient.email)
      const reason = award.revocation?.reason ?? award.suspension?.reason ?? ''
      await tell(
        work,
        kind,
        {
          to: award.recipient.email,
          locale: person?.locale ?? 'en',
          toldOnce: kind === 'issued' ? `issued ${award.id}` : event.id,
        },
        { organization: organization.name, title: award.achievementTitle, reason },
        link(runtime, `/credentials/${award.credentialId}`),
      )
    })
  }

const link = ({ settings }: Runtime, path: string) => `${settings.publicUrl}${path}`

async function inOrganization(
  runtime: Runtime,
  event: StoredEvent,
  task: (work: Work, organization: { id: string; name: string; slug: string }) => Promise<void>,
): Promise<void> {
  await runtime.transact(teller, async (work) => {
    await work.enter(event.organizationId)
    await task(work, await getOrganization(work, event.organizationId))
  })
}

function tell(
  work: Work,
  kind: MailKind,
  reader: { to: string; locale: Locale; toldOnce: string },
  values: Record<string, string>,
  address: string,
): Promise<void> {
  return queueMail(work, { ...reader, kind, ...writeMail(kind, reader.locale, values, address) })
}
