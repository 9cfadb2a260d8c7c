import { z } from 'zod'
import { BadgeContrast } from './badge-design.ts'
import { AchievementId, Locale, line, OrganizationId } from './common.ts'
import { Definition } from './definition.ts'
import { endpoint } from './endpoint.ts'

/** Texts that a new one may begin from. */
export const TEMPLATES = ['course', 'workplace', 'workshop', 'certification'] as const

export const Template = z.object({
  name: z.enum(TEMPLATES),
  title: z.string(),
  /** What it is good for, in a sentence. */
  about: z.string(),
  definition: Definition,
})
export type Template = z.output<typeof Template>

/** A badge of the family, or one that looks like it. */
const Relative = z.object({
  id: AchievementId,
  title: z.string(),
  organization: z.object({ id: OrganizationId, name: z.string() }),
  imageSvg: z.string(),
  /** Does it look the same from afar, or but for its color? */
  likeness: z.enum(['same', 'same_but_color']).optional(),
})

export const Family = z.object({
  /** The newest of the institution that are not retired, without the one that was asked for. */
  items: z.array(Relative),
  /** Those that look like it: of the institution, and published ones of others here. */
  alike: z.array(Relative),
  /** Of the badge that was asked for: how well its drawn parts stand out. */
  contrasts: z.array(BadgeContrast),
})
export type Family = z.output<typeof Family>

export const Presence = z.object({
  /** Of the text as it is saved now. */
  revision: z.int(),
  /** Who else has had it open in the last thirty seconds. */
  others: z.array(z.object({ personId: z.string(), name: z.string() })),
})
export type Presence = z.output<typeof Presence>

const one = z.object({ achievementId: AchievementId })

/** What helps those who write. */
export const catalogWriting = {
  templates: endpoint({
    method: 'GET',
    path: '/api/v1/definition-templates',
    summary: 'Texts that a new micro-credential may begin from, in one of the languages of the interface',
    access: 'public',
    query: z.object({ language: Locale.default('en') }),
    response: z.object({ items: z.array(Template) }),
  }),
  copy: endpoint({
    method: 'POST',
    path: '/api/v1/achievements/:achievementId/copies',
    summary:
      'Begin a draft from another micro-credential of the institution: all of its text, but for what was given to that one alone (code, identifiers, accreditations, who accepts it)',
    access: 'achievement.edit',
    params: one,
    body: z.object({ title: line(120).optional() }),
    response: z.object({ id: AchievementId }),
    status: 201,
    problems: ['achievement.not_found'],
  }),
  presence: endpoint({
    method: 'PUT',
    path: '/api/v1/achievements/:achievementId/presence',
    summary: 'Say that one has the text open, and hear who else has; to be repeated every ten seconds',
    access: 'achievement.edit',
    params: one,
    response: Presence,
    problems: ['achievement.not_found'],
  }),
  family: endpoint({
    method: 'GET',
    path: '/api/v1/achievements/:achievementId/family',
    summary:
      'The other badges of the institution, which of those here look like this one, and how well its parts stand out',
    access: 'achievement.read',
    params: one,
    response: Family,
    problems: ['achievement.not_found'],
  }),
}
