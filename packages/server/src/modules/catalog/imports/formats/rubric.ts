import type { Collector } from './collector.ts'
import type { ObjectReader } from './object-reader.ts'

/**
 * The rubric behind results that are given as levels of criteria; other kinds of results are no part of a definition.
 * Levels stand from the lowest to the highest.
 *
 * @see https://www.imsglobal.org/spec/ob/v3p0/#resultdescription
 */
export function readRubric(descriptions: readonly ObjectReader[], collector: Collector, place: string): void {
  const criteria = descriptions.flatMap((description, index) => {
    const type = description.text('resultType')
    if (type?.value !== 'RubricCriterionLevel') return []
    const title = description.text('name')
    const required = description.text('requiredLevel')?.value
    description.skip('id', 'type')
    const levels = description.objects('rubricCriterionLevel').map((level, at) => {
      const id = `l${at + 1}`
      const [name, points, descriptor, address] = ['name', 'points', 'description', 'id'].map(
        (member) => level.text(member)?.value,
      )
      level.skip('type', 'level', 'alignment')
      const number = points === undefined ? Number.NaN : Number(points)
      return {
        address,
        level: { id, name, ...(Number.isFinite(number) && { points: number }), ...(descriptor && { descriptor }) },
      }
    })
    const requiredLevel = levels.find(({ address }) => address !== undefined && address === required)?.level.id
    return [
      {
        id: `c${index + 1}`,
        title: title?.value,
        levels: levels.map(({ level }) => level),
        ...(requiredLevel && { requiredLevel }),
      },
    ]
  })
  if (criteria.length > 0) collector.put('rubric', { criteria }, place)
}
