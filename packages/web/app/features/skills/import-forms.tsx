import { useMessages } from '../../lib/i18n/messages.tsx'
import { Card } from '../../ui/card.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { Form } from '../../ui/form.tsx'
import { Select } from '../../ui/select.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { languageName } from './in-language.ts'

/** Languages that a file may be in when it does not say so: those in which ESCO is published, and Catalan. */
const LANGUAGES = 'ar bg ca cs da de el en es et fi fr ga hr hu is it lt lv mt nl no pl pt ro sk sl sv uk'.split(' ')

/** Hands a framework in, as a file or as an address. */
export function ImportForms() {
  const text = useMessages()
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      <Card title={text('manage.skills.import.file')}>
        <Form name="file" encType="multipart/form-data">
          <FileDrop
            name="file"
            label={text('manage.skills.import.fileLabel')}
            description={text('manage.skills.import.fileHint')}
            prompt={text('manage.skills.import.drop')}
            accept=".zip,.csv,.json,.jsonld"
            isRequired
          />
          <LanguageSelect />
          <div>
            <SubmitButton>{text('manage.skills.import.fileSubmit')}</SubmitButton>
          </div>
        </Form>
      </Card>
      <Card title={text('manage.skills.import.address')}>
        <Form name="address">
          <TextField
            name="url"
            type="url"
            label={text('manage.skills.import.url')}
            description={text('manage.skills.import.urlHint')}
            maxLength={1000}
            autoComplete="off"
            isCode
            isRequired
          />
          <LanguageSelect />
          <div>
            <SubmitButton>{text('manage.skills.import.addressSubmit')}</SubmitButton>
          </div>
        </Form>
      </Card>
    </div>
  )
}

function LanguageSelect() {
  const text = useMessages()
  return (
    <Select
      name="language"
      label={text('manage.skills.import.language')}
      description={text('manage.skills.import.languageHint')}
      defaultValue={text.locale}
      isRequired
      options={LANGUAGES.map((tag) => ({ value: tag, label: languageName(tag, text.locale) }))}
    />
  )
}

/** Where the frameworks are had that can be read. */
export function WhereToGetThem() {
  const text = useMessages()
  return (
    <p className="max-w-measure text-text-2">
      {text.rich('manage.skills.import.where', {
        a: (parts) => (
          <a href="https://esco.ec.europa.eu/en/use-esco/download" rel="noreferrer" className="link">
            {parts}
          </a>
        ),
      })}
    </p>
  )
}
