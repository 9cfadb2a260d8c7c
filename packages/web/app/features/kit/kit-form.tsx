import { Checkbox, CheckboxGroup } from '../../ui/checkbox.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { Form } from '../../ui/form.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Select } from '../../ui/select.tsx'
import { Stones } from '../../ui/stones.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { KitSection } from './kit-section.tsx'

const LEVELS = [
  { level: 1, label: 'Foundation' },
  { level: 2, label: 'Practitioner' },
  { level: 3, label: 'Specialist' },
  { level: 4, label: 'Expert' },
] as const

/** Every field. Sent empty, it shows every error. */
export function KitForm() {
  return (
    <KitSection title="Form">
      <Form encType="multipart/form-data">
        <TextField
          name="title"
          label="Title"
          description="What somebody can do afterwards, in a few words."
          isRequired
        />
        <TextField name="email" label="E-mail" type="email" autoComplete="email" isRequired />
        <TextField name="hours" label="Workload in hours" inputMode="numeric" width="short" isRequired />
        <TextField name="code" label="Course code" isCode />
        <TextArea name="outcomes.0.text" label="First outcome" isRequired />
        <Select
          name="language"
          label="Language"
          placeholder="Choose a language"
          options={[
            { value: 'en', label: 'English' },
            { value: 'es', label: 'Español' },
          ]}
        />
        <RadioGroup
          name="level"
          label="Level"
          layout="pictures"
          isRequired
          options={LEVELS.map(({ level, label }) => ({
            value: String(level),
            label,
            picture: <Stones level={level} size={40} className="text-primary" />,
          }))}
        />
        <RadioGroup
          name="mails"
          label="Mails"
          defaultValue="now"
          options={[
            { value: 'now', label: 'Send them now' },
            { value: 'later', label: 'Send them tomorrow at nine', description: 'In the time zone of each reader.' },
            { value: 'none', label: 'Send none', isDisabled: true },
          ]}
        />
        <CheckboxGroup
          name="roles"
          label="Roles"
          description="Somebody may have several."
          isRequired
          options={[
            { value: 'author', label: 'Author', description: 'Writes proposals' },
            { value: 'registrar', label: 'Registrar', description: 'Awards, corrects, revokes' },
          ]}
        />
        <Checkbox name="isPublic" label="Show it in the catalog" description="Everybody can find it there." />
        <FileDrop
          name="badge"
          label="Badge"
          prompt="Drop a badge here"
          description="PNG, SVG, PDF or JSON, up to 10 MB."
        />
        <div>
          <SubmitButton>Send the proposal</SubmitButton>
        </div>
      </Form>
    </KitSection>
  )
}
