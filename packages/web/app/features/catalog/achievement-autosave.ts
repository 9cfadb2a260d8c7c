import { type Achievement, type Definition, ProblemError } from '@cairn/api'
import { browserApi } from '../../lib/browser-api.ts'
import { baseIn } from './achievement-conflicts.ts'
import { keepingTheRest, parseDefinition } from './achievement-form-schema.ts'

/** What became of a form that was sent by itself. */
export type Sent =
  | { kind: 'saved'; definition: Definition; answer: Achievement }
  /** Two authors changed the same. */
  | { kind: 'conflict'; definition: Definition; base: Definition }
  /** Something in it makes no sense yet. */
  | { kind: 'incomplete' }
  | { kind: 'signed_out' }
  /** Nobody answers: worth trying again. */
  | { kind: 'away' }
  | { kind: 'refused'; code: string }

/** The definition that a form says, or nothing while it makes no sense. */
export function definitionIn(form: FormData): Definition | undefined {
  try {
    return parseDefinition(copyOf(form)).definition
  } catch (thrown) {
    // the faults are said when somebody presses the button, and not while they write
    if (thrown instanceof Error) throw thrown
    return undefined
  }
}

/** Sends a form as it stands, without leaving the page. */
export async function sendForm(achievementId: string, form: FormData): Promise<Sent> {
  const typed = definitionIn(form)
  const base = baseIn(form)
  if (!typed || !base) return { kind: 'incomplete' }
  const definition = keepingTheRest(typed, base)
  try {
    const answer = await browserApi().catalog.edit({
      params: { achievementId },
      body: { definition, revision: Number(form.get('revision')), base },
    })
    return { kind: 'saved', definition, answer }
  } catch (error) {
    if (error instanceof ProblemError) return refusedBy(error, definition, base)
    if (error instanceof TypeError) return { kind: 'away' } // what fetch throws without a network
    throw error
  }
}

function refusedBy({ problem }: ProblemError, definition: Definition, base: Definition): Sent {
  if (problem.status === 401) return { kind: 'signed_out' }
  if (problem.status >= 500) return { kind: 'away' }
  if (problem.code === 'achievement.changed_meanwhile' && problem.errors) return { kind: 'conflict', definition, base }
  return { kind: 'refused', code: problem.code }
}

/** Reading a definition tidies its form. */
function copyOf(form: FormData): FormData {
  const copy = new FormData()
  for (const [name, value] of form) copy.append(name, value)
  return copy
}
