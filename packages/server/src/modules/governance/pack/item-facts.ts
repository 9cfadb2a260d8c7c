import type { Change, Definition, Locale } from '@cairn/api'
import { conflictOf } from '../committee.model.ts'
import type { PrintedPack } from './collect-pack.ts'
import { formatsOf, present } from './pack-formats.ts'
import { type PackTexts, partName } from './pack-texts.ts'
import { proseBlocks } from './prose-blocks.ts'

type Item = PrintedPack['items'][number]

/** One item of an agenda as it is printed. */
export function itemFacts(item: Item, pack: PrintedPack, texts: PackTexts, language: Locale) {
  const { proposal } = item.screen
  const definition = item.definition as Partial<Definition>
  const names = { ...item.screen.names, ...pack.names }
  const { day, moment, percent } = formatsOf(language)
  return {
    title: proposal.title,
    language: definition.language ?? language,
    about: present([
      ...decisionOf(item, pack, names, texts, day),
      ...glanceOf(definition, texts),
      [texts.about.hash, proposal.definitionHash],
    ]),
    missing: item.missing.map((element) => partName(element, texts)),
    ...(proposal.reason && { reason: proseBlocks(proposal.reason) }),
    changes: (item.change?.changes ?? []).map((change) => changeFacts(change, texts)),
    sections: [...effectOf(item, texts), ...sectionsOf(definition, texts)],
    rubric: rubricOf(definition, texts),
    overlaps: item.overlaps.map(
      ({ candidate, share }) => `${candidate.definition.title} (${candidate.organizationName}): ${percent(share)}`,
    ),
    comments: item.comments
      .filter(({ resolved }) => resolved === undefined)
      .map(({ authorId, createdAt, pointer, text }) => ({
        by: [names[authorId], day(createdAt), partOf(pointer, texts)].filter(Boolean).join(' · '),
        words: proseBlocks(text),
      })),
    votes: votesOf(item, names, texts, moment),
  }
}

type Named = readonly (readonly [string, string | undefined])[]

/** What is decided on, by whom, and who has no say in it. */
function decisionOf(
  { screen: { proposal, ballots }, successor }: Item,
  { meeting, committee }: PrintedPack,
  names: Record<string, string>,
  { about, kinds, conflicts, outcomes }: PackTexts,
  day: (date: Date) => string,
): Named {
  const ballot = ballots.findLast(({ meetingId }) => meetingId === meeting.id)
  const excluded = committee.members.flatMap(({ personId }) => {
    const conflict = ballot?.conflicts[personId] ?? conflictOf(proposal, personId)
    return conflict ? [`${names[personId]} (${conflicts[conflict]})`] : []
  })
  const due = proposal.steps.find(({ state, dueAt }) => state === 'open' && dueAt)?.dueAt
  return [
    [about.kind, kinds[proposal.kind]],
    [about.proposedBy, names[proposal.proposedBy ?? '']],
    [about.due, due && day(due)],
    [about.excluded, excluded.join('; ')],
    [about.outcome, ballot?.result && outcomes[ballot.result.outcome]],
    [about.lastEnrollment, proposal.terms && day(proposal.terms.lastEnrollment)],
    [about.teachOutEnd, proposal.terms && day(proposal.terms.teachOutEnd)],
    [about.lastAward, proposal.terms && day(proposal.terms.lastAward)],
    [about.successor, successor],
  ]
}

/** How much work, how hard, how judged. */
function glanceOf(definition: Partial<Definition>, { about, participations, supervisions }: PackTexts): Named {
  const { workloadHours, credits, level, eqfLevel, participation, assessment } = definition
  const joined = (...parts: (string | undefined | false | 0)[]) => parts.filter(Boolean).join(' · ')
  return [
    [
      about.workload,
      joined(workloadHours && `${workloadHours} ${about.hours}`, credits && `${credits.amount} ${credits.framework}`),
    ],
    [about.level, joined(level && String(level), eqfLevel && `EQF ${eqfLevel}`)],
    [about.participation, participation && participations[participation]],
    [about.assessment, joined(assessment?.type, assessment?.supervision && supervisions[assessment.supervision])],
  ]
}

/** What becomes of stacks, and of those in progress, when something ends. */
function effectOf({ screen: { proposal } }: Item, { about }: PackTexts) {
  const effect = proposal.terms?.effectOnStacks
  return effect ? [{ name: about.effectOnStacks, words: proseBlocks(effect) }] : []
}

/** What a text says at length. */
function sectionsOf(definition: Partial<Definition>, { elements }: PackTexts) {
  const { summary, outcomes = [], criteria, prerequisites, qualityAssurance, assessment } = definition
  const words = (name: string, text: string | undefined) => (text ? [{ name, words: proseBlocks(text) }] : [])
  return [
    ...words(elements.description, summary),
    ...(outcomes.length > 0 ? [{ name: elements.outcomes, points: outcomes.map(({ text }) => text) }] : []),
    ...words(elements.criteria, criteria),
    ...words(elements.assessment, assessment?.description),
    ...words(elements.prerequisites, prerequisites),
    ...words(elements.quality_assurance, qualityAssurance),
  ]
}

function rubricOf({ rubric }: Partial<Definition>, { about }: PackTexts) {
  return (rubric?.criteria ?? []).map(({ title, gate, levels, requiredLevel }) => ({
    title,
    ...(gate && { note: about.gate }),
    levels: levels.map(({ id, name, descriptor }) => [
      id === (requiredLevel ?? levels.at(-1)?.id) ? `${name} (${about.passes})` : name,
      descriptor ?? '',
    ]),
  }))
}

function changeFacts({ part, label, stretches, before, after }: Change, texts: PackTexts) {
  const parts = stretches ?? [
    ...(before === undefined ? [] : [{ kind: 'removed', text: before }]),
    ...(before !== undefined && after !== undefined ? [{ kind: 'same', text: ' → ' }] : []),
    ...(after === undefined ? [] : [{ kind: 'added', text: after }]),
  ]
  return { name: [partName(part, texts), label].filter(Boolean).join(' › '), parts }
}

/** `/outcomes/0/text` is about the outcomes. */
const partOf = (pointer: string, texts: PackTexts): string => {
  const part = pointer.split('/')[1]
  return part ? partName(part, texts) : ''
}

function votesOf(
  { screen }: Item,
  names: Record<string, string>,
  { votes }: PackTexts,
  moment: (date: Date) => string,
) {
  return screen.ballots.flatMap((ballot) =>
    ballot.votes.map(({ personId, choice, at, remarks }) =>
      [`${names[personId] ?? personId}: ${votes[choice]}`, moment(at), remarks].filter(Boolean).join(' · '),
    ),
  )
}
