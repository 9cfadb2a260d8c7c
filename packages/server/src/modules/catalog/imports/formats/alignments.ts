import type { Alignment } from '@cairn/api'
import type { z } from 'zod'
import type { Collector, Placed } from './collector.ts'
import type { ObjectReader } from './object-reader.ts'

type Aligned = z.input<typeof Alignment>

/** Words of Open Badges for what Cairn has a word for. */
const TYPES: Record<string, Aligned['type']> = {
  'ext:ESCOSkill': 'esco_skill',
  'ceasn:Competency': 'competency',
  'ceterms:Credential': 'credential',
  CFItem: 'standard',
  'ext:Occupation': 'occupation',
}

/**
 * What a badge is aligned to, by what it is: a level of the EQF, a field of ISCED-F, an occupation, what assures its
 * quality; everything else is a skill, and an outcome that shows it.
 *
 * @see https://www.imsglobal.org/spec/ob/v3p0/#alignment
 */
export function readAlignments(alignments: readonly ObjectReader[], collector: Collector, place: string): void {
  const outcomes: Placed<unknown>[] = []
  const occupations: Placed<unknown>[] = []
  const quality: Placed<string>[] = []
  for (const alignment of alignments) {
    alignment.skip('type', '@type', 'id')
    // version 1.1 says `name`, `url` and `description`
    const read = (name: string, old: string) => (alignment.text(name) ?? alignment.text(old))?.value
    const name = read('targetName', 'name')
    const url = read('targetUrl', 'url')
    const about = read('targetDescription', 'description')
    const [framework, code, type] = ['targetFramework', 'targetCode', 'targetType'].map(
      (member) => alignment.text(member)?.value,
    )
    const eqf = levelOf(url, type, code)
    const isced = /\/isced-f\/(\d{2,4})$/.exec(url ?? '')?.[1]
    if (eqf !== undefined) collector.put('eqfLevel', eqf, alignment.place)
    else if (isced) {
      collector.put('fieldCode', isced, alignment.place)
      if (name && name !== `ISCED-F ${isced}`) collector.put('field', name, alignment.place)
    } else if (type === 'ext:QualityAssurance')
      quality.push({ value: [name, about, code, url].filter(Boolean).join('\n'), place: alignment.place })
    else if (name || url) {
      const kind = TYPES[type ?? '']
      const aligned = {
        name: name ?? url,
        ...(url && { url }),
        ...(framework && { framework }),
        ...(kind && { type: kind }),
        ...(code && { code }),
      }
      if (kind === 'occupation') occupations.push({ value: aligned, place: alignment.place })
      else outcomes.push({ value: { text: about || name || url, skills: [aligned] }, place: alignment.place })
    }
  }
  collector.putList('outcomes', outcomes, place)
  collector.putList('occupations', occupations, place)
  const [first] = quality
  if (first) collector.put('qualityAssurance', quality.map(({ value }) => value).join('\n\n'), first.place)
}

/** By the address of the list of the European Union, or by a type of the trade and its number. */
function levelOf(url: string | undefined, type: string | undefined, code: string | undefined): number | undefined {
  const level = /\/snb\/eqf\/([1-8])$/.exec(url ?? '')?.[1] ?? (type === 'ext:EQF' ? code : undefined)
  return level === undefined || !/^[1-8]$/.test(level) ? undefined : Number(level)
}
