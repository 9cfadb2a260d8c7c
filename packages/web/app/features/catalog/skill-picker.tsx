import type { SkillConcept } from '@cairn/api'
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text, useAsyncList } from 'react-aria-components'
import { browserApi } from '../../lib/browser-api.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { AriaLocale } from '../../ui/aria-locale.tsx'
import { controlClass } from '../../ui/field.tsx'

/** How long to wait after a key, in milliseconds, before asking. */
const PAUSE = 150
/** Skills that are offered at once. */
const SIZE = 12

/**
 * Finds a skill in the frameworks while one types. Its own text is not sent with the form: what is chosen goes to
 * whoever asked for it, and a skill that no framework has is typed where it goes.
 */
export function SkillPicker({ onChoose }: { onChoose: (skill: SkillConcept) => void }) {
  const text = useMessages()
  const list = useAsyncList<SkillConcept>({
    async load({ signal, filterText = '' }) {
      if (filterText.trim() === '') return { items: [] }
      await new Promise((resolve) => setTimeout(resolve, PAUSE))
      signal.throwIfAborted()
      const query = { q: filterText, size: SIZE, language: text.locale }
      return browserApi().skills.search({ query }, { signal })
    },
  })

  function choose(id: unknown) {
    const skill = list.items.find((one) => one.id === id)
    if (!skill) return
    list.setFilterText('')
    onChoose(skill)
  }

  return (
    <AriaLocale>
      <ComboBox
        items={list.items}
        inputValue={list.filterText}
        onInputChange={list.setFilterText}
        value={null}
        onChange={choose}
        allowsEmptyCollection
        className="grid gap-1.5"
      >
        <Label className="font-medium">{text('manage.skills.picker.label')}</Label>
        <Input type="search" autoComplete="off" className={controlClass} />
        <Text slot="description" className="text-sm text-text-2">
          {text('manage.skills.picker.hint')}
        </Text>
        <Popover className="w-(--trigger-width) overflow-auto rounded-card border border-border bg-surface p-1 shadow-overlay">
          <ListBox
            className="outline-none"
            renderEmptyState={() => (
              <p className="px-3 py-2 text-text-2">{text(emptyOf(list.filterText, list.loadingState, list.error))}</p>
            )}
          >
            {(skill: SkillConcept) => (
              <ListBoxItem
                id={skill.id}
                textValue={skill.label}
                className="grid min-h-10 cursor-pointer rounded-control px-3 py-1.5 outline-none data-focused:bg-surface-2 pointer-coarse:min-h-11"
              >
                <bdi className="wrap-anywhere">{skill.label}</bdi>
                <bdi className="text-sm wrap-anywhere text-text-2">{skill.frameworkName}</bdi>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </AriaLocale>
  )
}

/** What is said where nothing is listed. */
function emptyOf(typed: string, state: string, error: unknown) {
  if (typed.trim() === '') return 'manage.skills.picker.type'
  if (error) return 'manage.skills.picker.failed'
  return state === 'idle' ? 'manage.skills.picker.nothing' : 'manage.skills.picker.searching'
}
