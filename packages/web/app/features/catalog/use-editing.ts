import type { Achievement } from '@cairn/api'
import { useCallback, useEffect, useRef, useState } from 'react'
import { browserApi } from '../../lib/browser-api.ts'
import type { FormValues } from '../../lib/form-fields.ts'
import { changeRows, type RowAct } from '../../lib/form-rows.ts'
import { definitionIn, type Sent, sendForm } from './achievement-autosave.ts'
import { type Conflict, joined, originOf } from './achievement-conflicts.ts'
import { differences } from './achievement-differences.ts'
import { newRow } from './achievement-form-lists.ts'
import { fieldsOf, valuesIn } from './achievement-form-values.ts'
import type { Redrawn } from './achievement-save.ts'
import { type Caret, caretIn, focusAfter, focusIn, isInEmptyRow } from './form-focus.ts'
import { forgetWords, type KeptWords, keepWords, keptWords, sameWords, wordsKey } from './kept-words.ts'

/** How long typed words wait to be saved, and what could not be sent to be tried again. Milliseconds. */
const SAVE_AFTER = 2_000
const TRY_AGAIN_AFTER = 5_000

export type EditingState = 'saved' | 'typing' | 'saving' | Exclude<Sent['kind'], 'saved'>

interface Drawn {
  /** What stands in the fields; what was saved, unless something is here. */
  values?: FormValues | undefined
  conflicts: Conflict[]
  /** Which text they stand on. */
  origin: FormValues
  /** Grows with each drawing: fields begin anew. */
  count: number
  /** The name of the field that has the focus then, or the value of the button. */
  focus?: string | undefined
  caret?: Caret | undefined
}

interface Editing {
  loaded: Achievement
  /** What an action answered, unless it was about another form of the page. */
  answer: Redrawn | undefined
  /** Another form of the page was refused: this one stays as it is. */
  isOther: boolean
  personId: string
  scale: readonly string[]
}

/** A form that saves itself: what it stands on, what stands in it, and how far that has been kept. */
export function useEditing({ loaded, answer, isOther, personId, scale }: Editing) {
  const form = useRef<HTMLFormElement>(null)
  const [saved, setSaved] = useState(loaded)
  const [drawn, setDrawn] = useState<Drawn>(() => drawnFrom(loaded, answer, 0))
  const [state, setState] = useState<EditingState>(answer ? 'typing' : 'saved')
  const [refusal, setRefusal] = useState<string>()
  const [typed, setTyped] = useState<Record<string, string>>()
  const [offered, setOffered] = useState<KeptWords>()
  const key = wordsKey(personId, loaded.id)

  const [seen, setSeen] = useState({ loaded, answer })
  if (seen.loaded !== loaded || seen.answer !== answer) {
    setSeen({ loaded, answer })
    setSaved(loaded)
    const isNewText = seen.loaded.revision !== loaded.revision && saved.revision !== loaded.revision
    if (answer !== seen.answer ? answer || isNewText : isNewText && !isOther) {
      setDrawn(drawnFrom(loaded, answer, drawn.count + 1))
      setState(answer ? 'typing' : 'saved')
      setTyped(undefined)
    } else if (!isOther && !answer) setState('saved')
  }

  /** Draws other values. Which text they stand on comes with them, or is the same as before. */
  const draw = useCallback((values: FormValues, conflicts: Conflict[], focus?: string, isOrigin = true) => {
    setTyped(undefined)
    const caret = caretIn(form.current)
    setDrawn(({ count, origin }) => ({
      ...{ values, conflicts, focus, caret },
      origin: isOrigin ? values : origin,
      count: count + 1,
    }))
  }, [])
  /** Nothing is drawn anew: the words in the form are the ones that were saved. */
  const standOn = useCallback((origin: FormValues) => {
    setDrawn((before) => ({ ...before, origin: { ...before.origin, ...origin } }))
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each drawing has its own focus
  useEffect(() => focusIn(form.current, drawn.focus, drawn.caret), [drawn.count])

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const isBusy = useRef(false)
  const hasConflicts = drawn.conflicts.length > 0

  const save = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current)
    timer.current = undefined
    const element = form.current
    // what is typed while it is on its way follows when it has arrived
    if (!element || isBusy.current) return
    isBusy.current = true
    setState('saving')
    const before = new FormData(element)
    const sent = await sendForm(loaded.id, before).finally(() => {
      isBusy.current = false
    })
    // it may have been drawn anew meanwhile
    const current = form.current
    if (!current) return
    const now = new FormData(current)
    const isSame = sameWords(valuesIn(before), valuesIn(now))
    if (sent.kind === 'saved') {
      const { definition, answer: theirs } = sent
      setSaved(theirs)
      const mine = definitionIn(now)
      const hasMore = differences(fieldsOf(definition), fieldsOf(theirs.definition)).length > 0
      if (!hasMore) standOn(originOf(theirs))
      else if (mine && !isInEmptyRow(current)) {
        const { values, conflicts } = joined(definition, mine, theirs)
        draw(values, conflicts, focusAfter(current))
      } else standOn({ _base: [JSON.stringify(definition)] })
      setState(isSame ? 'saved' : 'typing')
      if (isSame) forgetWords(key)
    } else if (sent.kind === 'conflict') {
      const theirs = await browserApi().catalog.show({ params: { achievementId: loaded.id } })
      setSaved(theirs)
      const { values, conflicts } = joined(
        sent.base,
        definitionIn(new FormData(form.current ?? current)) ?? sent.definition,
        theirs,
      )
      draw(values, conflicts)
      setState('conflict')
    } else {
      setRefusal(sent.kind === 'refused' ? sent.code : undefined)
      setState(sent.kind)
    }
    if (sent.kind === 'away') timer.current = setTimeout(() => void save(), TRY_AGAIN_AFTER)
    else if (!isSame) timer.current ??= setTimeout(() => void save(), SAVE_AFTER)
  }, [loaded.id, key, draw, standOn])

  const changed = useCallback(() => {
    const element = form.current
    if (!element) return
    const values = valuesIn(new FormData(element))
    keepWords(key, { at: new Date().toISOString(), values })
    setTyped(byName(values))
    setState((before) => (before === 'conflict' || before === 'signed_out' ? before : 'typing'))
    if (!hasConflicts) timer.current ??= setTimeout(() => void save(), SAVE_AFTER)
  }, [key, hasConflicts, save])
  useEffect(() => () => clearTimeout(timer.current), [])

  const change = useCallback(
    (act: RowAct) => {
      const element = form.current
      if (!element) return
      const fields = new FormData(element)
      changeRows(fields, act, newRow(fields, act, scale))
      const values = valuesIn(fields)
      // not the one in the hidden fields: a save may have answered since these were drawn
      draw(values, drawn.conflicts, focusAfter(element, act), false)
      keepWords(key, { at: new Date().toISOString(), values })
      setState('typing')
      if (!hasConflicts) timer.current ??= setTimeout(() => void save(), SAVE_AFTER)
    },
    [draw, drawn.conflicts, hasConflicts, key, save, scale],
  )

  useEffect(() => {
    const kept = keptWords(key)
    if (kept && form.current && !sameWords(kept.values, valuesIn(new FormData(form.current)))) setOffered(kept)
    else forgetWords(key)
  }, [key])
  const takeBack = () => {
    if (!offered) return
    draw(offered.values, [])
    setOffered(undefined)
    setState('typing')
    timer.current ??= setTimeout(() => void save(), SAVE_AFTER)
  }
  const dropKept = () => {
    forgetWords(key)
    setOffered(undefined)
  }

  return { form, saved, drawn, state, refusal, typed, changed, change, save, offered, takeBack, dropKept }
}

const drawnFrom = (loaded: Achievement, answer: Redrawn | undefined, count: number): Drawn => ({
  values: answer?.values,
  conflicts: answer?.conflicts ?? [],
  origin: answer?.values ?? originOf(loaded),
  count,
})

const byName = (values: FormValues): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, all]) => [name.replace(/^definition\./, ''), all.at(-1) ?? '']))
