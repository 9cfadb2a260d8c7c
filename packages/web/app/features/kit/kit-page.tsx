import { data } from 'react-router'
import { z } from 'zod'
import { formAction, readForm } from '../../lib/forms.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import type { PageHandle } from '../../lib/page-handle.ts'
import { services } from '../../lib/services.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import type { Route } from './+types/kit-page'
import { KitActs } from './kit-acts.tsx'
import { KitForm } from './kit-form.tsx'
import { KitLists } from './kit-lists.tsx'
import { KitStates } from './kit-states.tsx'

const Sample = z.object({
  title: z.string().min(1).max(60),
  email: z.email(),
  hours: z.int().min(1).max(1500),
  outcomes: z.array(z.object({ text: z.string().min(1) })),
  level: z.enum(['1', '2', '3', '4']),
  roles: z.array(z.string()).min(1),
  isPublic: z.boolean(),
})

export const handle: PageHandle = { width: 'wide' }

/** Only where there is a demo: it is for those who build pages. */
export function loader({ context }: Route.LoaderArgs) {
  if (!context.get(services).demo) throw data(null, { status: 404 })
  return null
}

export const action = formAction(async ({ request }: Route.ActionArgs) => ({
  received: await readForm(request, Sample),
}))

/** All parts of the kit in all their states: the page to look at after every change of the kit. */
export default function KitPage({ actionData }: Route.ComponentProps) {
  const text = useMessages()
  return (
    <>
      <PageHeader title={text('kit.title')} lead={text('kit.lead')} />
      <div className="grid gap-12">
        <KitStates />
        <KitActs />
        <KitLists />
        <KitForm />
        {actionData && 'received' in actionData && (
          <pre className="overflow-x-auto">{JSON.stringify(actionData.received, null, 2)}</pre>
        )}
      </div>
    </>
  )
}
