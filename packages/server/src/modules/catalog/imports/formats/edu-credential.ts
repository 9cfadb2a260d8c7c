import type { Definition } from '@cairn/api'
import type { Collector } from './collector.ts'
import type { ObjectReader } from './object-reader.ts'

const PARTICIPATIONS: Record<string, Definition['participation']> = {
  online: 'online',
  onsite: 'on_site',
  'onsite or blended': 'hybrid',
  blended: 'hybrid',
  'work based': 'work_based',
}
type Supervision = NonNullable<NonNullable<Definition['assessment']>['supervision']>
const SUPERVISIONS: Record<string, Supervision> = {
  'unsupervised with no identity verification': 'unsupervised',
  'supervised with no identity verification': 'supervised',
  'online with identity verification': 'supervised_online_identified',
  'onsite with identity verification': 'supervised_on_site_identified',
}

/**
 * The members that the institutions of the Netherlands write beside those of Open Badges, for the elements of EU Council
 * Recommendation 2022/C 243/02, Annex I.
 *
 * @see https://github.com/educredentials/obv3-examples
 */
export function readDutchExtension(reader: ObjectReader, collector: Collector): void {
  const credits = reader.take('ECTS')
  if (credits) collector.put('credits', { amount: credits.value, framework: 'ECTS' }, credits.place)
  const participation = reader.text('participationType')
  if (participation) put('participation', PARTICIPATIONS[participation.value], participation)
  const [type, supervision] = [reader.text('assessmentType'), reader.text('supervisionType')]
  const known = supervision && SUPERVISIONS[supervision.value]
  if (supervision && !known)
    collector.fault(supervision.place, 'not_one_of', `supervisionType: ${supervision.value.slice(0, 100)}`)
  if (type) {
    collector.put('assessment', { type: type.value, ...(known && { supervision: known }) }, type.place)
    // the supervision says it already
    if (known) reader.skip('identityChecked')
  }
  const program = reader.text('educationProgramIdentifier')
  if (program)
    collector.putList(
      'otherIdentifiers',
      [{ value: { scheme: 'educationProgramIdentifier', identifier: program.value }, place: program.place }],
      program.place,
    )

  function put(member: keyof Definition, value: unknown, { value: said, place }: { value: string; place: string }) {
    if (value === undefined) collector.fault(place, 'not_one_of', `${member}: ${said.slice(0, 100)}`)
    else collector.put(member, value, place)
  }
}
