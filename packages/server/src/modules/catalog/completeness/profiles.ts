import type { Profile, ProfileName } from './profile.ts'
import { required } from './profile.ts'
import { EU_ANNEX_I, TRUSTED } from './profiles-international.ts'
import { AU, NL, NZ, SUNY } from './profiles-national.ts'

/** What every badge needs, whichever profiles were chosen. */
const OPEN_BADGES: Profile = {
  name: 'open_badges',
  source: 'Open Badges 3.0, Achievement',
  rules: [
    required('title', 'An achievement has a name.', { at: 'name' }),
    required('description', 'An achievement says in short what it is.', { at: 'description' }),
    required('criteria', 'An achievement says what must be done to earn it.', { at: 'criteria' }),
  ],
}

/** What an institution asks for until it chooses: what the readers of a micro-credential look for first. */
export const USUAL_HOUSE = (
  ['outcomes', 'workload', 'level', 'assessment', 'participation', 'quality_assurance'] as const
).map((element) => ({ element, gate: 'propose' as const }))

export const PUBLISHED_PROFILES: Record<Exclude<ProfileName, 'house'>, Profile> = {
  open_badges: OPEN_BADGES,
  eu_annex_i: EU_ANNEX_I,
  trusted: TRUSTED,
  suny: SUNY,
  au: AU,
  nz: NZ,
  nl: NL,
}
