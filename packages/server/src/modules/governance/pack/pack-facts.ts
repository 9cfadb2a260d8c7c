import { COMMITTEE_PARTS, type Locale } from '@cairn/api'
import type { PrintedPack } from './collect-pack.ts'
import { itemFacts } from './item-facts.ts'
import { formatsOf, present } from './pack-formats.ts'
import { PACK_TEXTS } from './pack-texts.ts'

/** Everything that the template prints, as the texts that it prints. */
export function packFacts(pack: PrintedPack, language: Locale, now: Date) {
  const { meeting, committee, names, organizationName, items } = pack
  const texts = PACK_TEXTS[language]
  const { moment, percent } = formatsOf(language)
  const { about, labels, majorities, parts } = texts
  return {
    language,
    title: meeting.title,
    author: organizationName,
    labels,
    about: present([
      [about.committee, committee.name],
      [about.when, moment(meeting.startsAt)],
      [about.place, meeting.place],
      [about.quorum, percent(committee.rules.quorum)],
      [about.majority, majorities[committee.rules.majority]],
      [about.present, meeting.present.map((id) => names[id] ?? id).join(', ')],
      [about.printed, moment(now)],
    ]),
    members: committee.members
      .toSorted(byPart)
      .map(({ personId, part }) => [names[personId] ?? personId, parts[part]].filter(Boolean).join(', ')),
    items: items.map((item) => itemFacts(item, pack, texts, language)),
  }
}

/** The chair first, then the secretary. */
const PARTS: readonly string[] = COMMITTEE_PARTS
const byPart = (left: { part: string }, right: { part: string }) => PARTS.indexOf(left.part) - PARTS.indexOf(right.part)
