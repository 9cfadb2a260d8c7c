import type { Definition, TextGroup } from '@cairn/api'

/** Texts by their names within their group. */
export type Texts = Readonly<Record<string, string>>

/**
 * Everything in a definition that is written in its language, by group and by names that stay when parts move: the ids of
 * outcomes, activities, criteria and levels. A part without an id cannot be translated.
 */
export function textsOf(definition: Definition): Record<TextGroup, Texts> {
  const { outcomes, activities = [], rubric, assessment } = definition
  return {
    about: texts([
      ['title', definition.title],
      ['summary', definition.summary],
      ['description', definition.description],
      ['audience', definition.audience],
      ['field', definition.field],
      ['specialization', definition.specialization],
    ]),
    outcomes: texts(outcomes.map(({ id, text }) => [id, text])),
    activities: texts(
      activities.flatMap(({ id, title, description }) => [
        [id, title],
        [under(id, 'description'), description],
      ]),
    ),
    assessment: texts([
      ['criteria', definition.criteria],
      ['type', assessment?.type],
      ['description', assessment?.description],
    ]),
    rubric: texts(
      (rubric?.criteria ?? []).flatMap(({ id, title, description, levels, evidence = [] }) => [
        [id, title],
        [`${id}/description`, description],
        ...levels.flatMap((level): Named[] => [
          [`${id}/levels/${level.id}`, level.name],
          [`${id}/levels/${level.id}/descriptor`, level.descriptor],
        ]),
        ...evidence.flatMap((slot): Named[] => [
          [`${id}/evidence/${slot.id}`, slot.title],
          [`${id}/evidence/${slot.id}/description`, slot.description],
        ]),
      ]),
    ),
    practical: texts([
      ['prerequisites', definition.prerequisites],
      ['qualityAssurance', definition.qualityAssurance],
      ['accreditation', definition.accreditation],
      ['renewal', definition.renewal],
    ]),
  }
}

type Named = [name: string | undefined, text: string | undefined]

const under = (id: string | undefined, name: string) => (id === undefined ? undefined : `${id}/${name}`)

const texts = (named: readonly Named[]): Texts =>
  Object.fromEntries(named.filter((one): one is [string, string] => one[0] !== undefined && !!one[1]?.trim()))
