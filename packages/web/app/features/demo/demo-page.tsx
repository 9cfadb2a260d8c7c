import { data, redirect } from 'react-router'
import { formAction, readField } from '../../lib/forms.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import type { PageHandle } from '../../lib/page-handle.ts'
import { ownPath } from '../../lib/paths.ts'
import { api, services } from '../../lib/services.ts'
import { Card, CardGrid } from '../../ui/card.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import type { Route } from './+types/demo-page'

export const handle: PageHandle = { width: 'wide' }

/** Only on a demo. */
export async function loader({ context }: Route.LoaderArgs) {
  if (!context.get(services).demo) throw data(null, { status: 404 })
  return context.get(api).instance.demoCast()
}

export const action = formAction(async ({ request, context }: Route.ActionArgs) => {
  await context.get(api).instance.demoSignIn({ body: { personId: await readField(request, 'personId') } })
  return redirect(ownPath(await readField(request, 'start'), '/me'))
})

/** One click, and one is somebody of the cast. */
export default function DemoPage({ loaderData }: Route.ComponentProps) {
  const text = useMessages()
  return (
    <>
      <PageHeader title={text('demo.title')} lead={text('demo.lead')} />
      <CardGrid>
        {loaderData.items.map(({ personId, name, part, organization, start }) => (
          <Card key={personId} title={<bdi>{name}</bdi>}>
            <p>{part}</p>
            {organization && <p className="text-sm text-text-2">{organization}</p>}
            <Form className="mt-4">
              <input type="hidden" name="personId" value={personId} />
              <input type="hidden" name="start" value={start} />
              <SubmitButton variant="secondary">{text('demo.signIn', { name })}</SubmitButton>
            </Form>
          </Card>
        ))}
      </CardGrid>
    </>
  )
}
