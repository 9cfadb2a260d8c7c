import { z } from 'zod'
import type { Work } from '../../kernel/runtime.ts'
import { findSetting, saveSetting } from './instance.store.ts'

const Cast = z.array(
  z.object({
    personId: z.string(),
    name: z.string(),
    part: z.string(),
    organization: z.string().optional(),
    start: z.string(),
  }),
)
export type Cast = z.output<typeof Cast>

/** The people of the demo, as its story left them; nobody before it was told. */
export async function getCast(work: Work): Promise<Cast> {
  return Cast.parse((await findSetting(work.db, 'demo-cast')) ?? [])
}

export const keepCast = (work: Work, cast: Cast): Promise<void> => saveSetting(work.db, 'demo-cast', cast, work.now)
