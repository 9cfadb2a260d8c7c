import type { Role } from '@cairn/api'
import type { StoredEvent } from '../../kernel/events.ts'
import type { Runtime } from '../../kernel/runtime.ts'
import { namesOfRoles } from './mail-texts.ts'
import { listReaders } from './notifications.views.ts'
import { DEFAULT_LOCALE, inOrganization, linkTo, tell } from './tell.ts'

/** Follows `member.added`: whoever got a role hears of it, and how to come in. */
export async function welcomeMember(
  runtime: Runtime,
  event: StoredEvent<{ memberId: string; personId: string; roles: string[] }>,
): Promise<void> {
  const { memberId, personId, roles } = event.payload
  await inOrganization(runtime, event, async (work, { name: organization, slug }) => {
    const readers = await listReaders(work.db, event.organizationId, [personId])
    const letters = readers.map(({ email: to, locale = DEFAULT_LOCALE }) => ({
      to,
      locale,
      toldOnce: memberId,
      facts: { organization, roles: namesOfRoles(locale, roles as Role[]) },
      link: linkTo(runtime, `/manage/${slug}`),
    }))
    await tell(work, 'member', letters)
  })
}
