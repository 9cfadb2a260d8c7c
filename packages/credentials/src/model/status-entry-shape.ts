import { asList, isJsonObject, type JsonObject } from '../json.ts'
import {
  all,
  anything,
  either,
  type Fault,
  nonEmptyText,
  object,
  type Shape,
  setOf,
  text,
  types,
  uri,
} from './shape.ts'

const wholeNumberText: Shape = (value, pointer, faults) => {
  if (typeof value !== 'string' || !/^(?:0|[1-9]\d{0,15})$/.test(value))
    faults.push({ pointer, message: 'must be a whole number as text' })
}

/** Beside the text that the rules ask for, some issuers of the older kind of list write the number itself. */
const wholeNumber: Shape = (value, pointer, faults) => {
  if (!Number.isSafeInteger(value) || (value as number) < 0) faults.push({ pointer, message: 'must be a whole number' })
}

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
  (value, pointer, faults) => {
    const { statusSize = 1, statusMessage } = value as JsonObject
    if (!Number.isInteger(statusSize) || (statusSize as number) < 1 || (statusSize as number) > 32) {
      faults.push({ pointer: `${pointer}/statusSize`, message: 'must be a whole number from 1 to 32' })
    } else if (statusMessage !== undefined || statusSize !== 1) {
      eachValueOnce(asList(statusMessage), 2 ** (statusSize as number), `${pointer}/statusMessage`, faults)
    }
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
const statusList2021Entry: Shape = (value, pointer, faults) => {
  if (isJsonObject(value) && value.statusListCredential !== undefined) listedIn2021(value, pointer, faults)
}

/** @see https://www.imsglobal.org/spec/vcrl/v1p0/ */
const revocationListEntry = object({ required: { id: uri } })

function notTheList(value: unknown, pointer: string, faults: Fault[]): void {
  if (!isJsonObject(value) || value.id === undefined || value.id !== value.statusListCredential) return
  faults.push({ pointer: `${pointer}/id`, message: 'must not be the address of the list' })
}

/** A message for each value that `statusSize` bits can have: as many as that, each named once (`0x0`, `0x1` …). */
function eachValueOnce(messages: readonly unknown[], values: number, pointer: string, faults: Fault[]): void {
  const named = new Set(messages.filter(isJsonObject).map(({ status }) => toValue(status)))
  const isWhole = messages.length === values && named.size === values
  if (!isWhole || ![...named].every((value) => value >= 0 && value < values))
    faults.push({ pointer, message: 'must have a message for each value' })
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
export const statusEntry: Shape = (value, pointer, faults) => {
  anyEntry(value, pointer, faults)
  for (const type of isJsonObject(value) ? asList(value.type) : []) {
    if (typeof type === 'string' && Object.hasOwn(shapes, type)) shapes[type]!(value, pointer, faults)
  }
}
