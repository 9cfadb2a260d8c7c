import type { Definition } from '@cairn/api'
import type { Db } from '../../kernel/database/database.ts'
import type { Work } from '../../kernel/runtime.ts'
import { foldForSearch } from '../../kernel/search-words.ts'
import { achievementErrors, getAchievement } from '../catalog/index.ts'
import { enterFor } from './lock-proposal.ts'
import { fieldsOf, type Likeness, likenessOf } from './overlap.model.ts'
import { type Candidate, findCandidates, findUnpublished } from './overlaps.views.ts'

export interface Overlap extends Likeness {
  candidate: Candidate
  fields: { name: string; ours: string; theirs: string }[]
}

/** Less than this is what any two texts of a field have in common. */
const WORTH_A_LOOK = 0.3
/** So like a title that people take one for the other, whatever the texts say. */
const SAME_TITLE = 0.8
const SHOWN = 10

/**
 * What resembles a working text, the most alike first.
 *
 * @param among its own institution with all its texts, or also everything that is published anywhere
 * @throws achievementErrors.not_found
 */
export async function findOverlaps(
  work: Work,
  achievementId: string,
  among: 'own' | 'all',
): Promise<{ definitionHash: string; overlaps: Overlap[] }> {
  const organizationId = await enterFor(work, achievementId, 'achievement.read', achievementErrors.not_found)
  const { definition, definitionHash } = await getAchievement(work, achievementId)
  const here = among === 'own' ? organizationId : undefined
  const unpublished = await findUnpublished(work.db, organizationId, achievementId)
  return { definitionHash, overlaps: await compareTexts(work.db, achievementId, definition, here, unpublished) }
}

/**
 * The same against what is published, and against some candidates more.
 *
 * @param organizationId keeps to what this institution has published
 */
export async function compareTexts(
  db: Db,
  achievementId: string,
  definition: Definition,
  organizationId: string | undefined,
  more: readonly Candidate[] = [],
): Promise<Overlap[]> {
  const title = foldForSearch(definition.title)
  const found = await findCandidates(db, achievementId, { title, words: wordsOf(definition), organizationId })
  return [...found, ...more]
    .map((candidate) => ({ candidate, ...likenessOf(definition, candidate.definition, foldForSearch) }))
    .filter((overlap) => overlap.share >= WORTH_A_LOOK || overlap.title >= SAME_TITLE)
    .sort((left, right) => right.share - left.share)
    .slice(0, SHOWN)
    .map((overlap) => ({ ...overlap, fields: fieldsOf(definition, overlap.candidate.definition) }))
}

/** Longest words first: they are the rarest, and three of them find few. */
const RAREST = 3
const MOST_PHRASES = 24

/** Any of its outcomes or skills, each by its rarest words, in the language of `to_tsquery`. */
function wordsOf({ outcomes }: Definition): string | undefined {
  const phrases = outcomes
    .flatMap(({ text, skills }) => [text, ...skills.map(({ name }) => name)])
    .map((text) => [...new Set(foldForSearch(text).split(' '))].sort((left, right) => right.length - left.length))
    .map((words) => words.filter((word) => word.length > 3).slice(0, RAREST))
    .filter((words) => words.length > 1)
    .map((words) => `(${words.join(' & ')})`)
  return phrases.length === 0 ? undefined : [...new Set(phrases)].slice(0, MOST_PHRASES).join(' | ')
}
