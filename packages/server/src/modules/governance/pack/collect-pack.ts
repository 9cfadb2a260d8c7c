import type { Definition } from '@cairn/api'
import type { Work } from '../../../kernel/runtime.ts'
import { type Comparison, changeOfDraft, demandsOf, missingAt, showPublished } from '../../catalog/index.ts'
import { getOrganization } from '../../organizations/index.ts'
import { compareTexts, type Overlap } from '../find-overlaps.ts'
import { isAboutText } from '../route.model.ts'
import { type MeetingPack, showMeeting } from '../show-proposals.ts'

/** A meeting with all that is printed for it. */
export interface PrintedPack extends MeetingPack {
  organizationName: string
  items: (MeetingPack['items'][number] & Findings & { successor: string | undefined })[]
}

/** What is found of a text that a proposal wants to put in force; of the other proposals nothing. */
interface Findings {
  /** Against what is in force; absent when nothing is. */
  change: Comparison | undefined
  overlaps: Overlap[]
  /** What its institution asks for before it is published, and is not there. */
  missing: readonly string[]
}

const NOTHING: Findings = { change: undefined, overlaps: [], missing: [] }
/** The most alike ones; more of them are on the proposal's page. */
const OVERLAPS = 3

/**
 * All that the members of a committee read before a meeting. Texts that are decided on already are printed as they were,
 * without what was found of them then.
 *
 * @throws meetingErrors.not_found
 */
export async function collectPack(work: Work, meetingId: string): Promise<PrintedPack> {
  const pack = await showMeeting(work, meetingId)
  const demands = await demandsOf(work, work.organizationId)
  const { name } = await getOrganization(work, work.organizationId)
  const items: PrintedPack['items'] = []
  for (const item of pack.items) {
    const { achievementId: id, kind, state } = item.screen.proposal
    const isOpen = isAboutText(kind) && state === 'in_review'
    const definition = item.definition as Definition
    const findings = isOpen && {
      change: await changeOfDraft(work, { id, definition }),
      overlaps: (await compareTexts(work.db, id, definition, work.organizationId)).slice(0, OVERLAPS),
      missing: missingAt('publish', definition, demands).map(({ element }) => element),
    }
    items.push({ ...item, ...(findings || NOTHING), successor: await successorOf(work, item) })
  }
  return { ...pack, organizationName: name, items }
}

/** The title of what takes the place of something that ends. */
async function successorOf(work: Work, { screen }: MeetingPack['items'][number]): Promise<string | undefined> {
  const { successorId } = screen.proposal.terms ?? {}
  return successorId === undefined ? undefined : (await showPublished(work, successorId)).definition.title
}
