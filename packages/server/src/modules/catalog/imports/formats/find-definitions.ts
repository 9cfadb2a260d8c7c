import type { ImportFormat } from '@cairn/api'
import type { JsonObject, JsonValue } from '@cairn/credentials'
import type { Placed } from './collector.ts'
import { isCtdlCredential } from './ctdl.ts'
import { isObject, itemsOf } from './object-reader.ts'

/** An object that a definition is made of. */
export interface Recognized {
  format: Exclude<ImportFormat, 'csv'>
  object: JsonObject
  /** Its JSON pointer. */
  place: string
}

const OPEN_BADGES_3 = ['Achievement', 'EducredentialAchievement']
/** A LearningAchievement is somebody's; what it says of itself is in the specification within it. */
const ELM = ['LearningAchievement', 'Qualification', 'LearningAchievementSpecification', 'LearningOpportunity']

/**
 * The definitions in a document, in its order, wherever they stand: by themselves, in lists and graphs, in credentials and
 * records. What stands inside of a definition is a part of it.
 */
export function* findDefinitions(found: Placed<JsonValue>): Generator<Recognized> {
  if (Array.isArray(found.value)) {
    for (const item of itemsOf(found)) yield* findDefinitions(item)
    return
  }
  const { value: object, place } = found
  if (!isObject(object)) return
  const format = formatOf(object)
  if (format) {
    yield { format, object, place }
    return
  }
  for (const [name, value] of Object.entries(object))
    if (typeof value === 'object' && value !== null)
      yield* findDefinitions({ value, place: `${place}/${name.replace(/~/g, '~0').replace(/\//g, '~1')}` })
}

function formatOf(object: JsonObject): Recognized['format'] | undefined {
  const types = [object.type, object['@type']].flat()
  const is = (names: readonly string[]) => types.some((type) => typeof type === 'string' && names.includes(type))
  if (is(OPEN_BADGES_3)) return 'open_badges_3'
  if (is(['BadgeClass'])) return 'open_badges_2'
  if (is(ELM)) return 'elm'
  if (types.some(isCtdlCredential)) return 'ctdl'
  // before 2.0 a badge class did not say that it is one
  const isBare = types.every((type) => type === undefined)
  return isBare && ['name', 'criteria', 'image'].every((name) => object[name] !== undefined)
    ? 'open_badges_2'
    : undefined
}
