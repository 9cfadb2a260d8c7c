import { z } from 'zod'
import type { Work } from '../../kernel/runtime.ts'
import { type OpenedSession, openSession } from '../accounts/index.ts'
import { demoErrors } from './instance.errors.ts'
import { findSetting, saveSetting } from './instance.store.ts'

const CAST = 'demo-cast'

const Cast = z.array(
  z.object({
    personId: z.string(),
    name: z.string(),
    /** What they are in the story, in a few words. */
    part: z.string(),
    organization: z.string().optional(),
    /** The page on which their day begins. */
    start: z.string(),
  }),
)
export type Cast = z.output<typeof Cast>

/** The people of the demo, as its story left them; nobody before it was told. */
export async function getCast(work: Work): Promise<Cast> {
  return Cast.parse((await findSetting(work.db, CAST)) ?? [])
}

export const keepCast = (work: Work, cast: Cast): Promise<void> => saveSetting(work.db, CAST, cast, work.now)

/** Signs anybody in as one of the cast, and as nobody else. Only ever asked for on a demo. @throws demoErrors.no_such_part */
export async function playPart(work: Work, personId: string, userAgent: string): Promise<OpenedSession> {
  const cast = await getCast(work)
  if (!cast.some((part) => part.personId === personId)) throw demoErrors.no_such_part()
  return openSession(work, { personId, userAgent })
}
