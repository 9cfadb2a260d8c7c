import type { JsonObject } from '@cairn/credentials'
import type { FoundDefinition } from '../found.ts'
import { readAlignments } from './alignments.ts'
import { createCollector } from './collector.ts'
import { openObject } from './object-reader.ts'
import { putAbout, putTags } from './texts.ts'

const ASIDE = ['@context', 'id', '@id', 'type', '@type', 'issuer', 'image', '@language', 'version', 'related']

/**
 * A BadgeClass of Open Badges 2.0, or a badge class of 1.x. Its criteria may be nothing but an address: then that is what
 * is kept of them.
 *
 * @see https://www.imsglobal.org/spec/ob/v2p0/#BadgeClass
 */
export function readOpenBadges2(object: JsonObject, place: string, language: string): FoundDefinition {
  const collector = createCollector('open_badges_2', place)
  const said = object['@language']
  const own = typeof said === 'string' ? said : language
  const reader = openObject(object, place, own)
  reader.skip(...ASIDE)

  const title = reader.text('name')
  if (title) collector.put('title', title.value, title.place)
  putAbout(collector, reader.text('description'), title?.value)
  collector.assume('language', own)
  collector.assume('achievementType', 'Badge')
  const [criteria] = reader.objects('criteria')
  criteria?.skip('type', '@type')
  const narrative = criteria?.text('narrative')
  const address = criteria ? (criteria.text('id') ?? criteria.text('@id')) : reader.text('criteria')
  const text = narrative?.value ? narrative : address
  if (text) collector.put('criteria', text.value, text.place)
  putTags(collector, reader.list('tags'))
  readAlignments([...reader.objects('alignment'), ...reader.objects('alignments')], collector, `${place}/alignment`)
  const id = object.id ?? object['@id']
  return collector.finish(typeof id === 'string' ? id : undefined, reader.ignored())
}
