import { asList, isJsonObject, type JsonObject } from '../json.ts'
import {
  all,
  anything,
  at,
  either,
  fault,
  nonEmptyText,
  object,
  type Place,
  type Shape,
  setOf,
  text,
  types,
  uri,
} from './shape.ts'

const wholeNumberText: Shape = (value, place) =>
  (typeof value === 'string' && /^(?:0|[1-9]\d{0,15})$/.test(value)) || fault(place, 'must be a whole number as text')

/** Beside the text that the rules ask for, some issuers of the older kind of list write the number itself. */
const wholeNumber: Shape = (value, place) =>
  (Number.isSafeInteger(value) && (value as number) >= 0) || fault(place, 'must be a whole number')

/** @see https://www.w3.org/TR/vc-bitstring-status-list/#bitstringstatuslistentry */
const bitstringEntry = all(
  object({
    required: { statusPurpose: nonEmptyText, statusListIndex: wholeNumberText, statusListCredential: uri },
    optional: {
      statusSize: anything,
      statusMessage: setOf(object({ required: { status: text, message: text } })),
      statusReference: setOf(uri),
    },
  }),
  notTheList,
  (value, place) => {
    const { statusSize = 1, statusMessage } = value as JsonObject
    if (!Number.isInteger(statusSize) || (statusSize as number) < 1 || (statusSize as number) > 32)
      return fault(place, 'must be a whole number from 1 to 32', '/statusSize')
    if (statusMessage === undefined && statusSize === 1) return true
    return eachValueOnce(asList(statusMessage), 2 ** (statusSize as number), at(place, 'statusMessage'))
  },
)

/** @see https://www.w3.org/TR/2023/WD-vc-status-list-20230427/#statuslist2021entry */
const listedIn2021 = all(
  object({
    required: {
      statusPurpose: nonEmptyText,
      statusListIndex: either(wholeNumber, wholeNumberText),
      statusListCredential: uri,
    },
  }),
  notTheList,
)

/**
 * The draft never became a rule, and the data model 2.0 gives its name no meaning: an entry of this name that names no
 * list is of some other kind, which is not looked into. Nothing can be looked up for it, so it vouches for nothing.
 */
const statusList2021Entry: Shape = (value, place) =>
  !isJsonObject(value) || value.statusListCredential === undefined || listedIn2021(value, place)

/** @see https://www.imsglobal.org/spec/vcrl/v1p0/ */
const revocationListEntry = object({ required: { id: uri } })

function notTheList(value: unknown, place?: Place): boolean {
  if (!isJsonObject(value) || value.id === undefined || value.id !== value.statusListCredential) return true
  return fault(place, 'must not be the address of the list', '/id')
}

/** A message for each value that `statusSize` bits can have: as many as that, each named once (`0x0`, `0x1` …). */
function eachValueOnce(messages: readonly unknown[], values: number, place: Place | undefined): boolean {
  const named = new Set(messages.filter(isJsonObject).map(({ status }) => toValue(status)))
  const isWhole = messages.length === values && named.size === values
  const isGood = isWhole && [...named].every((value) => value >= 0 && value < values)
  return isGood || fault(place, 'must have a message for each value')
}

/** A value as it stands in a message: hexadecimal; decimal, too, when reading. `NaN` when it is none. */
export function toValue(status: unknown): number {
  return typeof status === 'string' && /^(?:0x[0-9a-f]+|\d+)$/i.test(status) ? Number(status) : Number.NaN
}

const shapes: Readonly<Record<string, Shape>> = {
  BitstringStatusListEntry: bitstringEntry,
  StatusList2021Entry: statusList2021Entry,
  '1EdTechRevocationList': revocationListEntry,
}

const anyEntry = object({ required: { type: types({}) }, optional: { id: uri } })

/** Where the status of a credential stands. What kinds we do not know have inside is not looked at. */
export const statusEntry: Shape = (value, place) => {
  let isGood = anyEntry(value, place)
  for (const type of isJsonObject(value) ? asList(value.type) : []) {
    if (typeof type === 'string' && Object.hasOwn(shapes, type)) isGood = shapes[type]!(value, place) && isGood
  }
  return isGood
}
