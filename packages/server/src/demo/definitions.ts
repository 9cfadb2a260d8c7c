import { readFileSync } from 'node:fs'
import type { Definition } from '@cairn/api'

/** An entry of the demo's catalog, as `catalog.json` has it. */
export interface CatalogEntry {
  slug: string
  title: string
  field: string
  level: 1 | 2 | 3 | 4
  hours: number
  ects: number
  eqf: number
  shape: NonNullable<Definition['badge']['shape']>
  palette: NonNullable<Definition['badge']['palette']>
  icon: string
  assessment: string
  requires: string[]
  skills: string[]
  status: 'published' | 'in review' | 'changes requested' | 'draft' | 'retired'
}

interface Catalog {
  institution: { departments: string[] }
  credentials: CatalogEntry[]
}

export const catalog = JSON.parse(readFileSync(new URL('./catalog.json', import.meta.url), 'utf8')) as Catalog

/**
 * The concepts of ESCO 1.1.1 that the demo's skills are aligned to, by the skill's name. The download itself is no part of
 * the project: an operator imports it, and then each of these is found in it.
 */
const esco = JSON.parse(readFileSync(new URL('./esco-skills.json', import.meta.url), 'utf8')) as Record<
  string,
  { skill: string; label: string }
>

/** A skill under the name that its framework gives it, or under its own. */
function toAlignment(name: string): Definition['outcomes'][number]['skills'][number] {
  const concept = esco[name]
  if (!concept) return { name }
  return { name: concept.label, url: `http://data.europa.eu/esco/skill/${concept.skill}`, framework: 'ESCO' }
}

const ICONS: Record<string, Definition['badge']['icon']> = { robot: 'bot' }

const AUDIENCES: Record<string, string> = {
  'Business & leadership': 'People who lead a team or a project, or are about to.',
  Sustainability: 'Professionals who want to act on climate and resources in the job they have.',
  'Data & AI': 'Analysts, engineers and curious professionals who work with data every week.',
  'People & society': 'Everybody who works with people of many backgrounds.',
  Cybersecurity: 'Network and system administrators who protect what others rely on.',
  Education: 'Teachers, trainers and those who support them.',
  Health: 'Health workers, carers and first responders in their community.',
  Technology: 'Makers of software, professionals and students alike.',
}

const HAND_IN_ALONE = 'unsupervised'

/**
 * The whole definition of a demo micro-credential: what its entry says, in the sentences that a university would write.
 *
 * @param unitId the department that it comes from
 */
export function toDefinition(
  entry: CatalogEntry,
  titles: ReadonlyMap<string, string>,
  unitId: string | undefined,
): Definition {
  const skills = listed(entry.skills)
  const needed = entry.requires.map((slug) => titles.get(slug) ?? slug)
  const observed = /observed|live|viva|defence|practical|table-top/i.test(entry.assessment)
  const expires = /valid 3 years/.test(entry.assessment)
  return {
    title: entry.title,
    summary: `${entry.hours} hours of applied learning in ${skills}, judged on real work.`,
    description: `Learners practise ${skills} on a problem of their own work or community, with feedback at every step. The micro-credential says that they can do it, not that they sat through it.`,
    audience: AUDIENCES[entry.field] ?? 'Everybody.',
    language: 'en',
    achievementType: 'MicroCredential',
    field: entry.field,
    ...(unitId !== undefined && { unitId }),
    outcomes: entry.skills.map((skill) => ({
      text: `Apply ${skill} to a real task and explain the choices made`,
      skills: [toAlignment(skill)],
    })),
    criteria: [
      `To earn this micro-credential, hand in: **${entry.assessment}**.`,
      ...entry.skills.map(
        (skill) => `- The work shows ${skill} at the level of a ${entry.level < 3 ? 'practitioner' : 'specialist'}.`,
      ),
      '- A short reflection says what went well, what did not, and what you would do next time.',
      'Every criterion must be met. Work can be improved and handed in again.',
    ].join('\n'),
    workloadHours: entry.hours,
    credits: { amount: entry.ects, framework: 'ECTS' },
    creditBearing: entry.ects >= 3,
    level: entry.level,
    eqfLevel: entry.eqf,
    assurance: observed ? 'certified_competence' : 'application',
    scope: entry.assessment.startsWith('STACK') ? 'stack' : 'micro_credential',
    participation: observed ? 'hybrid' : 'online',
    ...(needed.length > 0 && { prerequisites: `You hold: ${listed(needed)}.` }),
    assessment: {
      type: entry.assessment,
      description: 'A certified assessor judges the work against the criteria, without seeing names, within 14 days.',
      supervision: observed ? 'supervised_on_site_identified' : HAND_IN_ALONE,
    },
    qualityAssurance:
      'Reviewed by the micro-credential committee of Northfield University; external review every three years (ESG 2015).',
    expiry: expires ? { kind: 'period', months: 36 } : { kind: 'none' },
    ...(expires && { renewal: 'Repeat the observed practical within six months of the end date.' }),
    fee: { amount: entry.level === 1 ? 0 : entry.hours * 4, currency: 'EUR' },
    stackability: entry.requires.length > 0 ? 'integrated' : 'stand_alone',
    contact: 'microcredentials@northfield.example',
    tags: entry.skills,
    badge: {
      shape: entry.shape,
      palette: entry.palette,
      icon: ICONS[entry.icon] ?? (entry.icon as Definition['badge']['icon']),
    },
  }
}

const listed = (words: readonly string[]) => new Intl.ListFormat('en', { type: 'conjunction' }).format(words)
