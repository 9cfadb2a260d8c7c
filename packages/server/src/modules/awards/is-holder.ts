import type { Work } from '../../kernel/runtime.ts'
import { provedEmails } from '../accounts/index.ts'
import type { Award } from './awards.model.ts'

/**
 * Is whoever acts the person who earned this: by an address that they proved? A token stands for its owner's work, not
 * for their own badges.
 */
export async function isHolder(work: Work, { recipient }: Pick<Award, 'recipient'>): Promise<boolean> {
  const { actor } = work
  if (actor.kind !== 'person' || actor.via === 'token') return false
  return (await provedEmails(work, actor.personId)).includes(recipient.email)
}
