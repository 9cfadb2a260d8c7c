import type { Definition } from '@cairn/api'

/** How alike two texts are; shares are from 0 to 1. */
export interface Likeness {
  share: number
  title: number
  outcomes: number
  skills: number
  sameSkills: string[]
}

/** What each part weighs; skills only where both texts have some. */
const WEIGHTS = { title: 0.35, outcomes: 0.4, skills: 0.25 }
/** Words that are in every title say nothing of what it is about. */
const SHORTEST_WORD = 3

/**
 * How much of one definition another one covers.
 *
 * @param fold makes words comparable: lower case, no accents
 */
export function likenessOf(ours: Definition, theirs: Definition, fold: (text: string) => string): Likeness {
  const title = dice(trigramsOf(fold(ours.title)), trigramsOf(fold(theirs.title)))
  const outcomes = bestMatches(
    ours.outcomes.map(({ text }) => wordsOf(fold(text))),
    theirs.outcomes.map(({ text }) => wordsOf(fold(text))),
  )
  const [mine, others] = [skillsOf(ours, fold), skillsOf(theirs, fold)]
  const shared = [...mine.keys()].filter((key) => others.has(key))
  const skills = mine.size + others.size === 0 ? 0 : shared.length / (mine.size + others.size - shared.length)
  const hasSkills = mine.size > 0 && others.size > 0
  const whole = WEIGHTS.title * title + WEIGHTS.outcomes * outcomes + (hasSkills ? WEIGHTS.skills * skills : 0)
  const share = whole / (WEIGHTS.title + WEIGHTS.outcomes + (hasSkills ? WEIGHTS.skills : 0))
  return { share, title, outcomes, skills, sameSkills: shared.map((key) => mine.get(key) ?? key) }
}

/** Each of our outcomes against the one of theirs that is most like it. */
function bestMatches(ours: readonly Set<string>[], theirs: readonly Set<string>[]): number {
  if (ours.length === 0 || theirs.length === 0) return 0
  const best = ours.map((outcome) => Math.max(...theirs.map((other) => dice(outcome, other))))
  return best.reduce((sum, share) => sum + share, 0) / ours.length
}

/** Sørensen–Dice: what two sets share, of what they have. */
function dice(ours: ReadonlySet<string>, theirs: ReadonlySet<string>): number {
  if (ours.size + theirs.size === 0) return 0
  let shared = 0
  for (const one of ours) if (theirs.has(one)) shared += 1
  return (2 * shared) / (ours.size + theirs.size)
}

const trigramsOf = (text: string): Set<string> => {
  const padded = `  ${text} `
  return new Set(Array.from({ length: Math.max(0, padded.length - 2) }, (_, at) => padded.slice(at, at + 3)))
}

const wordsOf = (text: string): Set<string> => new Set(text.split(' ').filter((word) => word.length >= SHORTEST_WORD))

/** By address where a skill has one, and else by name. */
const skillsOf = ({ outcomes }: Definition, fold: (text: string) => string): Map<string, string> =>
  new Map(outcomes.flatMap(({ skills }) => skills.map(({ name, url }) => [url ?? fold(name), name])))

/** What stands side by side. */
export function fieldsOf(ours: Definition, theirs: Definition): { name: string; ours: string; theirs: string }[] {
  const rows: [string, (definition: Definition) => string][] = [
    ['title', ({ title }) => title],
    ['summary', ({ summary }) => summary ?? ''],
    ['field', ({ field }) => field ?? ''],
    ['level', ({ level }) => String(level ?? '')],
    ['workloadHours', ({ workloadHours }) => String(workloadHours ?? '')],
    ['outcomes', ({ outcomes }) => outcomes.map(({ text }) => text).join('\n')],
  ]
  return rows
    .map(([name, say]) => ({ name, ours: say(ours), theirs: say(theirs) }))
    .filter((row) => row.ours !== '' || row.theirs !== '')
}
