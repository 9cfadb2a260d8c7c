import { useMessages } from '../../lib/i18n/messages.tsx'
import { Card } from '../../ui/card.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { Form } from '../../ui/form.tsx'
import { Select } from '../../ui/select.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { LANGUAGES } from './languages.ts'

/** Takes a file, or text that was pasted. Nothing is written by it: what comes back is a dry run. */
export function ImportFileForm({ isAnother }: { isAnother: boolean }) {
  const text = useMessages()
  return (
    <Card title={text(isAnother ? 'manage.import.another' : 'manage.import.choose')}>
      <Form encType="multipart/form-data">
        <FileDrop
          name="file"
          label={text('manage.import.file')}
          description={text('manage.import.fileHint')}
          prompt={text('manage.import.drop')}
          isEither
          accept=".csv,.json,.jsonld,.png,.svg,.pdf,.txt,.jwt"
        />
        <Disclosure summary={text('manage.import.paste')}>
          <TextArea name="text" label={text('manage.import.text')} rows={6} spellCheck={false} dir="auto" isEither />
        </Disclosure>
        <Select
          name="_language"
          label={text('manage.import.language')}
          description={text('manage.import.languageHint')}
          defaultValue={text.locale}
          isRequired
          options={Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))}
        />
        <div>
          <SubmitButton>{text('manage.import.look')}</SubmitButton>
        </div>
      </Form>
    </Card>
  )
}
