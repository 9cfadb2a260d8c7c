import type { Work } from '../../kernel/runtime.ts'
import { provedEmails } from '../accounts/index.ts'
import type { Award } from './awards.model.ts'

/**
 * Is whoever acts the person who earned this: by an address that they proved? A token that was limited to an institution
 * stands for its owner's work there, not for their own badges.
 */
export async function isHolder(work: Work, { recipient }: Pick<Award, 'recipient'>): Promise<boolean> {
  const { actor } = work
  if (actor.kind !== 'person' || actor.organizationId !== undefined) return false
  return (await provedEmails(work, actor.personId)).includes(recipient.email)
}
