import { ACHIEVEMENT_TYPES } from '@cairn/api'
import { type JsonObject, textOf } from '@cairn/credentials'
import type { FoundDefinition } from '../found.ts'
import { readAlignments } from './alignments.ts'
import { createCollector, type Placed } from './collector.ts'
import { readDutchExtension } from './edu-credential.ts'
import { openObject } from './object-reader.ts'
import { readRubric } from './rubric.ts'
import { putAbout, putTags } from './texts.ts'

/** What is not about the definition: where it comes from, who made it, its picture, which is drawn anew here. */
const ASIDE = ['@context', 'id', 'type', 'creator', 'image', 'version', 'related', 'endorsement', 'endorsementJwt']

/**
 * An Achievement of Open Badges 3.0 or CLR 2.0. What it is aligned to becomes its outcomes: the standard has no other
 * place for them.
 *
 * @see https://www.imsglobal.org/spec/ob/v3p0/#achievement
 */
export function readOpenBadges3(object: JsonObject, place: string, language: string): FoundDefinition {
  const collector = createCollector('open_badges_3', place)
  const reader = openObject(object, place, language)
  reader.skip(...ASIDE)

  const title = reader.text('name')
  if (title) collector.put('title', title.value, title.place)
  putAbout(collector, reader.text('description'), title?.value)
  const said = reader.text('inLanguage')
  if (said) collector.put('language', said.value, said.place)
  collector.assume('language', language)
  const criteria = criteriaOf(reader)
  if (criteria) collector.put('criteria', criteria.value, criteria.place)

  const type = reader.take('achievementType')
  if (type && (ACHIEVEMENT_TYPES as readonly unknown[]).includes(type.value))
    collector.put('achievementType', type.value, type.place)
  else if (type) collector.fault(type.place, 'not_one_of', `achievementType: ${textOf(type.value).slice(0, 100)}`)

  readDutchExtension(reader, collector)
  const credits = reader.take('creditsAvailable')
  if (credits) collector.put('credits', { amount: credits.value, framework: 'local' }, credits.place)
  for (const member of ['specialization', 'humanCode'] as const) {
    const text = reader.text(member)
    if (text) collector.put(member, text.value, text.place)
  }
  const field = reader.text('fieldOfStudy')
  if (field) collector.put(/^\d{2,4}$/.test(field.value) ? 'fieldCode' : 'field', field.value, field.place)
  putTags(collector, reader.list('tag'))
  const identifiers = reader.objects('otherIdentifier').flatMap((entry): Placed<unknown>[] => {
    const [identifier, scheme] = [entry.text('identifier'), entry.text('identifierType')]
    entry.skip('type')
    const name = scheme?.value.replace(/^ext:/, '') || 'identifier'
    return identifier ? [{ value: { scheme: name, identifier: identifier.value }, place: identifier.place }] : []
  })
  collector.putList('otherIdentifiers', identifiers, `${place}/otherIdentifier`)
  readAlignments(reader.objects('alignment'), collector, `${place}/alignment`)
  readRubric(reader.objects('resultDescription'), collector, `${place}/resultDescription`)
  return collector.finish(typeof object.id === 'string' ? object.id : undefined, reader.ignored())
}

/** The narrative; without one, the address where the criteria are. */
function criteriaOf(reader: ReturnType<typeof openObject>): Placed<string> | undefined {
  const [criteria] = reader.objects('criteria')
  if (!criteria) return reader.text('criteria')
  const [narrative, id] = [criteria.text('narrative'), criteria.text('id')]
  criteria.skip('type')
  return narrative?.value ? narrative : id
}
