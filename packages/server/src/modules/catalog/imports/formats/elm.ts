import type { Definition } from '@cairn/api'
import type { JsonObject, JsonValue } from '@cairn/credentials'
import { tagOfLanguage } from '../../elm-languages.ts'
import type { FoundDefinition } from '../found.ts'
import { type Collector, createCollector, type Placed } from './collector.ts'
import { hoursOf } from './durations.ts'
import { languagesOf, type ObjectReader, openObject } from './object-reader.ts'
import { putAbout } from './texts.ts'

/** Concepts of the European lists, by their English labels: the lists number them without a system. */
const MODES: Record<string, Definition['participation']> = {
  online: 'online',
  blended: 'hybrid',
  hybrid: 'hybrid',
  presential: 'on_site',
  'in person': 'on_site',
  onsite: 'on_site',
  'on site': 'on_site',
  'work-based': 'work_based',
}
type Supervision = NonNullable<NonNullable<Definition['assessment']>['supervision']>
const SUPERVISIONS: Record<string, Supervision> = {
  'unsupervised without id verification': 'unsupervised',
  'supervised without id verification': 'supervised',
  'supervised online with id verification': 'supervised_online_identified',
  'supervised onsite with id verification': 'supervised_on_site_identified',
  'supervised on-site with id verification': 'supervised_on_site_identified',
}
const ESCO_SKILL = 'http://data.europa.eu/esco/skill/'
/** Who awards it, where, and with what grade is told of an award, not of a definition. */
const ASIDE = ['@context', 'id', 'type', 'awardedBy', 'awardingOpportunity', 'providedBy']

/**
 * A qualification, the specification of an achievement, or an opportunity to learn in the European Learning Model 3. Of
 * somebody's achievement it is the specification within it that counts, and how it was proven is how it is assessed.
 *
 * @see https://europa.eu/europass/elm-browser/index.html
 */
export function readElm(object: JsonObject, place: string, preferred: string): FoundDefinition {
  const collector = createCollector('elm', place)
  const language = languageOf(object, preferred)
  const outer = openObject(object, place, language)
  outer.skip(...ASIDE)
  const specifications = ['specifiedBy', 'learningAchievementSpecification'].flatMap((name) => outer.objects(name))
  // first what it says itself, then what the wrapping says of it
  for (const reader of [...specifications, outer]) {
    reader.skip(...ASIDE)
    putSpecification(reader, collector)
  }
  collector.assume('language', language)
  for (const proof of outer.objects('provenBy')) putAssessment(proof, collector)
  const inner = object.specifiedBy
  const id = isNamed(inner) ? inner.id : object.id
  return collector.finish(typeof id === 'string' ? id : undefined, outer.ignored())
}

const isNamed = (value: JsonValue | undefined): value is JsonObject & { id: string } =>
  typeof value === 'object' && value !== null && 'id' in value

/** That of the title, the preferred one if it is there. */
function languageOf(object: JsonObject, preferred: string): string {
  const inner = [object.specifiedBy].flat()[0]
  const titles = [object.title, isNamed(inner as JsonValue) ? (inner as JsonObject).title : undefined]
  const tags = titles.flatMap((title) => languagesOf(title))
  return tags.includes(preferred) ? preferred : (tags[0] ?? preferred)
}

function putSpecification(reader: ObjectReader, collector: Collector): void {
  const title = reader.text('title')
  if (title) collector.put('title', title.value, title.place)
  putAbout(collector, reader.text('description'), title?.value)
  putOutcomes(reader, collector)
  for (const credit of reader.objects('creditPoint')) {
    credit.skip('id', 'type')
    const point = credit.text('point')
    const [framework] = credit.objects('framework').map(labelOf)
    const isEcts = framework === undefined || /European Credit Transfer/i.test(framework)
    if (point)
      collector.put('credits', { amount: Number(point.value), framework: isEcts ? 'ECTS' : 'local' }, point.place)
    if (framework && !isEcts) collector.put('creditScheme', framework, credit.place)
  }
  const volume = reader.text('volumeOfLearning')
  const hours = volume && hoursOf(volume.value)
  if (volume && hours === undefined) collector.fault(volume.place, 'malformed', 'No duration that has hours')
  else if (volume) collector.put('workloadHours', hours, volume.place)
  putConcepts(reader, collector)
  for (const entry of reader.objects('entryRequirement')) {
    entry.skip('id', 'type')
    const note = entry.text('noteLiteral')
    if (note) collector.put('prerequisites', note.value, note.place)
  }
  for (const page of reader.objects('homepage')) {
    page.skip('id', 'type', 'title', 'language')
    const address = page.text('contentURL')
    if (address) collector.put('furtherInformation', address.value, address.place)
  }
}

function putOutcomes(reader: ObjectReader, collector: Collector): void {
  const outcomes = reader.objects('learningOutcome').flatMap((outcome): Placed<unknown>[] => {
    outcome.skip('id', 'type')
    const skills = ['relatedESCOSkill', 'relatedSkill'].flatMap((name) =>
      outcome.objects(name).flatMap((skill) => {
        const [url, name] = [skill.text('id')?.value, skill.text('prefLabel')?.value]
        skill.skip('type', 'inScheme', 'notation')
        const isWeb = url !== undefined && /^https?:/.test(url)
        const isEsco = url?.startsWith(ESCO_SKILL)
        return name || isWeb
          ? [
              {
                name: name ?? url,
                ...(isWeb && { url }),
                ...(isEsco && { framework: 'ESCO', type: 'esco_skill' as const }),
              },
            ]
          : []
      }),
    )
    const text = outcome.text('title')?.value ?? skills[0]?.name
    return text ? [{ value: { text, skills }, place: outcome.place }] : []
  })
  collector.putList('outcomes', outcomes, `${reader.place}/learningOutcome`)
}

/** What the model says with concepts of lists: levels, fields, languages, modes. */
function putConcepts(reader: ObjectReader, collector: Collector): void {
  const concepts = (name: string) =>
    reader.objects(name).map((concept) => ({
      id: concept.text('id')?.value ?? '',
      label: labelOf(concept),
      place: concept.place,
    }))
  for (const { id, place } of concepts('eqfLevel')) collector.put('eqfLevel', numberAtEnd(id), place)
  for (const { label, place } of concepts('nqfLevel')) collector.put('nationalLevel', label, place)
  for (const { id, label, place } of concepts('thematicArea')) {
    const code = /\/isced-f\/(\d{2,4})$/.exec(id)?.[1]
    if (label !== code) collector.put('field', label, place)
    collector.put('fieldCode', code, place)
  }
  const languages = concepts('language').flatMap(({ id, place }): Placed<unknown>[] => {
    const value = tagOfLanguage(id)
    if (!value) collector.fault(place, 'not_one_of', id.slice(0, 100))
    return value ? [{ value, place }] : []
  })
  collector.putList('taughtIn', languages, `${reader.place}/language`)
  for (const { label, place } of concepts('mode')) {
    const mode = MODES[label?.toLowerCase() ?? '']
    if (mode) collector.put('participation', mode, place)
    else collector.fault(place, 'not_one_of', (label ?? '').slice(0, 100))
  }
}

function putAssessment(proof: ObjectReader, collector: Collector): void {
  proof.skip('id', 'type', 'grade', 'awardedBy')
  const [specification] = proof.objects('specifiedBy')
  specification?.skip('id', 'type', 'language')
  const [kind] = specification?.objects('dcType').map(labelOf) ?? []
  const titles = [specification?.text('title'), proof.text('title')]
  const type = kind ?? titles.find(Boolean)?.value
  const [verified] = proof
    .objects('idVerification')
    .map((concept) => ({ label: labelOf(concept), place: concept.place }))
  const supervision = SUPERVISIONS[verified?.label?.toLowerCase() ?? '']
  if (verified && !supervision) collector.fault(verified.place, 'not_one_of', (verified.label ?? '').slice(0, 100))
  const [scheme] = specification?.objects('gradingScheme') ?? []
  scheme?.skip('id', 'type', 'title')
  const description = scheme?.text('description')?.value
  if (type)
    collector.put(
      'assessment',
      { type, ...(supervision && { supervision }), ...(description && { description }) },
      proof.place,
    )
}

function labelOf(concept: ObjectReader): string | undefined {
  concept.skip('id', 'type', 'inScheme', 'notation')
  return concept.text('prefLabel')?.value
}

const numberAtEnd = (address: string): number | undefined => {
  const digits = /\/(\d+)$/.exec(address)?.[1]
  return digits === undefined ? undefined : Number(digits)
}
