import type { Runtime } from '../kernel/runtime.ts'
import type { Person } from '../modules/accounts/index.ts'
import { setStarts } from '../modules/catalog/index.ts'
import { actorOf } from './acting.ts'

const DAY = 86_400_000
/** Days from now on which they begin. */
const STARTS: Readonly<Record<string, readonly number[]>> = {
  'data-literacy-foundations': [12, 68, 124],
  'prompt-engineering': [26],
  'carbon-accounting': [40, 152],
  robotics: [96],
}

/** When some of what is on offer begins. */
export async function tellStarts(
  present: Runtime,
  { registrar, achievements }: { registrar: Person; achievements: Readonly<Record<string, string>> },
): Promise<void> {
  const now = present.outside.now().getTime()
  await present.transact(actorOf(registrar), async (work) => {
    for (const [slug, days] of Object.entries(STARTS)) {
      const starts = days.map((day) => new Date(now + day * DAY).toISOString().slice(0, 10))
      await setStarts(work, achievements[slug]!, starts)
    }
  })
}
