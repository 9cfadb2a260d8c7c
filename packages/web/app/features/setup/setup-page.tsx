import { contract } from '@cairn/api'
import { redirect } from 'react-router'
import { formAction, readForm } from '../../lib/forms.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { api } from '../../lib/services.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { FormPage } from '../../ui/form.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Route } from './+types/setup-page'

/** Only until it was done. */
export async function loader({ context }: Route.LoaderArgs) {
  const { setupNeeded } = await context.get(api).instance.about()
  if (!setupNeeded) throw redirect('/')
  return null
}

export const action = formAction(async ({ request, context }: Route.ActionArgs) => {
  const body = await readForm(request, contract.instance.setUp.body)
  const { organization } = await context.get(api).instance.setUp({ body })
  return redirect(`/manage/${organization.slug}`)
})

/** The first run: who this is for, who looks after it, and where mails go. */
export default function SetupPage() {
  const text = useMessages()
  return (
    <FormPage title={text('setup.title')} lead={text('setup.lead')}>
      <TextField
        name="code"
        label={text('setup.code')}
        description={text('setup.codeHint')}
        isCode
        isRequired
        autoComplete="off"
      />
      <TextField name="institution.name" label={text('setup.institution')} autoComplete="organization" isRequired />
      <TextField
        name="institution.slug"
        label={text('setup.slug')}
        description={text('setup.slugHint')}
        isCode
        isRequired
      />
      <TextField name="administrator.name" label={text('setup.administrator')} autoComplete="name" isRequired />
      <TextField
        name="administrator.email"
        label={text('setup.email')}
        description={text('setup.emailHint')}
        type="email"
        autoComplete="email"
        isRequired
      />
      <TextField
        name="smtpUrl"
        label={text('setup.smtp')}
        description={text('setup.smtpHint')}
        isCode
        autoComplete="off"
      />
      <Checkbox name="demoData" label={text('setup.demo')} description={text('setup.demoHint')} />
      <div>
        <SubmitButton>{text('setup.submit')}</SubmitButton>
      </div>
    </FormPage>
  )
}
