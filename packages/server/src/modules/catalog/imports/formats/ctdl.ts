import type { Definition } from '@cairn/api'
import { type JsonObject, textOf } from '@cairn/credentials'
import type { FoundDefinition } from '../found.ts'
import { type Collector, createCollector, type Placed } from './collector.ts'
import { hoursOf } from './durations.ts'
import { languagesOf, type ObjectReader, openObject } from './object-reader.ts'
import { putAbout, putTags } from './texts.ts'

const KINDS =
  /^ceterms:(?:\w*(?:Credential|Certificate|Degree|Badge|Diploma|Certification|License|Doctorate)|CertificateOf(?:Completion|Participation)|LearningOpportunityProfile|LearningProgram|Course)$/

export const isCtdlCredential = (type: unknown): boolean => typeof type === 'string' && KINDS.test(type)

const TYPES: Record<string, Definition['achievementType']> = {
  'ceterms:MicroCredential': 'MicroCredential',
  'ceterms:Certificate': 'Certificate',
  'ceterms:CertificateOfCompletion': 'CertificateOfCompletion',
  'ceterms:Certification': 'Certification',
  'ceterms:License': 'License',
  'ceterms:Course': 'Course',
  'ceterms:LearningProgram': 'LearningProgram',
}
const DELIVERIES: Record<string, Definition['participation']> = {
  OnlineOnly: 'online',
  InPerson: 'on_site',
  BlendedDelivery: 'hybrid',
}
/** Who has it, its standing and its picture are told of the published one, not of a draft. */
const ASIDE = ['@context', '@id', '@type', 'ceterms:image', 'ceterms:ownedBy', 'ceterms:offeredBy'].concat([
  'ceterms:credentialStatusType',
  'ceterms:lifeCycleStatusType',
  'ceterms:dateEffective',
])

/**
 * A credential or a learning opportunity in the Credential Transparency Description Language. A condition that names
 * competencies is an outcome; one that names none is what it takes to earn it.
 *
 * @see https://credreg.net/ctdl/terms
 */
export function readCtdl(object: JsonObject, place: string, preferred: string): FoundDefinition {
  const collector = createCollector('ctdl', place)
  const languages = languagesOf(object['ceterms:name'])
  const language = languages.includes(preferred) ? preferred : (languages[0] ?? preferred)
  const reader = openObject(object, place, language)
  reader.skip(...ASIDE)

  const title = reader.text('ceterms:name')
  if (title) collector.put('title', title.value, title.place)
  collector.assume('language', language)
  putAbout(collector, reader.text('ceterms:description'), title?.value)
  const types = [object['@type']].flat()
  collector.put('achievementType', types.map((type) => TYPES[textOf(type)]).find(Boolean) ?? 'Badge', `${place}/@type`)
  const page = reader.text('ceterms:subjectWebpage')
  if (page) collector.put('furtherInformation', page.value, page.place)
  const code = reader.text('ceterms:codedNotation')
  if (code) collector.put('humanCode', code.value, code.place)
  const taught = reader.list('ceterms:inLanguage').filter(({ value }) => value !== language)
  collector.putList('taughtIn', taught, `${place}/ceterms:inLanguage`)
  putKeywords(reader, collector, language)
  putMeasures(reader, collector)
  putConditions(reader.objects('ceterms:requires'), collector, `${place}/ceterms:requires`)
  const entry = reader.objects('ceterms:entryCondition').flatMap((condition) => describe(condition) ?? [])
  if (entry[0]) collector.put('prerequisites', entry.map(({ value }) => value).join('\n\n'), entry[0].place)
  const ctid = reader.text('ceterms:ctid')
  const id = object['@id']
  return collector.finish(ctid?.value ?? (typeof id === 'string' ? id : undefined), reader.ignored())
}

function putKeywords(reader: ObjectReader, collector: Collector, language: string): void {
  const found = reader.list('ceterms:keyword').flatMap(({ value, place }) => {
    const own =
      typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject)[language] : value
    return [own ?? []].flat().map((tag) => ({ value: tag, place }))
  })
  putTags(collector, found)
}

/** How long it takes, what it costs, and where one takes part. */
function putMeasures(reader: ObjectReader, collector: Collector): void {
  for (const duration of reader.objects('ceterms:estimatedDuration')) {
    duration.skip('@type')
    const exact = duration.text('ceterms:exactDuration')
    const hours = exact && hoursOf(exact.value)
    if (exact && hours === undefined) collector.fault(exact.place, 'malformed', 'No duration that has hours')
    else if (exact) collector.put('workloadHours', hours, exact.place)
  }
  for (const cost of reader.objects('ceterms:estimatedCost')) {
    cost.skip('@type', 'ceterms:costDetails')
    const [amount, currency] = [cost.take('ceterms:price'), cost.text('ceterms:currency')]
    if (amount && currency) collector.put('fee', { amount: amount.value, currency: currency.value }, amount.place)
  }
  for (const delivery of reader.objects('ceterms:deliveryType')) {
    const node = delivery.text('ceterms:targetNode')
    delivery.skip('@type', 'ceterms:framework', 'ceterms:frameworkName', 'ceterms:targetNodeName')
    const participation = DELIVERIES[node?.value.split(/[:/]/).at(-1) ?? '']
    if (node && participation) collector.put('participation', participation, node.place)
    else if (node) collector.fault(node.place, 'not_one_of', node.value.slice(0, 100))
  }
}

function putConditions(conditions: readonly ObjectReader[], collector: Collector, place: string): void {
  const outcomes: Placed<unknown>[] = []
  const criteria: Placed<string>[] = []
  for (const condition of conditions) {
    const about = describe(condition)
    const skills = condition.objects('ceterms:targetCompetency').flatMap((competency) => {
      const [name, url, framework] = ['ceterms:targetNodeName', 'ceterms:targetNode', 'ceterms:frameworkName'].map(
        (member) => competency.text(member)?.value,
      )
      competency.skip('@type', 'ceterms:framework')
      const aligned = { name: name ?? url, ...(url && { url }), ...(framework && { framework }) }
      return name || url ? [aligned] : []
    })
    const text = about?.value ?? skills[0]?.name
    // an outcome that is aligned to nothing names itself
    const others = skills.filter(({ name, url }) => url !== undefined || name !== text)
    if (skills.length > 0) outcomes.push({ value: { text, skills: others }, place: condition.place })
    else if (about) criteria.push(about)
  }
  collector.putList('outcomes', outcomes, place)
  const [first] = criteria
  if (first) collector.put('criteria', criteria.map(({ value }) => value).join('\n\n'), first.place)
}

/** What a condition says of itself. */
function describe(condition: ObjectReader): Placed<string> | undefined {
  condition.skip('@type')
  return condition.text('ceterms:description') ?? condition.text('ceterms:name')
}
