import { useMessages } from '../../lib/i18n/messages.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { writtenIn } from './skill-form.ts'

/** The fields of a skill of one's own, in one language. */
export function SkillFields({ written }: { written?: ReturnType<typeof writtenIn> | undefined }) {
  const text = useMessages()
  const language = written?.language ?? text.locale
  return (
    <>
      <input type="hidden" name="language" value={language} />
      <TextField
        name="label"
        label={text('manage.skills.skill.label')}
        description={text('manage.skills.skill.labelHint')}
        defaultValue={written?.label}
        lang={language}
        maxLength={300}
        autoComplete="off"
        isRequired
      />
      <TextArea
        name="description"
        label={text('manage.skills.skill.description')}
        defaultValue={written?.description}
        lang={language}
        maxLength={4000}
      />
      <TextArea
        name="_names"
        label={text('skills.otherNames')}
        description={text('manage.skills.skill.namesHint')}
        defaultValue={written?.alternativeLabels?.join('\n')}
        lang={language}
      />
      <TextField
        name="code"
        label={text('manage.skills.skill.code')}
        defaultValue={written?.code}
        maxLength={60}
        autoComplete="off"
        isCode
      />
    </>
  )
}
