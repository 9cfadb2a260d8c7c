import { useMessages } from '../../lib/i18n/messages.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { useTyped } from './achievement-form-typed.ts'
import { OUTCOME_WORDS, USUAL_OUTCOMES, VERB_LEVELS, vagueWordOf } from './outcome-words.ts'

/** Verbs to begin an outcome with, in the language of the text where it is one of ours. */
export function VerbHelp() {
  const text = useMessages()
  const language = useTyped().language?.split('-')[0] ?? ''
  const shown = Object.hasOwn(OUTCOME_WORDS, language) ? (language as keyof typeof OUTCOME_WORDS) : text.locale
  return (
    <Disclosure summary={text('manage.outcomes.verbs')}>
      <p className="max-w-measure text-sm text-text-2">{text('manage.outcomes.verbs.hint')}</p>
      <dl className="mt-2 grid max-w-measure gap-x-4 gap-y-1 text-sm sm:grid-cols-[10rem_minmax(0,1fr)]">
        {VERB_LEVELS.map((level) => (
          <div key={level} className="contents">
            <dt className="font-medium">{text(`manage.outcomes.verbs.${level}`)}</dt>
            <dd lang={shown} dir="auto" className="text-text-2">
              {OUTCOME_WORDS[shown].verbs[level].join(' · ')}
            </dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  )
}

/** What would make one outcome clearer. It is advice: nothing waits for it. */
export function OutcomeHint({ name }: { name: string }) {
  const text = useMessages()
  const typed = useTyped()
  const vague = vagueWordOf(typed[name] ?? '', typed.language ?? text.locale)
  return (
    <p role="status" className="text-sm text-warning">
      {vague && text('manage.outcomes.vague', { word: vague })}
    </p>
  )
}

/** Whether there are few or many. */
export function OutcomeCount() {
  const text = useMessages()
  const typed = useTyped()
  const count = Object.entries(typed).filter(
    ([name, words]) => /^outcomes\.\d+\.text$/.test(name) && words.trim(),
  ).length
  const { least, most } = USUAL_OUTCOMES
  const hint = count === 0 ? undefined : count < least ? 'few' : count > most ? 'many' : undefined
  return (
    <p role="status" className="max-w-measure text-sm text-text-2">
      {hint && text(`manage.outcomes.${hint}`, { count })}
    </p>
  )
}
