import { type RefObject, useEffect, useRef, useState } from 'react'
import {
  type BadgeHistory,
  begunWith,
  CHOICES,
  type Choices,
  differing,
  noted,
  redone,
  undone,
} from './badge-history.ts'

/** What was just taken back or taken up again, and what is chosen now. */
export interface BadgeStep {
  act: 'undo' | 'redo'
  changed: (typeof CHOICES)[number][]
  now: Choices
}

/** Takes back and takes up again the choices of the badge in a form. */
export interface BadgeUndo {
  /** Nothing where there is nothing to take back. */
  undo: (() => void) | undefined
  redo: (() => void) | undefined
  /** To be said to who does not see the picture change; nothing after another choice. */
  step: BadgeStep | undefined
}

/**
 * The history of the choices in the badge's fields of a form. It lasts while the page is open, and begins anew when the
 * form is drawn with other choices than these: somebody else's are not taken back unseen.
 *
 * @param drawings how often the form was drawn
 * @param onEdit says to the page that something in the form has changed
 */
export function useBadgeHistory(form: RefObject<HTMLFormElement | null>, drawings: number, onEdit: () => void) {
  const [history, setHistory] = useState<BadgeHistory>()
  const [step, setStep] = useState<BadgeStep>()
  const known = useRef(history)
  const keep = (next: BadgeHistory) => {
    known.current = next
    setHistory(next)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: each drawing may show other choices
  useEffect(() => {
    if (!form.current) return
    const now = choicesIn(form.current)
    if (known.current && differing(known.current.now, now).length === 0) return
    keep(begunWith(now))
    setStep(undefined)
  }, [drawings])

  const note = () => {
    if (!form.current || !known.current) return
    const next = noted(known.current, choicesIn(form.current))
    if (next === known.current) return
    keep(next)
    setStep(undefined)
  }
  const go = (act: BadgeStep['act']) => {
    const before = known.current
    const after = before && (act === 'undo' ? undone(before) : redone(before))
    if (!before || !after || !form.current) return
    keep(after)
    setStep({ act, changed: differing(before.now, after.now), now: after.now })
    choose(form.current, after.now)
    onEdit()
  }
  const badge: BadgeUndo = {
    undo: history && undone(history) ? () => go('undo') : undefined,
    redo: history && redone(history) ? () => go('redo') : undefined,
    step,
  }
  return { badge, note }
}

const fieldOf = (form: HTMLFormElement, name: string) => form.elements.namedItem(`definition.badge.${name}`)

const isValued = (field: unknown): field is { value: string } =>
  typeof field === 'object' && field !== null && 'value' in field && typeof field.value === 'string'

function choicesIn(form: HTMLFormElement): Choices {
  const values = CHOICES.map((name) => {
    const field = fieldOf(form, name)
    return [name, isValued(field) ? field.value : '']
  })
  return Object.fromEntries(values) as Choices
}

function choose(form: HTMLFormElement, choices: Choices): void {
  for (const name of CHOICES) {
    const field = fieldOf(form, name)
    // a group of pictures, one by one: Chromium does not choose the empty value of a whole group
    if (field instanceof RadioNodeList) {
      for (const one of field) if (one instanceof HTMLInputElement) one.checked = one.value === choices[name]
    } else if (isValued(field)) field.value = choices[name]
  }
}
