import { type Client, contract, type SkillDetails } from '@cairn/api'
import { readField, readForm } from '../../lib/forms.ts'

const { createSkill, editSkill } = contract.skills

/** Other names stand in one field, each on its line. */
async function namesOf(request: Request): Promise<string[]> {
  const lines = (await readField(request, '_names')).split(/\r?\n/).map((line) => line.trim())
  return lines.filter((line) => line !== '')
}

/** A sent form with a skill that is new. */
export const readNewSkill = async (request: Request) => ({
  ...(await readForm(request, createSkill.body.omit({ alternativeLabels: true }))),
  alternativeLabels: await namesOf(request),
})

/** A sent form with what a skill is, in one language. */
export const readSkill = async (request: Request) => ({
  ...(await readForm(request, editSkill.body.omit({ alternativeLabels: true }))),
  alternativeLabels: await namesOf(request),
})

/** What a skill is in one language, as the API wants it written. */
export function writtenIn(
  { labels, descriptions, alternativeLabels, code }: SkillDetails,
  language: string,
): Parameters<Client['skills']['editSkill']>[0]['body'] {
  return {
    language,
    label: labels[language] ?? '',
    alternativeLabels: alternativeLabels[language] ?? [],
    ...(descriptions[language] && { description: descriptions[language] }),
    ...(code && { code }),
  }
}

/** Brings back a skill that was given up, by writing it once more as it is. @returns what it is called */
export async function restoreSkill({ skills }: Client, skillId: string): Promise<string> {
  const skill = await skills.show({ params: { skillId } })
  const language = Object.keys(skill.labels).find((tag) => skill.labels[tag] === skill.label) ?? 'en'
  const { label } = await skills.editSkill({ params: { skillId }, body: writtenIn(skill, language) })
  return label
}
