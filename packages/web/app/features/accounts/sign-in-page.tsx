import { contract } from '@cairn/api'
import { redirect } from 'react-router'
import { formAction, readField, readForm } from '../../lib/forms.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { ownPath } from '../../lib/paths.ts'
import { api, services } from '../../lib/services.ts'
import { sessionOf } from '../../lib/session.ts'
import { Form } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Route } from './+types/sign-in-page'
import { PasskeySignIn } from './passkey-sign-in.tsx'

/** Whoever is signed in already goes on. */
export function loader({ request, context }: Route.LoaderArgs) {
  const next = ownPath(new URL(request.url).searchParams.get('next'), '/me')
  if (sessionOf(context)) throw redirect(next)
  const { mailsAreCaught, demo } = context.get(services)
  return { next, mailsAreCaught, demo }
}

export const action = formAction(async ({ request, context }: Route.ActionArgs) => {
  const next = ownPath(await readField(request, '_next'), '/me')
  const { accounts } = context.get(api)
  if ((await readField(request, 'code')) !== '' || (await readField(request, '_step')) === 'code') {
    await accounts.signIn({ body: await readForm(request, contract.accounts.signIn.body) })
    return redirect(next)
  }
  const body = await readForm(request, contract.accounts.requestCode.body)
  await accounts.requestCode({ body })
  return { email: body.email }
})

/** First the address, then the code that was sent to it; or a passkey, and neither. */
export default function SignInPage({ loaderData, actionData }: Route.ComponentProps) {
  const text = useMessages()
  const email = emailOf(actionData)
  return (
    <div className="mx-auto grid max-w-md gap-6">
      <PageHeader title={text('accounts.signIn')} lead={text('accounts.signInLead')} />
      {email === undefined ? (
        <AskForAddress next={loaderData.next} />
      ) : (
        <AskForCode email={email} next={loaderData.next} />
      )}
      {email !== undefined && loaderData.mailsAreCaught && <Notice>{text('accounts.mailIsCaught')}</Notice>}
      {email === undefined && <PasskeySignIn next={loaderData.next} />}
    </div>
  )
}

/** The address that a code was sent to: from the answer, or from a form that came back because its code was wrong. */
function emailOf(answer: Route.ComponentProps['actionData']): string | undefined {
  if (!answer) return undefined
  if ('email' in answer) return answer.email
  return answer.values._step?.[0] === 'code' ? answer.values.email?.[0] : undefined
}

function AskForAddress({ next }: { next: string }) {
  const text = useMessages()
  return (
    <Form>
      <input type="hidden" name="_next" value={next} />
      <TextField
        name="email"
        label={text('accounts.email')}
        type="email"
        autoComplete="username webauthn"
        inputMode="email"
        isRequired
      />
      <SubmitButton>{text('accounts.sendCode')}</SubmitButton>
    </Form>
  )
}

function AskForCode({ email, next }: { email: string; next: string }) {
  const text = useMessages()
  return (
    <>
      <p>{text.rich('accounts.codeSent', { email: () => <bdi className="font-medium wrap-anywhere">{email}</bdi> })}</p>
      <Form>
        <input type="hidden" name="_next" value={next} />
        <input type="hidden" name="_step" value="code" />
        <input type="hidden" name="email" value={email} />
        <TextField
          name="code"
          label={text('accounts.code')}
          description={text('accounts.codeHint')}
          autoComplete="one-time-code"
          inputMode="numeric"
          width="short"
          isRequired
          isCode
          autoFocus
        />
        <SubmitButton>{text('accounts.signIn')}</SubmitButton>
      </Form>
      <Form>
        <input type="hidden" name="_next" value={next} />
        <input type="hidden" name="email" value={email} />
        <SubmitButton variant="quiet">{text('accounts.sendAgain')}</SubmitButton>
      </Form>
    </>
  )
}
